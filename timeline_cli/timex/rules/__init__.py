"""The rules, by what they find. To add one: docs/how-to/add-a-date-pattern.md."""
