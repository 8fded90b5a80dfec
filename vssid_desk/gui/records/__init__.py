"""What the office notes beside the cases: calls and more."""
