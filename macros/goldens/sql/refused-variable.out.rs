fn expansion() {
    {
        ::core::compile_error! {
            "a statement is a string literal, so that no run-time text becomes SQL; write `sql!(\"… {x}\")`, and the value of `x` is bound"
        }
        taintless::__private::sql::refused::<taintless::__private::sql::Sqlite>()
    }
}
