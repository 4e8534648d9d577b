"""What reports say to each other: carrying forward, comparing, adding up over the year."""
