"""A headless Chromium, steered over its DevTools protocol by a pipe: nothing to install but the browser itself."""

import base64
import fcntl
import json
import os
import select
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"))), None)
_FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--remote-debugging-pipe")
_PATIENCE = 60.0  # seconds
_TRIES = 500  # of 20 ms
_COMPLAINTS = ("Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded", "Network.requestWillBeSent")


class Tab:
    """One page of a browser."""

    def __init__(self, to: int, from_: int) -> None:
        self._to, self._from = to, from_
        self._number = 0
        self._buffer = b""
        self._session: str | None = None
        self.complaints: list[dict[str, Any]] = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **params: object) -> dict[str, Any]:
        """What the browser answers."""
        self._number += 1
        session = {"sessionId": self._session} if self._session else {}
        os.write(self._to, json.dumps({"id": self._number, "method": method, "params": params, **session}).encode() + b"\0")
        answer = self._until(lambda message: message.get("id") == self._number)
        assert "error" not in answer, answer
        result: dict[str, Any] = answer["result"]
        return result

    def open(self, address: str) -> None:
        """Goes there, and waits until all is loaded."""
        self.call("Page.navigate", url="about:blank")
        self.call("Page.navigate", url=address)
        while self.value("document.readyState") != "complete" or self.value("location.href") == "about:blank":
            pass
        self.complaints = [
            c for c in self.complaints if c["params"].get("request", {}).get("url", "") not in (address, address.split("#")[0])
        ]

    def value(self, expression: str) -> Any:
        """What a JavaScript expression comes to in the page; a promise is waited for."""
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def until(self, expression: str) -> None:
        """Waits for an expression to become true: what a page does next it may do a little later."""
        tries = f"for (let n = 0; n < {_TRIES} && !({expression}); n++) await new Promise((done) => setTimeout(done, 20));"
        assert self.value(f"(async () => {{ {tries} return !!({expression}); }})()"), expression

    def type(self, text: str) -> None:
        """Types into whatever has the focus."""
        self.call("Input.insertText", text=text)

    def press(self, key: str) -> None:
        """Presses a key: Tab, Enter."""
        code = {"Tab": 9, "Enter": 13}[key]
        text = {"text": "\r"} if key == "Enter" else {}
        for kind in ("keyDown", "keyUp"):
            self.call(
                "Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code, **(text if kind == "keyDown" else {})
            )

    def click(self, selector: str) -> None:
        """Presses the mouse where an element is, once it is in sight."""
        box = self.value(
            f"(() => {{ const e = document.querySelector({json.dumps(selector)}); e.scrollIntoView({{block: 'center'}});"
            "const b = e.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]; })()"
        )
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=box[0], y=box[1], button="left", clickCount=1)

    def screen(self, width: int, height: int, dark: bool = False) -> None:
        """How large the window is, and whether the user likes it dark."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600)
        scheme = "dark" if dark else "light"
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def picture(self, path: Path) -> None:
        """What is seen, as PNG."""
        path.write_bytes(base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"]))

    def _until(self, wanted: Any) -> dict[str, Any]:
        while True:
            while b"\0" not in self._buffer:
                ready, _, _ = select.select([self._from], [], [], _PATIENCE)
                more = os.read(self._from, 1 << 16) if ready else b""
                assert more, "the browser has ended, or says nothing"
                self._buffer += more
            line, self._buffer = self._buffer.split(b"\0", 1)
            message: dict[str, Any] = json.loads(line)
            if message.get("method") in _COMPLAINTS and not _own(message):
                self.complaints.append(message)
            if wanted(message):
                return message


def _own(message: dict[str, Any]) -> bool:
    """True for the page itself, and for pictures that the browser draws its own buttons with."""
    address: str = message["params"].get("request", {}).get("url", "")
    return address.startswith(("file:", "data:", "about:"))


@contextmanager
def browser(profile: Path) -> Iterator[Tab]:
    """A page of a browser that ends with the block."""
    assert CHROMIUM
    (low_in, ours_out), (ours_in, low_out) = os.pipe(), os.pipe()
    theirs_in, theirs_out = (fcntl.fcntl(low, fcntl.F_DUPFD, 10) for low in (low_in, low_out))  # out of the way of 3 and 4
    os.close(low_in)
    os.close(low_out)
    command = ["bash", "-c", f'exec "$0" "$@" 3<&{theirs_in} 4>&{theirs_out}', CHROMIUM, *_FLAGS, f"--user-data-dir={profile}"]
    with subprocess.Popen(command, pass_fds=(theirs_in, theirs_out), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        os.close(theirs_in)
        os.close(theirs_out)
        try:
            yield Tab(ours_out, ours_in)
        finally:
            os.close(ours_out)
            os.close(ours_in)
            process.terminate()
