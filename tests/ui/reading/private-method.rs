//! Door 318: the methods by which this crate reads tainted text are its own.
use taintless::prelude::*;

fn subject(mail: Tainted<String>) -> String {
    mail.into_raw()
}

fn main() {}
