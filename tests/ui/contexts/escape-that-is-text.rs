//! Door 596: an escape that begins with a character that means itself is read as text.
taintless::context! {
    Field: "|" {
        '|' => "pipe",
    }
}

fn main() {}
