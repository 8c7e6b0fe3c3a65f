//! Door 467: a call that may be made is not cloned: it is made once.
use taintless::claude::agent::Ready;

fn twice<T: Clone>(ready: &Ready<T>) -> Ready<T> {
    ready.clone()
}

fn main() {}
