"""Hồ sơ gửi: check, seal, send, take in the answer."""
