"""What a scanned text is and what it says."""
