"""Results become Verdicts and a product's status. No PDF, no database, no clock."""
