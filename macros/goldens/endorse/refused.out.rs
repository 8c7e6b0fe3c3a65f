fn expansion() {
    {
        ::core::compile_error! {
            "who vouches for the text? declare it once, `authority!(pub OperatorConfig = \"the file that the operator installs\");`, and write `by = OperatorConfig`"
        };
        taintless::__private::trust_literal::<taintless::__private::Nothing>()
            .to_owned_text()
    }
}
