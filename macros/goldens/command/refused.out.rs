fn expansion() {
    {
        ::core::compile_error! {
            "an argument takes one placeholder; write each as an argument of its own"
        };
        ::core::compile_error! {
            "unclosed `{`; write `{{` for a brace [taintless::errors T204]"
        };
        ::core::compile_error! {
            "`unused` is not used; write `{unused}` in the text, or remove it [taintless::errors T204]"
        };
        taintless::__private::command::refused()
    }
}
