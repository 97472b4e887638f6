"""The day on which an article was published: as its text states it, else as evidence tells."""
