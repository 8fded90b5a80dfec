"""Danh sách: import, search, facets, choose people."""
