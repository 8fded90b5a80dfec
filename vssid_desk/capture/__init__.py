"""Pictures and scanners."""
