//! Door 200: a template stands in a file that its engine escapes.
taintless::check_templates!("templates/bad/text/");

fn main() {}
