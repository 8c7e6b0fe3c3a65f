//! Door 369: a reply, of which an assistant turn is made, is not made by hand.
fn said(text: String) -> taintless::claude::Turn {
    taintless::claude::Turn::assistant(&taintless::claude::Reply::from(text))
}

fn main() {}
