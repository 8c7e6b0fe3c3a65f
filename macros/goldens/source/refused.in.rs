"system"
