::core::compile_error! {
    "unknown `claude` attribute `stict`; did you mean `strict`?"
}
::core::compile_error! {
    "a tool is called with one value: write a struct of its arguments, or give the fields names, `Search { words: … }` [taintless::errors T715]"
}
::core::compile_error! {
    "nothing is said of the arguments here; write it on the variant, or on the fields of their type [taintless::errors T715]"
}
::core::compile_error! {
    "`Search` has no description, and the model chooses a tool by it; write a doc comment that says what the tool does, and when it is of use [taintless::errors T714]"
}
::core::compile_error! {
    "nothing says what `Buy` does; write `#[claude(…)]` with what is true of it: `reads_untrusted` (its result holds text that somebody else wrote), `reads_private` (its result holds what not everybody may see), `acts` (it changes something), `destructive` (it changes something for good), `sends` (it speaks to the outside), `pure` (it does none of these) [taintless::errors T712]"
}
::core::compile_error! {
    "a tool is called with an object of named arguments; write a struct with `#[derive(ClaudeOutput)]`, or `Buy { name: … }` [taintless::errors T715]"
}
::core::compile_error! {
    "`pure` says that the tool does nothing of the kind, and `acts` stands beside it; remove `pure`, or the rest [taintless::errors T712]"
}
::core::compile_error! {
    "`a b` is no name of a tool: the API takes 1 to 64 letters of ASCII, digits, `_` and `-`; write `#[claude(rename = \"…\")]` [taintless::errors T713]"
}
::core::compile_error! {
    "`Search` and `search` differ only in capitals, and a model mistakes one for the other; rename one [taintless::errors T713]"
}
::core::compile_error! {
    "a model wrote this text; write `Tainted<String>` [taintless::errors T301]"
}
const _: () = {
    #[automatically_derived]
    impl ::taintless::ClaudeTools for Desk {
        type Untrusted = ::taintless::__private::tool::Yes;
        type Private = ::taintless::__private::tool::No;
        type Acts = ::taintless::__private::tool::Yes;
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
