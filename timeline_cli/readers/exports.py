"""Exports of press databases: one file, many articles (Nexis, Factiva, ProQuest)."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from timeline_cli.dating.written import full_dates
from timeline_cli.model.article import Article
from timeline_cli.model.problem import Problem
from timeline_cli.readers.document import Extracted, extracted_article
from timeline_cli.readers.source import Source, UnreadableError

_NEXIS_OLD = re.compile(r"^[ \t]*\d+ of \d+ DOCUMENTS?[ \t]*$", re.MULTILINE)
_NEXIS_END = re.compile(r"^[ \t]*End of Document[ \t]*$", re.MULTILINE)
_FACTIVA = re.compile(r"^[ \t]*Document [A-Z][A-Z0-9]{3,12}\d{8}[a-z0-9]{6,14}[ \t]*$", re.MULTILINE)
_FACTIVA_CODE = re.compile(r"^(HD|BY|WC|PD|ET|SN|SC|LA|CY|LP|TD|ART|CR|PG|ED|SE|CO|IN|NS|RE|IPD|IPC|PUB|AN)(?:[ \t]+(.*))?$", re.MULTILINE)
_PROQUEST = re.compile(r"^_{20,}[ \t]*$", re.MULTILINE)
_LABEL = re.compile(r"^[ \t]*([A-Z][A-Za-z /-]{2,30}):[ \t]*(.*)$")
_COPYRIGHT = re.compile(r"^\s*(?:copyright\b|\(c\)|©)", re.IGNORECASE)
_LENGTH = re.compile(r"^\s*[\d,]+ words\s*$", re.IGNORECASE)


@cache
def _labels(name: str) -> frozenset[str]:
    return frozenset(tomllib.loads(files(__package__).joinpath("exports.toml").read_text("utf-8"))[name])


def texts(source: Source, found: Extracted, reader: str) -> Iterator[Article | Problem]:
    """The articles of a text taken from a document: of an export each one, else the text as one article."""
    parts = split(found.text)
    if not parts:
        yield from extracted_article(source, found, reader)
        return
    for number, part in enumerate(parts, 1):
        place = source.member(str(number))
        try:
            yield from extracted_article(place, part, reader)
        except UnreadableError as error:
            yield Problem(place.name, None, str(error))


def split(text: str) -> list[Extracted]:
    """The articles of an export by its structure; empty for any other text."""
    if _NEXIS_OLD.search(text):
        return [_nexis(part) for part in _NEXIS_OLD.split(text)[1:]]
    if _NEXIS_END.search(text):
        return [_nexis(part) for part in _NEXIS_END.split(text) if part.strip()]
    if _FACTIVA.search(text):
        return [_factiva(part) for part in _FACTIVA.split(text)[:-1]]
    if "ProQuest document ID:" in text:
        return [_proquest(part) for part in _PROQUEST.split(text) if "ProQuest document ID:" in part]
    return []


def _nexis(part: str) -> Extracted:
    """Headline, outlet and date above labelled lines; the story from "Body", or the last of the labels, to the labels below."""
    lines = [line.strip() for line in part.splitlines()]
    labels = [(i, m[1].lower(), m[2].strip()) for i, line in enumerate(lines) if (m := _LABEL.match(line))]
    fields = {name: value for _, name, value in reversed(labels)}
    body = next((i for i, line in enumerate(lines) if line == "Body"), -1)
    above = [i for i, name, _ in labels if name in _labels("nexis_head")]
    begin = body if body >= 0 else _last_of_head(lines, above)
    end = next((i for i, name, _ in labels if i > begin and name in _labels("nexis_tail")), len(lines))
    end = next((i for i in range(begin + 1, end) if lines[i] in ("Classification", "Graphic") or _COPYRIGHT.match(lines[i])), end)
    head = [
        line for line in lines[: min([*above, begin, end])] if line and not _COPYRIGHT.match(line) and line.lower() != "all rights reserved"
    ]
    dated = next((i for i, line in enumerate(head) if any(full_dates(line))), None)
    if dated is not None and dated >= 2:  # headline, outlet, date
        title, outlet = head[0], head[dated - 1]
    else:  # outlet, date, edition, headline
        rest = [line for line in head[(dated or 0) + 1 :] if "edition" not in line.lower()]
        title, outlet = (rest[0] if rest else ""), (head[0] if head else "")
    published = head[dated] if dated is not None else fields.get("load-date", "")
    return Extracted(
        "\n".join(lines[begin + 1 : end]),
        fields.get("headline", title),
        _day(published),
        outlet=outlet,
        author=_name(fields.get("byline", "")),
        language=fields.get("language", "").partition(";")[0],
    )


def _last_of_head(lines: list[str], above: list[int]) -> int:
    """The last line of the labelled head: labels of the story further down are not of it."""
    last = -1
    for i in above:
        if last < 0 or sum(len(line) for line in lines[last + 1 : i]) < 400:
            last = i
    return last


def _factiva(part: str) -> Extracted:
    """With two-letter codes (HD, PD, LP, TD), or by the order of its lines: headline, words, date, outlet, ©, story."""
    codes = list(_FACTIVA_CODE.finditer(part))
    if {m[1] for m in codes} >= {"HD", "PD"}:
        ends = [*(m.start() for m in codes[1:]), len(part)]
        fields = {m[1]: f"{m[2] or ''}\n{part[m.end() : end]}".strip() for m, end in zip(codes, ends, strict=True)}
        story = "\n\n".join(fields[code] for code in ("LP", "TD") if fields.get(code))
        known = {"outlet": fields.get("SN", ""), "author": _name(fields.get("BY", "")), "language": fields.get("LA", "")}
        return Extracted(story, fields["HD"], _day(fields["PD"]), **known)
    lines = [line.strip() for line in part.strip().splitlines()]
    length = next((i for i, line in enumerate(lines) if _LENGTH.match(line)), 0)
    dated = next((i for i, line in enumerate(lines[length : length + 6], length) if any(full_dates(line))), length)
    rights = next((i for i, line in enumerate(lines[dated : dated + 10], dated) if _COPYRIGHT.match(line)), dated)
    named = [line for line in lines[dated + 1 : rights] if line and not re.match(r"\d{1,2}:\d\d", line)]
    head = [line for line in lines[:length] if line]
    author = next((line for line in head[1:] if line.lower().startswith("by ")), "")
    story = "\n".join(lines[rights + 1 :])
    return Extracted(story, head[0] if head else "", _day(lines[dated]), outlet=named[0] if named else "", author=_name(author))


def _proquest(part: str) -> Extracted:
    """Labelled fields; "Full text" runs over lines up to the next label."""
    fields: dict[str, str] = {}
    current = ""
    for line in part.splitlines():
        label = _LABEL.match(line)
        if label and label[1].lower() in _labels("proquest"):
            current = label[1].lower()
            fields[current] = label[2]
        elif current:
            fields[current] += "\n" + line
    fields = {name: value.strip() for name, value in fields.items()}
    story = fields.get("full text") or fields.get("abstract", "")
    return Extracted(
        story,
        fields.get("title", ""),
        _day(fields.get("publication date", "")),
        url=fields.get("document url", ""),
        outlet=fields.get("publication title", ""),
        author=fields.get("author", ""),
        language=fields.get("language of publication", ""),
    )


def _day(line: str) -> str:
    found = next(full_dates(line), None)
    return found.text if found else line


def _name(byline: str) -> str:
    return re.sub(r"^by\s+", "", byline, flags=re.IGNORECASE)
