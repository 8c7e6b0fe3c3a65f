//! Door 58: a value that is held to its rules is not taken out.
use taintless::__private::output::Held;

fn spy<T>(held: Held<'_, T>) -> Option<&T> {
    held.value.as_ref()
}

fn main() {}
