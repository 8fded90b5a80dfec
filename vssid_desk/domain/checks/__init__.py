"""The tables of checks, one file a subject."""
