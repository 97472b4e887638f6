"""Who appears in an article: names, titles, aliases."""

from timeline_cli.actors.register import Entity, Register

__all__ = ["Entity", "Register"]
