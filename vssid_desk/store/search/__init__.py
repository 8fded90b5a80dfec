"""Finding people: text, conditions, saved filters, neighbours."""
