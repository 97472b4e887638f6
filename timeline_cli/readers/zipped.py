"""ZIP files, with limits."""

import zipfile

from timeline_cli.readers.source import Source, UnreadableError


def opened(source: Source) -> zipfile.ZipFile:
    """The archive; UnreadableError when it is damaged."""
    try:
        return zipfile.ZipFile(source.path or source.open())
    except OSError:
        raise
    except Exception as error:  # zipfile raises half a dozen kinds on damage
        raise UnreadableError(f"damaged archive ({error})") from None


def inner(archive: zipfile.ZipFile, member: zipfile.ZipInfo, most: int) -> bytes:
    """The bytes of a member, never more than `most` whatever the archive says of their number."""
    if member.flag_bits & 1:
        raise UnreadableError("encrypted")
    try:
        with archive.open(member) as stream:
            data = stream.read(most + 1)
    except Exception as error:
        raise UnreadableError(f"damaged in the archive ({error})") from None
    if len(data) > most:
        raise UnreadableError(f"more than {most >> 20} MB when unpacked")
    return data
