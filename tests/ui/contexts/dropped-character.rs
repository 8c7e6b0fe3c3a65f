//! Door 595: a context that drops a dangerous character does not compile.
taintless::context! {
    Field: "|\\" {
        '\\' => "\\\\",
        '|' => "",
    }
}

fn main() {}
