//! Door 316: a method that a program gives to all that prints is none of tainted text.
use taintless::prelude::*;

trait Shown {
    fn shown(&self) -> String;
}

impl<T: std::fmt::Display> Shown for T {
    fn shown(&self) -> String {
        format!("{self}")
    }
}

fn subject(mail: Tainted<String>) -> String {
    mail.shown()
}

fn main() {}
