file "/run/secrets/anthropic"
