"not-a-key"
