//! Door 511: no text from outside becomes an address of a script.
use taintless::html::{ResourceUrl, UrlError};
use taintless::prelude::*;

fn script(address: Tainted<String>) -> Result<ResourceUrl, UrlError> {
    ResourceUrl::parse(address)
}

fn main() {}
