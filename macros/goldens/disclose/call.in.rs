customer.card, to = Bank
