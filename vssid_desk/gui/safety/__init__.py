"""Who opens the store, what left it, its backups, when it locks."""
