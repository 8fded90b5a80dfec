"""Facts that the rules ask for: told by the data, answered by the officer, or open."""
