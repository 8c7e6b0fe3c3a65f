fn expansion() {
    {
        ::core::compile_error! {
            "a prompt starts with a string literal; write `prompt!(\"{x}\")` with `let x = x.wrap(Source::UserInput);` before it, or `x = trusted!(CONST)` for a const"
        }
        taintless::__private::prompt::render::<taintless::__private::Nothing>(&[])
    }
}
