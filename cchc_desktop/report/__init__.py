"""What was entered: one unit, one form, one period and the officer's answers."""
