fn expansion() {
    {
        struct __Fixed;
        impl taintless::__private::sql::Fixed for __Fixed {
            const TEXT: &'static ::core::primitive::str = "INSERT INTO mails VALUES (?1, ?2)";
            const VALUES: ::core::primitive::usize = 2;
        }
        let (count,) = (&(mails.len()),);
        if false {
            use taintless::__private::PeelRest as _;
            let _ = ::core::format_args!(
                "{}", taintless::__private::sql::Value(taintless::__private::Peel(&
                LIMIT).__taintless_peel_two().__taintless_peel().0)
            );
            let count = taintless::__private::sql::Value(
                taintless::__private::Peel(&count)
                    .__taintless_peel_two()
                    .__taintless_peel()
                    .0,
            );
            let _ = ::core::format_args!(
                "INSERT INTO mails VALUES ({count}, {LIMIT})", LIMIT =
                taintless::__private::Quiet(& LIMIT)
            );
        }
        use taintless::__private::{PeelRest as _, sql::SlotRest as _};
        taintless::__private::sql::fixed::<
            __Fixed,
            taintless::__private::sql::Sqlite,
            2,
        >([
            taintless::__private::Peel(&count)
                .__taintless_peel_two()
                .__taintless_peel()
                .__taintless_value(),
            taintless::__private::Peel(&LIMIT)
                .__taintless_peel_two()
                .__taintless_peel()
                .__taintless_value(),
        ])
    }
}
