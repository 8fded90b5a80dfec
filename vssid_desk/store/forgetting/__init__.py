"""What is erased for good, from the file, its images and its backups."""
