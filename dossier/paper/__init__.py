"""What a page is: frozen values in points, standard library only."""
