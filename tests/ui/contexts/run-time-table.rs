//! Door 597: a context is made of literals.
const ESCAPE: &str = "\\p";

taintless::context! {
    Field: "|\\" {
        '\\' => "\\\\",
        '|' => ESCAPE,
    }
}

fn main() {}
