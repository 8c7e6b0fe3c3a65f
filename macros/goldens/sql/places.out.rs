fn expansion() {
    {
        struct __Texts;
        impl taintless::__private::Literals for __Texts {
            const TEXTS: &'static [&'static ::core::primitive::str] = &[
                "SELECT '",
                "', ",
                "name FROM ",
                " ORDER BY ",
            ];
        }
        use taintless::__private::{PeelRest as _, sql::SlotRest as _};
        let mut __sql = taintless::__private::sql::Writer::<
            __Texts,
            taintless::__private::sql::Sqlite,
        >::new();
        if false {
            use taintless::__private::PeelRest as _;
            let a = taintless::__private::sql::InQuotes(
                taintless::__private::Peel(&a)
                    .__taintless_peel_two()
                    .__taintless_peel()
                    .0,
            );
            let b = taintless::__private::sql::Glued(
                taintless::__private::Peel(&b)
                    .__taintless_peel_two()
                    .__taintless_peel()
                    .0,
            );
            let c = taintless::__private::sql::AsName(
                taintless::__private::Peel(&c)
                    .__taintless_peel_two()
                    .__taintless_peel()
                    .0,
            );
            let d = taintless::__private::sql::InOrder(
                taintless::__private::Peel(&d)
                    .__taintless_peel_two()
                    .__taintless_peel()
                    .0,
            );
            let _ = ::core::format_args!("SELECT '{a}', {b}name FROM {c} ORDER BY {d}");
        }
        taintless::__private::sql::Writer::text::<0>(&mut __sql);
        taintless::__private::sql::Writer::text::<1>(&mut __sql);
        taintless::__private::sql::Writer::text::<2>(&mut __sql);
        taintless::__private::sql::Writer::slot(
            &mut __sql,
            taintless::__private::Peel(&c)
                .__taintless_peel_two()
                .__taintless_peel()
                .__taintless_name(),
        );
        taintless::__private::sql::Writer::text::<3>(&mut __sql);
        taintless::__private::sql::Writer::slot(
            &mut __sql,
            taintless::__private::Peel(&d)
                .__taintless_peel_two()
                .__taintless_peel()
                .__taintless_name(),
        );
        taintless::__private::sql::refused::<taintless::__private::sql::Sqlite>()
    }
}
