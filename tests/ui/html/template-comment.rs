//! Door 538: a comment of a template ends where it ends in every way in which it is written.
taintless::check_templates!("templates/bad/comment/");

fn main() {}
