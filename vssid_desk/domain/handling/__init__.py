"""What happens next: the two tables of rules, the questions, the organ, the day."""
