"""Exit statuses: a promise to scripts."""

PRINTED = 0
NOTHING_MATCHED = 1
WRONG_USAGE = 2  # also: the corpus could not be read at all
PARTLY_READ = 3  # printed, but some files could not be read
INTERRUPTED = 130
