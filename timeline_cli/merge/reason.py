"""The answer of a reason for or against one event."""

# (weight, what is said of it): positive speaks for, negative against, None: nothing to say
Reason = tuple[float, str] | None
NEVER = -100.0
