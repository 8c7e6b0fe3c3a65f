//! Door 306: a struct that holds tainted text is not ordered by a derive.
use taintless::prelude::*;

#[derive(PartialOrd)]
struct Mail {
    subject: Tainted<String>,
}

impl PartialEq for Mail {
    fn eq(&self, other: &Self) -> bool {
        self.subject.key() == other.subject.key()
    }
}

fn main() {}
