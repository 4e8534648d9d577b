"""What is asked: the outline, fields, tables, relations and checks of one report form."""
