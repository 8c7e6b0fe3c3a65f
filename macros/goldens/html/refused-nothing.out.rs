fn expansion() {
    {
        ::core::compile_error! {
            "write the HTML: `html!(\"<p>{x}</p>\")` [taintless::errors T406]"
        }
        taintless::__private::html::Writer::new(0)
            .finish::<taintless::__private::html::Flow>()
    }
}
