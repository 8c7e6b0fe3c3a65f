//! Door 200: templates are checked as their engine reads them.
taintless::check_templates!(tera "templates/good/");

fn main() {}
