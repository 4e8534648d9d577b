"""One report in the window: its pages, the tree beside them, and what there is to look at."""
