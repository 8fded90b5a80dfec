"""What is done and what is left: progress, worklists, calls, complaints, counters."""
