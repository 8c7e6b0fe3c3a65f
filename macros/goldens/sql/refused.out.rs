fn expansion() {
    {
        ::core::compile_error! {
            "`?1` is a placeholder of the driver; write `{x}` for a variable `x`, and its value is bound"
        };
        ::core::compile_error! {
            "a second statement begins after `;`; write one `sql!` for each statement"
        };
        taintless::__private::sql::refused::<taintless::__private::sql::Sqlite>()
    }
}
