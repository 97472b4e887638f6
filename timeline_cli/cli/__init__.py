"""The command line: options → one frozen Settings → one call → one writer."""

import sys


def main() -> None:
    """The console command `timeline`; ends the process with the exit status of the contract in `docs/guide.md`."""
    from timeline_cli.cli.run import run

    sys.exit(run(sys.argv[1:]))
