"""A file becomes Pages: words, rulings, fills, images and the state of the text."""
