"""Measures what docs/formats.md tells: `python -m tests.readers.measure_formats` (needs Chromium for the browser's rows).

Every format is given the same stories: those of `samples` and the articles of the sample corpus. Words of the story that come out are
recall, words that come out and are the story's are precision; date and title count where they are right.
"""

import http.server
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from html import escape
from pathlib import Path
from typing import cast

from tests.readers.samples import BOTH, MANY, ONE, Story, sample_corpus
from timeline_cli.model.article import Article, Part
from timeline_cli.readers import Found, read


def stories() -> list[Story]:
    return [*BOTH, *sample_corpus()]


def taken(name: str, data: bytes) -> tuple[Article, ...]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        return read(Found(name, path))[0]


class Score:
    """Sums over stories."""

    def __init__(self) -> None:
        self.right = self.given = self.wanted = self.dates = self.wrong = self.titles = self.stories = 0

    def add(self, article: Article | None, story: Story) -> None:
        self.stories += 1
        words = Counter(w for p in story.paragraphs for w in p.split())
        self.wanted += words.total()
        if article is None:
            return
        got = Counter(w for b in article.blocks if b.part == Part.BODY for w in b.span.of(article.text).split())
        self.given += got.total()
        self.right += (got & words).total()
        day = date.fromisoformat(story.day)
        interval = article.stated.interval
        right = bool(interval and interval.earliest == interval.latest == day)
        self.dates += right
        self.wrong += interval is not None and not right
        self.titles += article.title.startswith(story.title)

    def row(self, name: str) -> str:
        precision, recall = 100 * self.right / max(self.given, 1), 100 * self.right / self.wanted
        dates = f"{self.dates}/{self.stories}" + (f", {self.wrong or 'none'} wrong" if self.dates < self.stories else "")
        return f"| {name} | {precision:.1f} | {recall:.1f} | {dates} | {self.titles}/{self.stories} |"


def written(all_of_them: Sequence[Story]) -> Iterator[str]:
    """Rows of the formats that `samples` writes."""
    for name, make in ONE.items():
        score = Score()
        for story in all_of_them:
            articles = taken(name, make(story))
            score.add(articles[0] if articles else None, story)
        yield score.row(f"`{name}`")
    for name, make_all in MANY.items():
        score = Score()
        articles = taken(name, make_all(all_of_them))
        for number, story in enumerate(all_of_them):
            score.add(articles[number] if number < len(articles) else None, story)
        yield score.row(f"`{name}`")


LINKS = "".join(f'<li><a href="/{n}">Bridge number {n} falls in Otherville after storm</a></li>' for n in range(8))
DESIGNS = {
    "with metadata": """<html lang="en"><head><meta charset="utf-8"><title>{title} | Example Times</title>
<meta property="article:published_time" content="{day}T08:00:00Z"><meta property="og:title" content="{title}"></head><body>
<header><a href="/">Example Times</a><nav><ul>{links}</ul></nav></header><main><article><h1>{title}</h1><p class="byline">By Ann Example</p>
<figure><img alt="" src="data:,"><figcaption>A bridge. Photo: Handout</figcaption></figure>{body}<div class="share"><a>Facebook</a></div>
</article></main><aside><h3>Most read</h3><ul>{links}</ul></aside><footer><p>© Example Media. All rights reserved.</p></footer></body></html>""",
    "date in view only": """<html><head><meta charset="utf-8"><title>{title}</title></head><body><div id="top"><ul>{links}</ul></div>
<div id="content"><div class="story"><h1>{title}</h1><div class="date">Published {written}</div>{body}</div>
<div class="comments"><h4>2 Comments</h4><p>First!</p><p>I do not believe a word of it.</p></div></div>
<div id="side"><h4>Related stories</h4><ul>{links}</ul><p>Sign up for our newsletter to get the news in your inbox.</p></div></body></html>""",
    "JSON-LD, tables": """<html><head><meta charset="utf-8"><title>Example Times: {title}</title><script type="application/ld+json">
{{"@context":"https://schema.org","@type":"NewsArticle","headline":"{title}","datePublished":"{day}T08:00:00Z","dateModified":"2023-01-01"}}</script>
</head><body><table><tr><td><ul>{links}</ul></td><td><h1>{title}</h1>{body}</td></tr></table></body></html>""",
    "blog with a banner, links in the story, a box on the author": """<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
<title>{title} – Example Blog</title></head><body><div class="cookie-banner"><p>We use cookies to make this site better. By clicking accept you
agree to our policy.</p><button>Accept</button></div><header><a href="/">Example Blog</a><ul>{links}</ul></header><main><article class="post">
<header><h1 class="entry-title">{title}</h1><div class="entry-meta">By <a rel="author" href="/ann">Ann Example</a> on
<time class="entry-date" datetime="{day}T08:00:00+00:00">{written}</time></div></header><div class="entry-content">{half}
<div class="related"><h4>Read also</h4><ul>{links}</ul></div>{rest}</div><footer>Filed under: <a href="/w">World</a></footer>
<div class="author-box"><p>Ann Example has written about bridges for ten years and lives in Otherville.</p></div></article></main>
<footer>© 2024 Example Blog</footer></body></html>""",
    "written by a script when it is opened": """<!DOCTYPE html><html><head><meta charset="utf-8"><title>Example Times</title></head><body>
<div id="app">Loading …</div><script>
const story = {data};
document.title = story.title + " | Example Times";
document.getElementById("app").innerHTML = "<nav><ul>{links_quoted}</ul></nav><div class=page><h1>" + story.title + "</h1><p class=date>" +
  story.written + "</p>" + story.paragraphs.map(p => "<p>" + p + "</p>").join("") + "</div>";
</script></body></html>""",
    "no tags but div, other stories first": """<html><head><title>{title} | Example Times</title></head><body><div class="a1">
<div class="b2"><div>Bridge falls in Otherville after the storm of the year</div><div>3 May 2021</div><div>Fair opens in Elsewhere with
music, and the mayor was there</div><div>4 May 2021</div></div><div class="c3"><div class="d4">{title}</div><div class="e5">{written} 08:15
GMT</div>{divs}</div><div class="f6"><div>Contact us</div><div>Terms of use</div><div>© Example Times 2024</div></div></div></body></html>""",
}


