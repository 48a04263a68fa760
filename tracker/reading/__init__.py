"""Pages become Readings and Facts: lines, columns, tables, rows and the head of the certificate."""
