"""Errors of the user: each says in one line what to do. Errors in the input are `Problem`s instead."""


class UsageError(Exception):
    """The command cannot be carried out as given; the message is one line of advice (exit status 2)."""
