//! Door 511: an address of the program has no other constructor.
use taintless::html::ResourceUrl;

fn address(text: String) -> ResourceUrl {
    ResourceUrl { text }
}

fn main() {}
