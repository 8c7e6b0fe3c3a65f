include_str!("greeting.txt")
