"""Who of a list is whom: known, new, changed, gone, twice, of one household."""
