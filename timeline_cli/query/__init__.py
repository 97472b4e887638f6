"""What is asked of a chronology: filters, and how a typed name meets the spellings of the press."""