@contextmanager
def browser() -> Iterator[Callable[[str, dict[str, object]], dict[str, object]]]:
    """Chromium on a pipe (DevTools protocol, messages ended by NUL)."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        raise SystemExit("no Chromium here: its rows are left out")
    to_browser, ours = os.pipe()
    theirs, from_browser = os.pipe()

    def hands() -> None:
        os.dup2(to_browser, 3)
        os.dup2(from_browser, 4)

    command = [program, "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", "about:blank"]
    process = subprocess.Popen(command, preexec_fn=hands, close_fds=False, stderr=subprocess.DEVNULL)
    sent = 0

    def ask(method: str, values: dict[str, object]) -> dict[str, object]:
        nonlocal sent
        sent += 1
        session = values.pop("session", None)
        message = {"id": sent, "method": method, "params": values} | ({"sessionId": session} if session else {})
        os.write(ours, json.dumps(message).encode() + b"\0")
        while True:
            held = b""
            while not held.endswith(b"\0"):
                held += os.read(theirs, 1)
            answer = json.loads(held[:-1])
            if answer.get("id") == sent:
                result: dict[str, object] = answer.get("result", {})
                return result

    try:
        yield ask
    finally:
        process.terminate()
        process.wait()


def saved(all_of_them: Sequence[Story]) -> Iterator[str]:
    """Rows of pages served locally and saved by the browser in three ways."""
    import base64

    pages: dict[str, tuple[str, Story, bytes]] = {}
    for number, story in enumerate(all_of_them):
        for design, page in DESIGNS.items():
            body = "".join(f"<p>{escape(p)}</p>\n" for p in story.paragraphs)
            told = [escape(p) for p in story.paragraphs]
            half = len(told) // 2
            words = page.format(
                title=escape(story.title),
                day=story.day,
                written=story.written,
                body=body,
                half="".join(f"<p>{p}</p>\n" for p in told[:half]),
                rest="".join(f"<p>{p}</p>\n" for p in told[half:]),
                divs="".join(f'<div class="g7">{p}</div>\n' for p in told),
                data=json.dumps({"title": escape(story.title), "written": story.written, "paragraphs": told}),
                links=LINKS,
                links_quoted=LINKS.replace('"', "'"),
            )
            pages[f"/{number}/{len(pages)}"] = (design, story, words.encode())

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(pages.get(self.path, ("", BOTH[0], b""))[2])

        def log_message(self, *_args: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    scores: dict[tuple[str, str], Score] = {}
    with browser() as ask:
        target = ask("Target.createTarget", {"url": "about:blank"})["targetId"]
        session = ask("Target.attachToTarget", {"targetId": target, "flatten": True})["sessionId"]
        for path, (design, story, _page) in pages.items():
            ask("Page.navigate", {"url": f"http://127.0.0.1:{server.server_port}{path}", "session": session})
            html = where = ""
            while story.paragraphs[0].split()[-1] not in html or path not in where:
                time.sleep(0.1)
                html, where = (
                    str(cast(dict[str, dict[str, str]], seen).get("result", {}).get("value", ""))
                    for seen in (
                        ask("Runtime.evaluate", {"expression": expression, "session": session})
                        for expression in ("document.documentElement.outerHTML", "document.location.pathname")
                    )
                )
            printed = ask("Page.printToPDF", {"displayHeaderFooter": True, "session": session})
            kept = ask("Page.captureSnapshot", {"format": "mhtml", "session": session})
            files = {
                "page.html": html.encode(),
                "page.pdf": base64.b64decode(str(printed["data"])),
                "page.mhtml": str(kept["data"]).encode(),
            }
            for name, data in files.items():
                score = scores.setdefault((name, design), Score())
                articles = taken(name, data)
                score.add(articles[0] if articles else None, story)
    server.shutdown()
    for (name, design), score in sorted(scores.items()):
        yield score.row(f"{name.removeprefix('page.').upper()}, {design}")


def main() -> None:
    all_of_them = stories()
    heads = ["file", "precision", "recall", "day", "headline"]
    sys.stdout.write(f"| {' | '.join(heads)} |\n|{' --- |' * len(heads)}\n")
    for rows in (written, saved):
        for row in rows(all_of_them):
            sys.stdout.write(row + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
