"no placeholder, and {{braces}}"
