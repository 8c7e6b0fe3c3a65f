//! Keys: from the environment or a file, never from source.
