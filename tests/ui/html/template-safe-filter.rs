//! Door 537: a template does not call text HTML.
taintless::check_templates!(minijinja "templates/bad/safe/");

fn main() {}
