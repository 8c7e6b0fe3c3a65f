fn expansion() {
    {
        ::core::compile_error! {
            "write the HTML: `html!(\"<p>{x}</p>\")`"
        }
        taintless::__private::html::Writer::<
            taintless::__private::Nothing,
            taintless::__private::html::Flow,
        >::new()
            .finish()
    }
}
