"""The key of the store and the slots it is wrapped in."""
