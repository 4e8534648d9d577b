"""What a careful colleague would point out: pure functions from a report to findings."""
