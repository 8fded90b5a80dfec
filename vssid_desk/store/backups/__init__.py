"""Whole copies by age; pictures of all of them once."""
