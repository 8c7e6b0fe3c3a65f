mail.clone(), to = Archive,
