"""What time means on the calendar: the one door to dateparser, and the dates that users type."""

from timeline_cli.dates.resolver import Prefer, explicit, relative, yearless
from timeline_cli.dates.user import parse_user_date

__all__ = ["Prefer", "explicit", "parse_user_date", "relative", "yearless"]
