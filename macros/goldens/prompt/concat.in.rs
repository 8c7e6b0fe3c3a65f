concat!("a", "{x}")
