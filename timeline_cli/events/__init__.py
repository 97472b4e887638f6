"""From sentences to event mentions: triggers, roles, places, time, status, casualties."""

from timeline_cli.events.extract import extract

__all__ = ["extract"]
