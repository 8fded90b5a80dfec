"""From the cells of a row to values, each alteration and doubt told in a note."""
