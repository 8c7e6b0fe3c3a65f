mail, by = Archive
