"""From mentions to events: who is who, which reports tell one event, when it was."""

from timeline_cli.merge.tell import tell

__all__ = ["tell"]
