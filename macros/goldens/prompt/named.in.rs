"{count} of {LIMIT}", count = mails.len() + 1
