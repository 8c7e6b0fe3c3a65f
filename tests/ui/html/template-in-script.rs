//! Door 536: a placeholder of a template does not stand in a program, in a style or without quotes.
taintless::check_templates!("templates/bad/script");

fn main() {}
