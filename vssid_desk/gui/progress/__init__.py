"""Tiến độ: how far, by group, before which day."""
