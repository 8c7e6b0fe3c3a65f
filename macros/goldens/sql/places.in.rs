"SELECT '{a}', {b}name FROM {c} ORDER BY {d}"
