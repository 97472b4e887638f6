"""What a person decided: kept in a file beside the articles, and applied to every telling."""
