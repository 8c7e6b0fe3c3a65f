//! Door 535: a URL in a template of askama or minijinja is a URL.
taintless::check_templates!("templates/bad/url/");

fn main() {}
