fn expansion() {
    {
        ::core::compile_error! {
            "expected a string literal, `for`, `if`, `match` or `let`; write a value as `\"{x}\"`"
        }
        taintless::__private::html::Writer::<
            taintless::__private::Nothing,
            taintless::__private::html::Flow,
        >::new()
            .finish()
    }
}
