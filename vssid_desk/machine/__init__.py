"""What this computer is: its folders, its printers, what runs on it."""
