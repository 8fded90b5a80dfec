"""The encrypted store of one unit."""
