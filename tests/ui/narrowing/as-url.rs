//! Door 215: an e-mail address is no whole URL.
use taintless::prelude::*;

use taintless::EmailAddress;

fn link(email: &EmailAddress) -> SafeHtml {
    html!("<a href=\"{email}\">write</a>")
}

fn main() {}
