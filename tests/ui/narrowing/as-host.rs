//! Door 215: a host's name is no host of a URL: it would lead anywhere.
use taintless::prelude::*;

use taintless::Hostname;

fn link(host: &Hostname) -> SafeHtml {
    html!("<a href=\"https://{host}/\">visit</a>")
}

fn main() {}
