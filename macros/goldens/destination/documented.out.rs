/// Said otherwise.
#[non_exhaustive]
#[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
pub(crate) struct SpamFilter;
impl taintless::__private::Destination for SpamFilter {
    const PURPOSE: &'static ::core::primitive::str = "local filter";
}
