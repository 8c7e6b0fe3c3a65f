"INSERT INTO mails VALUES ({count}, {LIMIT})", count = mails.len()
