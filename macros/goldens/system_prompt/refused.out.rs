fn expansion() {
    {
        ::core::compile_error! {
            "a system prompt starts with a string literal; write `system_prompt!(\"{x}\", x = trusted!(CONST))` for a const; untrusted text goes into `prompt!`"
        }
        taintless::__private::prompt::render_system::<taintless::__private::Nothing>(&[])
    }
}
