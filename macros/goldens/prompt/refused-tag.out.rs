fn expansion() {
    {
        ::core::compile_error! {
            "the text holds the tag `untrusted` that wrapping writes; remove it and write `{x}` with `let x = x.wrap(Source::UserInput);` before"
        };
        taintless::__private::prompt::render::<taintless::__private::Nothing>(&[])
    }
}
