///the file that the operator installs
#[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
struct OperatorConfig;
impl taintless::__private::Authority for OperatorConfig {
    const PURPOSE: &'static ::core::primitive::str = "the file that the operator installs";
}
