OperatorConfig = "the file that the operator installs"
