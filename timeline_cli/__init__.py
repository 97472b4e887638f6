"""Finds visits, attacks and agreements in news and tells what happened when."""

__version__ = "0.1.0"
