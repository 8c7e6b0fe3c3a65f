//! Every hatch, as people reach for one.
use taintless::claude::{Marks, mcp::Pinned};
use taintless::lend as borrow;
use taintless::prelude::*;

//~ disallowed_macros taintless::destination
destination!(pub Filter = "a filter in this process");
//~ disallowed_macros taintless::authority
taintless::authority!(pub Config = "the operator's file");

pub fn plain(text: Tainted<&str>) -> usize {
    //~ disallowed_macros taintless::lend
    //~ disallowed_methods taintless::__private::lend_tainted
    lend!(text, to = Filter, |text| text.len())
}

pub async fn without_blocking(text: Tainted<&str>) -> usize {
    //~ disallowed_macros taintless::lend
    //~ disallowed_methods taintless::__private::lend_tainted_async
    lend!(text, to = Filter, async |text| text.len()).await
}

pub fn renamed(text: Tainted<&str>) -> usize {
    //~ disallowed_macros taintless::lend
    //~ disallowed_methods taintless::__private::lend_tainted
    borrow!(text, to = Filter, |text| text.len())
}

mod deep {
    pub use taintless::expose as quick;
}

pub fn by_alias(text: Tainted<String>) -> String {
    //~ disallowed_macros taintless::expose
    //~ disallowed_methods taintless::__private::expose_tainted
    deep::quick!(text, to = Filter)
}

macro_rules! peek {
    ($text:expr) => {
        //~ disallowed_macros taintless::expose
        //~ disallowed_methods taintless::__private::expose_tainted
        taintless::expose!($text, to = Filter)
    };
}

pub fn through_a_macro(text: Tainted<String>) -> String {
    peek!(text)
}

pub fn by_hand(text: Tainted<String>) -> String {
    //~ disallowed_methods taintless::__private::expose_tainted
    taintless::__private::expose_tainted::<Filter, _>(text)
}

pub fn as_a_value(text: Tainted<String>) -> String {
    //~ disallowed_methods taintless::__private::expose_tainted
    let give: fn(Tainted<String>) -> String = taintless::__private::expose_tainted::<Filter, _>;
    give(text)
}

pub fn imported(text: Tainted<&str>) -> usize {
    use taintless::__private::lend_tainted as look;
    //~ disallowed_methods taintless::__private::lend_tainted
    look::<Filter, _, _>(&text, |text| text.len())
}

pub fn private(name: Private<String>) -> String {
    //~ disallowed_macros taintless::disclose
    //~ disallowed_methods taintless::__private::disclose_private
    disclose!(name, to = Filter)
}

pub fn private_by_hand(name: Private<String>) -> String {
    //~ disallowed_methods taintless::__private::disclose_private
    taintless::__private::disclose_private::<Filter, _>(name)
}

pub fn trust(text: String) -> Trusted<String> {
    //~ disallowed_macros taintless::endorse
    //~ disallowed_methods taintless::__private::endorse_text
    endorse!(text, by = Config)
}

pub fn trust_by_hand(text: String) -> Trusted<String> {
    //~ disallowed_methods taintless::__private::endorse_text
    taintless::__private::endorse_text::<Config>(text)
}

pub fn through_the_other_crate(text: Tainted<String>) -> String {
    //~ disallowed_methods taintless::__private::expose_tainted
    taintless_macros::expose!([taintless] text, to = Filter)
}

pub fn without_the_front(text: Tainted<String>) -> String {
    //~ disallowed_methods taintless::__private::expose_tainted
    taintless::__private::macros::expose!([taintless] text, to = Filter)
}

pub struct Undeclared;

impl taintless::Destination for Undeclared {
    const PURPOSE: &'static str = "declared by no macro: its use is found";
}

pub fn undeclared(text: Tainted<String>) -> String {
    //~ disallowed_macros taintless::expose
    //~ disallowed_methods taintless::__private::expose_tainted
    expose!(text, to = Undeclared)
}

pub fn header(key: &SecretKey) -> usize {
    //~ disallowed_methods taintless::key::SecretKey::expose_as_header
    key.expose_as_header(|_, bytes| bytes.len())
}

pub const READ_FILE: Pinned =
    //~ disallowed_methods taintless::claude::mcp::Pinned::endorsed_by
    Pinned::endorsed_by::<Config>(
        "read_file",
        "e3a6720bb8b18e9f9ac957242c99ef21e9bbad3ad62766d48d1edd651fe3621a",
        Marks::PURE,
    );
