"""Who appears in an article: names, titles, aliases."""

from timeline_cli.actors.entity import Entity
from timeline_cli.actors.register import Register

__all__ = ["Entity", "Register"]
