fn expansion() {
    {
        ::core::compile_error! {
            "a program and its arguments are string literals, so that no run-time text says what is run; text stands in one as `\"{x}\"`, and is handed over as it is"
        }
        taintless::__private::command::refused()
    }
}
