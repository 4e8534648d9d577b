"""The words of reports in the window: what was found in them, what was pasted, files of others."""
