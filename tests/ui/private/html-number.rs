//! Door 222: a private number does not stand where HTML takes numbers.
use taintless::prelude::*;

fn page(salary: Private<u32>) -> SafeHtml<taintless::html::Cells> {
    html!("<td colspan=\"{salary}\">x</td>")
}

fn main() {}
