"""Điều chỉnh: one person, what differs, what to ask, what to do."""
