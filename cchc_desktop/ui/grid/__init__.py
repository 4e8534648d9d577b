"""Tables that are filled in like a sheet of Excel."""
