///local filter; text never leaves the process
#[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
pub struct SpamFilter;
impl taintless::__private::Destination for SpamFilter {
    const PURPOSE: &'static ::core::primitive::str = "local filter; text never leaves the process";
}
