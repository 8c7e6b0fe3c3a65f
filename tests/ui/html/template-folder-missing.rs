//! Door 200: templates that are checked are there.
taintless::check_templates!("templates/none/");

fn main() {}
