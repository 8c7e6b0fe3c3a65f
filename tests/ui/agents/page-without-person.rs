//! Door 465: a page says in words who decides on it.
use taintless::claude::agent::Page;

struct Anybody;

fn main() {
    let page = Page::<Anybody>::new();
}
