fn expansion() {
    {
        ::core::compile_error! {
            "`text` is a variable, and only text written in the program is trusted; write the text as a literal or a SCREAMING_CASE const; untrusted text goes into a prompt as `x.wrap(Source::UserInput)`"
        }
        taintless::__private::trust_literal::<taintless::__private::Nothing>()
    }
}
