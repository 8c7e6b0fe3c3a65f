fn expansion() {
    {
        ::core::compile_error! {
            "`{a.b}` is not a variable's name; write `{b}` and add `b = a.b` [taintless::errors T204]"
        };
        ::core::compile_error! {
            "a placeholder needs a name; write `{x}` for a variable `x`, or add `x = …` [taintless::errors T204]"
        };
        ::core::compile_error! {
            "unmatched `}`; write `}}` for a brace [taintless::errors T204]"
        };
        ::core::compile_error! {
            "unclosed `{`; write `{{` for a brace [taintless::errors T204]"
        };
        ::core::compile_error! {
            "`y` is not used; write `{y}` in the text, or remove it [taintless::errors T204]"
        };
        ::core::compile_error! {
            "`y` is named twice; remove one [taintless::errors T204]"
        };
        taintless::__private::prompt::render::<taintless::__private::Nothing>(&[])
    }
}
