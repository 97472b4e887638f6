"""Nouns: immutable, and free of any work."""
