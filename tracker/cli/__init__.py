"""One module per command: arguments in, one service call, text out."""
