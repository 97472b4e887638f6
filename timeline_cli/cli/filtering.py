"""Which events the options of one command line ask for."""

from timeline_cli.cli import options as o
from timeline_cli.cli.days import around as near
from timeline_cli.cli.days import user_date
from timeline_cli.model.errors import UsageError
from timeline_cli.query.filters import Filters


def filters(
    actor: o.Actor = None,
    kind: o.Kind = None,
    place: o.Place = None,
    status: o.StatusOption = None,
    factuality: o.FactualityOption = None,
    since: o.Since = None,
    until: o.Until = None,
    around: o.Around = None,
    window: o.Window = None,
    certain: o.Certain = False,
    source: o.Source = None,
    min_origins: o.MinOrigins = None,
    context: o.Near = 0,
    limit: o.Limit = None,
    reverse: o.Reverse = False,
) -> Filters:
    """UsageError where a date cannot be read, or options do not go together."""
    first, last = user_date(since, "--since"), user_date(until, "--until")
    if window and not around:
        raise UsageError("--window goes with --around")
    if around is not None:
        if since or until:
            raise UsageError("--around says on which days; leave out --since and --until")
        first, last = near(around, window or "7d")
    if certain and not (first or last):
        raise UsageError("--certain goes with --since, --until or --around")
    return Filters(
        actors=tuple(actor or ()),
        kinds=tuple(kind or ()),
        places=tuple(place or ()),
        statuses=tuple(s.value for s in status or ()),
        factualities=tuple(f.value for f in factuality or ()),
        articles=tuple(source or ()),
        since=first,
        until=last,
        certain=certain,
        min_origins=min_origins,
        context=context,
        limit=limit,
        reverse=reverse,
    )
