//! Door 330: a purpose written by hand is no run-time text.
struct Filter;

impl taintless::Destination for Filter {
    const PURPOSE: &'static str = String::new().leak();
}

fn main() {}
