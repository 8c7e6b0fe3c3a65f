fn expansion() {
    {
        ::core::compile_error! {
            "`</p>` stands where `<b>` is open; write `</b>` before"
        };
        taintless::__private::html::Writer::<
            taintless::__private::Nothing,
            taintless::__private::html::Flow,
        >::new()
            .finish()
    }
}
