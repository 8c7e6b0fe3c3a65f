"<note title={a}> \"{b}\" {c} {d:?}"
