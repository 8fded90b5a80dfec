"""The store and the machine as told to people: roles, backups by age, legal duties."""
