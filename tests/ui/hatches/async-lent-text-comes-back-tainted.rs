//! Door 211: text that comes back from an `async` closure of `lend!` is tainted.
use taintless::prelude::*;

taintless::destination!(Filter = "a filter in this process");

async fn copy(text: Tainted<&str>) -> String {
    lend!(text, to = Filter, async |text| text.to_owned()).await
}

fn main() {}
