card, by = Bank
