"""One module per thing a user does; stages and store meet only here."""
