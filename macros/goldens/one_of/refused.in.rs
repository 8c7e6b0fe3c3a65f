subject, "a", "open", "open", OPEN
