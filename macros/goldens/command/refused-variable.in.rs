"greet", option
