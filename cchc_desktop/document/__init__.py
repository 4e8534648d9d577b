"""The Word document: what is printed, and the template it is printed with."""
