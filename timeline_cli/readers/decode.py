"""Bytes to text."""

import codecs
import re

from charset_normalizer import from_bytes

from timeline_cli.readers.source import UnreadableError

_SAMPLE = 1 << 16
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# bytes that Windows-1252 uses in Western text: dashes, quotes, euro, letters with accents
_WESTERN = re.compile(rb"[\x00-\x7f\x80\x85\x91-\x97\x99\xa0\xa3\xa7\xa9\xab\xad\xae\xb0\xb4\xb7\xbb\xbd\xc0-\xd6\xd8-\xf6\xf8-\xff]*\Z")


class NotTextError(UnreadableError):
    """The bytes are no text; the message says what they are."""


def decode(data: bytes) -> tuple[str, str | None]:
    """The text, without any change to line ends, and the encoding where it had to be guessed.

    A byte order mark of UTF-8 stays as the first character, so that offsets are those of `bytes.decode("utf-8")`.
    Raises NotTextError for empty and binary data.
    """
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise NotTextError("empty file")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data, encoding)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        if len(_CONTROLS.findall(data[:_SAMPLE])) * 50 > len(data[:_SAMPLE]):
            raise NotTextError("binary, not text")
        return text, None
    guess = _guess(data)
    if guess is None:
        raise NotTextError("binary, not text")
    return _decoded(data, guess)


def _guess(data: bytes) -> str | None:
    sample = data[:_SAMPLE]
    zeros = sample.count(0)
    if zeros > len(sample) // 4:
        return "utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be"
    if len(_CONTROLS.findall(sample)) * 100 > len(sample):
        return None
    high = [b for b in sample if b > 0x7F]
    if not high:  # the odd bytes stand further down
        return "cp1252"
    if len(high) * 12 < len(sample) and _WESTERN.match(sample):
        return "cp1252"
    best = from_bytes(sample).best()
    return best.encoding if best else None


def _decoded(data: bytes, encoding: str) -> tuple[str, str | None]:
    try:
        return data.decode(encoding), encoding
    except (UnicodeDecodeError, LookupError):
        text = data.decode(encoding, "replace")
        if text.count("\ufffd") * 20 > len(text):
            raise NotTextError("binary, not text") from None
        return text, encoding
