"""Versions of papers as declared in forms/, and the shapes of files for other programs."""
