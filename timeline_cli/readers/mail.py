"""Mail, mailboxes, and web pages saved as MHTML: MIME, read with the standard library."""

import re
from collections.abc import Iterator
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr
from itertools import pairwise

from timeline_cli.model.article import Article
from timeline_cli.model.problem import Problem
from timeline_cli.readers.decode import decode
from timeline_cli.readers.document import Extracted
from timeline_cli.readers.exports import texts
from timeline_cli.readers.markup import plain
from timeline_cli.readers.source import Reader, Source, UnreadableError

_HEADER = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}")
_OF_MAIL = re.compile(rb"^(?:mime-version|message-id|received|return-path|delivered-to|x-mailer):", re.IGNORECASE | re.MULTILINE)
_ENVELOPE = re.compile(rb"From \S+[^\n]*\d{4}\r?\n[A-Za-z][A-Za-z0-9-]*:")
_BETWEEN = re.compile(rb"(?:\A|\n)\r?\n?(?=From \S+[^\n]*\d{4}\r?\n[A-Za-z][A-Za-z0-9-]*:)")
_MOST_PARTS = 200
_QUOTED = re.compile(r"^>.*\n?", re.MULTILINE)


def _sees_mail(head: bytes) -> bool:
    found = _HEADER.match(head.replace(b"\r\n", b"\n"))
    if not found:
        return False
    names = {line.split(b":")[0].lower() for line in found[0].split(b"\n")}
    return bool(_OF_MAIL.search(found[0])) or names >= {b"from", b"subject", b"date"}


def _message(source: Source) -> Iterator[Article | Problem | Source]:
    """One message: its subject is the headline, its date the day of publication. Of a saved page, the page."""
    try:
        message = BytesParser(policy=policy.default).parsebytes(source.data())
        assert isinstance(message, EmailMessage)  # noqa: S101 -- what the default policy makes
        yield from _parts(source, message)
    except (
        ValueError,
        LookupError,
        AttributeError,
        IndexError,
        KeyError,
        TypeError,
        RecursionError,
    ) as error:  # what broken MIME makes of it
        raise UnreadableError(f"damaged mail ({type(error).__name__})") from None


def _parts(source: Source, message: EmailMessage) -> Iterator[Article | Problem | Source]:
    page = message.get("Snapshot-Content-Location") or ""
    leaves = [part for part in message.walk() if not part.is_multipart()][:_MOST_PARTS]
    if page or message.get_content_type() == "multipart/related":
        for part in leaves:
            if part.get_content_type() == "text/html":
                url = page or part.get("Content-Location", "")
                yield source.inside("page.html", _bytes(part), {"url": str(url)})
                return
    bodies = [part for part in leaves if part.get_content_maintype() == "text" and part.get_content_disposition() != "attachment"]
    best = next((p for p in bodies if p.get_content_type() == "text/plain"), bodies[0] if bodies else None)
    if best is None:
        raise UnreadableError("mail without text")
    words = _text(best)
    if best.get_content_type() == "text/html":
        words = plain(words)
    head = {name: str(message.get(name, "")) for name in ("Subject", "Date", "From", "Content-Language")}
    known = {"author": next(filter(None, parseaddr(head["From"])), ""), "language": head["Content-Language"]}
    yield from texts(source, Extracted(_QUOTED.sub("", words), head["Subject"], head["Date"], **known), "mail")
    for part in leaves:
        name = part.get_filename()
        if part.get_content_disposition() == "attachment" and name:
            yield source.member(name, _bytes(part))


def _bytes(part: EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _text(part: EmailMessage) -> str:
    data = _bytes(part)
    try:
        return data.decode(part.get_content_charset() or "utf-8")
    except (UnicodeDecodeError, LookupError):
        return decode(data)[0] if data.strip() else ""


def _mailbox(source: Source) -> Iterator[Source]:
    """The messages of a mailbox, parted by lines that begin with "From " (mboxrd)."""
    data = source.data()
    starts = [m.end() for m in _BETWEEN.finditer(data)]
    for number, (begin, end) in enumerate(pairwise([*starts, len(data)]), 1):
        message = data[data.index(b"\n", begin) + 1 : end]
        yield source.member(f"{number}.eml", re.sub(rb"^>(>*From )", rb"\1", message, flags=re.MULTILINE))


MAIL = Reader("mail", (".eml", ".mht", ".mhtml"), _sees_mail, _message)
MAILBOX = Reader("mailbox", (".mbox", ".mbx"), lambda head: bool(_ENVELOPE.match(head)), _mailbox)
