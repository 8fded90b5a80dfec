"""What a single value is: text, date, number; how it is written, folded, compared."""
