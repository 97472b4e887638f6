"""English: sentences, the forms of words, the parse, and what is known of the world."""
