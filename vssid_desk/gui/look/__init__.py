"""Colours, sizes and icons, light and dark."""
