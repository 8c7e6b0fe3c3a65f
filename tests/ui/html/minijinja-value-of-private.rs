//! Door 549: what is private, and a type of the program's, is no value of a template of minijinja's.
use taintless::html::minijinja::value;
use taintless::prelude::*;

fn context(name: Private<String>) -> minijinja::Value {
    minijinja::context! { name => value(&name) }
}

fn main() {}
