"""Forgetting, what people ask about their own data, and breaches."""
