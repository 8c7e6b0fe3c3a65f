//! Door 403: nothing that is documented makes a snapshot: not of a list.
use taintless::output::PartialList;

fn forge(items: Vec<u8>) -> PartialList<u8> {
    PartialList { items }
}

fn main() {}
