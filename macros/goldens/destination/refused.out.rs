::core::compile_error! {
    "a purpose is missing; write `SpamFilter = \"where the text goes, and why that is safe\"`"
}
///refused
#[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
struct SpamFilter;
impl taintless::__private::Destination for SpamFilter {
    const PURPOSE: &'static ::core::primitive::str = "refused";
}
