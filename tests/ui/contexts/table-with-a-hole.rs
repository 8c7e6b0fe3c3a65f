//! Door 145: a context whose table leaves a dangerous character uncovered does not compile.
taintless::context! {
    Field: "|\\\n" {
        '\\' => "\\\\",
        '|' => "\\p",
    }
}

fn main() {}
