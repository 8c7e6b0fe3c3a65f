//! Door 371: the body of a request is not made of text.
fn body(text: String) -> taintless::output::JsonBody {
    taintless::output::JsonBody::from(text)
}

fn main() {}
