"<{tag}>x</{tag}>"
