"""Where reports are kept: one SQLite file, one transaction an edit, verified backups."""
