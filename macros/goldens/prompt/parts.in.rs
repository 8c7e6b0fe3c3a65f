"{mail} at most {limit}, {limit} of {type}"
