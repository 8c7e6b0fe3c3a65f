::core::compile_error! {
    "an enum without variants has no tool that a model could call; write a variant for each tool"
}
const _: () = {
    #[automatically_derived]
    impl ::taintless::ClaudeTools for Desk {
        type Untrusted = ::taintless::__private::tool::No;
        type Private = ::taintless::__private::tool::No;
        type Acts = ::taintless::__private::tool::No;
        const TABLE: ::taintless::__private::tool::ToolTable = ::taintless::__private::tool::ToolTable::new(
            &[],
        );
        fn read(
            _: ::core::primitive::usize,
            _: ::taintless::__private::tool::ToolInput<'_>,
        ) -> ::core::result::Result<
            ::core::option::Option<Self>,
            ::taintless::__private::tool::OutputError,
        > {
            ::core::result::Result::Ok(::core::option::Option::None)
        }
    }
};
