"""What the window shows of a report over time: histories, comparisons, a newer form."""
