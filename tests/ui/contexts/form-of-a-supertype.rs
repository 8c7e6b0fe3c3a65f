//! Door 603: a form does not become that of another context by way of subtypes.
use taintless::context::Escaped;

struct Of<F>(F);

fn other(form: Escaped<Of<for<'a> fn(&'a str)>>) -> Escaped<Of<fn(&'static str)>> {
    form
}

fn main() {}
