"""Sealed packages for the agency."""
