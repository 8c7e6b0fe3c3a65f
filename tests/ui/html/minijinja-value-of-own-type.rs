//! Door 549: what is private, and a type of the program's, is no value of a template of minijinja's.
use taintless::html::minijinja::value;
use taintless::prelude::*;

struct Mail {
    subject: Tainted<String>,
}

fn context(mail: Mail) -> minijinja::Value {
    minijinja::context! { mail => value(&mail) }
}

fn main() {}
