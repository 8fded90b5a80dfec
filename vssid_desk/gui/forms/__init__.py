"""Biểu mẫu: choose papers, look at the page, save and print."""
