//! Door 226: what a library makes of private text is private.
use taintless::prelude::*;

destination!(Initials = "takes the first letters; keeps nothing");

fn initials(name: Private<Tainted<String>>) -> Tainted<String> {
    lend!(name, to = Initials, |name| name
        .chars()
        .take(1)
        .collect::<String>())
}

fn main() {}
