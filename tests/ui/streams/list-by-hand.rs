//! Door 403: nobody makes a snapshot by hand: not of a list.
use taintless::output::PartialList;

fn forge(items: Vec<u8>) -> PartialList<u8> {
    PartialList { items }
}

fn main() {}
