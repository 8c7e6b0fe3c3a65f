concat!("a", 1, 'b', concat!("c"))
