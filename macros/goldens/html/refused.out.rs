fn expansion() {
    {
        ::core::compile_error! {
            "`</p>` stands where `<b>` is open; write `</b>` before [taintless::errors T406]"
        };
        taintless::__private::html::Writer::new(0)
            .finish::<taintless::__private::html::Flow>()
    }
}
