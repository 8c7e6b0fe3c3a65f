//! Door 266: the hidden function behind `unmigrated` hands out no text of a label unseen: rustc tells it.
#![deny(warnings)]

use taintless::__private::output::{UnmigratedField, unmigrated_text};
use taintless::prelude::*;

enum Anything {}

impl UnmigratedField for Anything {
    const REASON: &'static str = "it has to compile";
}

pub fn raw(text: Tainted<String>) -> String {
    unmigrated_text::<Anything, _>(text)
}

fn main() {}
