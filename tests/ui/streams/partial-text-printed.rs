//! Door 402: a beginning of a text is tainted as the whole is.
use taintless::output::PartialText;

fn show(text: &PartialText) {
    println!("{}", text.so_far());
}

fn main() {}
