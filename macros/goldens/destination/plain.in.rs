pub SpamFilter = "local filter; text never leaves the process"
