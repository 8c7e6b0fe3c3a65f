pub SpamFilter = " "
