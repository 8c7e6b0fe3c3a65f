//! Door 145: a context in which what stands for a dangerous character holds one does not compile.
taintless::context! {
    Field: "|\\\n" {
        '\\' => "\\\\",
        '|' => "\\p",
        '\n' => replace "|",
    }
}

fn main() {}
