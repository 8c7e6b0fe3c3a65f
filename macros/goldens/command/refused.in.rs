"greet", "{a} {b}", "{c", unused = 1
