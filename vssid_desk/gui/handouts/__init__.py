"""Sheets to hand out, chosen and printed."""
