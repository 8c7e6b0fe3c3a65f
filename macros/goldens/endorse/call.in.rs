config.tone, by = OperatorConfig
