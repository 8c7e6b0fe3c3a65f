//! Door 211: a type of the user's does not carry text out of an `async` closure.
use taintless::prelude::*;

taintless::destination!(Filter = "a filter in this process");

struct Word(String);

async fn copy(text: Tainted<&str>) -> Word {
    lend!(text, to = Filter, async |text| Word(text.to_owned())).await
}

fn main() {}
