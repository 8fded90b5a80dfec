"""One small module for each file format."""
