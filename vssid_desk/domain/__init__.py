"""What a participant is, what is checked, what is decided; touches no file, clock or screen."""
