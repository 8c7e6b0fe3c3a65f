config.tone
