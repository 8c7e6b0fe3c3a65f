//! Door 378: an alias by the name of `Tainted` hides no plain text.
type Tainted<T> = T;

#[derive(taintless::ClaudeOutput)]
struct Note {
    text: Tainted<String>,
}

fn main() {}
