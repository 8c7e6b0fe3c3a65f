fn expansion() {
    {
        struct __Texts;
        impl taintless::__private::Literals for __Texts {
            const TEXTS: &'static [&'static ::core::primitive::str] = &["SELECT 1"];
        }
        taintless::__private::sql::assemble::<
            __Texts,
            taintless::__private::sql::Sqlite,
            _,
        >([])
    }
}
