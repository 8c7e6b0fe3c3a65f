fn expansion() {
    {
        ::core::compile_error! {
            "an argument needs a name; write `x = …` and `{x}` [taintless::errors T204]"
        }
        taintless::__private::prompt::render::<taintless::__private::Nothing>(&[])
    }
}
