"""What a scanner types and where it leads."""
