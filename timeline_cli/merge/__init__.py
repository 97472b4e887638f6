"""From mentions to events: who is who, which reports tell one event, when it was."""

from timeline_cli.merge.tell import in_time, tell

__all__ = ["in_time", "tell"]
