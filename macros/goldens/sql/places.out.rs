fn expansion() {
    {
        if false {
            use taintless::__private::PeelRest as _;
            let a = taintless::__private::sql::InQuotes(
                taintless::__private::Peel(&a)
                    .__taintless_peel()
                    .__taintless_peel()
                    .__taintless_peel()
                    .0,
            );
            let b = taintless::__private::sql::Glued(
                taintless::__private::Peel(&b)
                    .__taintless_peel()
                    .__taintless_peel()
                    .__taintless_peel()
                    .0,
            );
            let c = taintless::__private::sql::AsName(
                taintless::__private::Peel(&c)
                    .__taintless_peel()
                    .__taintless_peel()
                    .__taintless_peel()
                    .0,
            );
            let d = taintless::__private::sql::InOrder(
                taintless::__private::Peel(&d)
                    .__taintless_peel()
                    .__taintless_peel()
                    .__taintless_peel()
                    .0,
            );
            let _ = ::core::format_args!("SELECT '{a}', {b}name FROM {c} ORDER BY {d}");
        }
        taintless::__private::sql::refused::<taintless::__private::sql::Sqlite>()
    }
}
