//! The dependency under another name.
use guard::prelude::*;

//~ disallowed_macros taintless::destination
destination!(pub Filter = "a filter in this process");

pub fn plain(text: Tainted<&str>) -> usize {
    //~ disallowed_macros taintless::lend
    //~ disallowed_methods taintless::__private::lend_tainted
    guard::lend!(text, to = Filter, |text| text.len())
}
