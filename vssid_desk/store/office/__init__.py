"""What an office keeps beside the people: units, campaigns, users, logs."""
