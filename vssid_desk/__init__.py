"""VssID Desk: work through the lists of the social insurance agency, offline."""

__version__ = "0.5.0"
