subject.trim(), "open", "closed"
