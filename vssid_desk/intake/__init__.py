"""A list from outside becomes rows of text."""
