"<a href=\"{link}\" title='{title}'>{text}</a><img width=\"{width}\" alt=\"\" src=\"/{id}.png?q={query}\">"
