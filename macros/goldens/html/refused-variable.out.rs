fn expansion() {
    {
        ::core::compile_error! {
            "expected a string literal, `for`, `if`, `match` or `let`; write a value as `\"{x}\"` [taintless::errors T406]"
        }
        taintless::__private::html::Writer::new(0)
            .finish::<taintless::__private::html::Flow>()
    }
}
