"""The steps after the first schema, a file each; `migrations.STEPS` numbers them."""
