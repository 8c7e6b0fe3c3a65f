fn expansion() {
    {
        ::core::compile_error! {
            "`text.leak()` makes text when the program runs; write the text as a literal or a const; untrusted text goes into a prompt as `x.wrap(Source::UserInput)`"
        }
        taintless::__private::trust_literal::<taintless::__private::Nothing>()
    }
}
