//! Door 596: two characters with one escape are read as one.
taintless::context! {
    Field: "|\\\n" {
        '\\' => "\\\\",
        '|' => "\\n",
        '\n' => "\\n",
    }
}

fn main() {}
