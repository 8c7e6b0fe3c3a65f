//! Door 538: a tag of a template is safe in every way in which it is written.
taintless::check_templates!(askama "templates/bad/branch/");

fn main() {}
