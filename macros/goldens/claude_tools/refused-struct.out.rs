::core::compile_error! {
    "a set of tools is an enum, with a variant for each tool"
}
const _: () = {
    #[automatically_derived]
    impl ::taintless::ClaudeTools for Desk {
        type Untrusted = ::taintless::__private::tool::Yes;
        type Private = ::taintless::__private::tool::Yes;
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
