"""The campaign that one works on: letter, due days, forms, organs, answers of the office."""
