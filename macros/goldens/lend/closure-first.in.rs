mail, str::len, to = SpamFilter
