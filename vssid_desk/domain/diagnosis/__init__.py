"""Which field is most likely wrong, how surely, and by what signs."""
