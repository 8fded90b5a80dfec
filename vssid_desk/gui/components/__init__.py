"""Parts of the window that know no operation: painted from the token table."""
