fn expansion() {
    {
        ::core::compile_error! {
            "`{a.b}` is not a variable's name; write `{b}` and add `b = a.b`"
        };
        ::core::compile_error! {
            "a placeholder needs a name; write `{x}` for a variable `x`, or add `x = …`"
        };
        ::core::compile_error! {
            "unmatched `}`; write `}}` for a brace"
        };
        ::core::compile_error! {
            "unclosed `{`; write `{{` for a brace"
        };
        ::core::compile_error! {
            "`y` is not used; write `{y}` in the text, or remove it"
        };
        ::core::compile_error! {
            "`y` is named twice; remove one"
        };
        taintless::__private::prompt::render::<taintless::__private::Nothing>(&[])
    }
}
