"""What a careful colleague sees when reading the words of a report: pure functions over text."""
