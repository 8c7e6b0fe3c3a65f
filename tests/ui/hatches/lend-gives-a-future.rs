//! Door 211: a future does not carry lent text out unlabelled.
use taintless::prelude::*;

taintless::destination!(Filter = "a filter in this process");

async fn ask(text: &str) -> String {
    text.to_owned()
}

async fn answer(text: Tainted<&str>) -> String {
    lend!(text, to = Filter, |text| ask(text)).await
}

fn main() {}
