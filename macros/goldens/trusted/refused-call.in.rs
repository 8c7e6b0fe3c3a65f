text.leak()
