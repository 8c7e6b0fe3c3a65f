fn expansion() {
    {
        struct __Fixed;
        impl taintless::__private::sql::Fixed for __Fixed {
            const TEXT: &'static ::core::primitive::str = "SELECT 1";
            const VALUES: ::core::primitive::usize = 0;
        }
        taintless::__private::sql::fixed::<
            __Fixed,
            taintless::__private::sql::Sqlite,
            0,
        >([])
    }
}
