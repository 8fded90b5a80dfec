"""Tables of the law and of places, by day."""
