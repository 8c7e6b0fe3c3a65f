fn expansion() {
    {
        struct __Texts;
        impl taintless::__private::Literals for __Texts {
            const TEXTS: &'static [&'static ::core::primitive::str] = &[
                "SELECT id FROM mails WHERE sender = ",
                " AND id ",
                ") AND subject LIKE ",
                " ESCAPE '\\'",
            ];
        }
        use taintless::__private::{PeelRest as _, sql::SlotRest as _};
        let mut __sql = taintless::__private::sql::Writer::<
            __Texts,
            taintless::__private::sql::Sqlite,
        >::new();
        if false {
            use taintless::__private::PeelRest as _;
            let sender = taintless::__private::sql::Value(
                taintless::__private::Peel(&sender)
                    .__taintless_peel_two()
                    .__taintless_peel()
                    .0,
            );
            let ids = taintless::__private::sql::List(
                taintless::__private::Peel(&ids)
                    .__taintless_peel_two()
                    .__taintless_peel()
                    .0,
            );
            let subject = taintless::__private::sql::Pattern(
                taintless::__private::Peel(&subject)
                    .__taintless_peel_two()
                    .__taintless_peel()
                    .0,
            );
            let _ = ::core::format_args!(
                "SELECT id FROM mails WHERE sender = {sender} AND id IN ({ids}) AND subject LIKE {subject}"
            );
        }
        taintless::__private::sql::Writer::text::<0>(&mut __sql);
        taintless::__private::sql::Writer::slot(
            &mut __sql,
            taintless::__private::Peel(&sender)
                .__taintless_peel_two()
                .__taintless_peel()
                .__taintless_value(),
        );
        taintless::__private::sql::Writer::text::<1>(&mut __sql);
        taintless::__private::sql::Writer::list::<
            false,
        >(
            &mut __sql,
            taintless::__private::Peel(&ids)
                .__taintless_peel_two()
                .__taintless_peel()
                .__taintless_list(),
        );
        taintless::__private::sql::Writer::text::<2>(&mut __sql);
        taintless::__private::sql::Writer::slot(
            &mut __sql,
            taintless::__private::Peel(&subject)
                .__taintless_peel_two()
                .__taintless_peel()
                .__taintless_pattern(),
        );
        taintless::__private::sql::Writer::text::<3>(&mut __sql);
        taintless::__private::sql::Writer::finish(__sql)
    }
}
