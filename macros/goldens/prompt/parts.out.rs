fn expansion() {
    {
        struct __Texts;
        impl taintless::__private::Literals for __Texts {
            const TEXTS: &'static [&'static ::core::primitive::str] = &[
                "",
                " at most ",
                ", ",
                " of ",
                "",
            ];
        }
        let mail = &mail;
        let limit = &limit;
        let r#type = &r#type;
        if false {
            use taintless::__private::PeelRest as _;
            let mail = taintless::__private::Peel(&mail)
                .__taintless_peel_two()
                .__taintless_peel()
                .__taintless_unless_private(taintless::__private::prompt::Part);
            let limit = taintless::__private::Peel(&limit)
                .__taintless_peel_two()
                .__taintless_peel()
                .__taintless_unless_private(taintless::__private::prompt::Part);
            let r#type = taintless::__private::Peel(&r#type)
                .__taintless_peel_two()
                .__taintless_peel()
                .__taintless_unless_private(taintless::__private::prompt::Part);
            let _ = ::core::format_args!("{mail} at most {limit}, {limit} of {type}");
        }
        use taintless::__private::{PeelRest as _, PieceRest as _};
        taintless::__private::prompt::render::<
            __Texts,
        >(
            &[
                &taintless::__private::Peel(&mail)
                    .__taintless_peel_two()
                    .__taintless_peel()
                    .__taintless_prompt(),
                &taintless::__private::Peel(&limit)
                    .__taintless_peel_two()
                    .__taintless_peel()
                    .__taintless_prompt(),
                &taintless::__private::Peel(&limit)
                    .__taintless_peel_two()
                    .__taintless_peel()
                    .__taintless_prompt(),
                &taintless::__private::Peel(&r#type)
                    .__taintless_peel_two()
                    .__taintless_peel()
                    .__taintless_prompt(),
            ],
        )
    }
}
