"Be {tone}, {tone}.", tone = trusted!("short")
