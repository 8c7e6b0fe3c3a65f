::core::compile_error! {
    "the purpose is empty; write where the text goes, and why that is safe"
}
///refused
#[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
pub struct SpamFilter;
impl taintless::__private::Destination for SpamFilter {
    const PURPOSE: &'static ::core::primitive::str = "refused";
}
