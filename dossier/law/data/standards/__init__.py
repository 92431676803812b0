"""What each regime says of paper, margins and components, and how components are told."""
