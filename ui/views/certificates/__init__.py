"""The room where certificates are set on pre-printed paper and printed."""
