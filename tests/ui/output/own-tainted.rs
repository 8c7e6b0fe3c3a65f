//! Door 377: a type that is merely called `Tainted` is not taken for ours.
struct Tainted<T>(T);

#[derive(taintless::ClaudeOutput)]
struct Note {
    text: Tainted<String>,
}

fn main() {}
