//! Door 539: a block of a template is safe where it is filled in.
taintless::check_templates!(minijinja "templates/bad/block/");

fn main() {}
