"SELECT id FROM mails WHERE sender = {sender} AND id IN ({ids}) AND subject LIKE {subject}"
