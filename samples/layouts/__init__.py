"""How certificates look: one module a layout, each with `PAGE`, `foot` and `draw`."""
