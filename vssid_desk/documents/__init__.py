"""Filled forms as paper and as workbooks."""
