fn expansion() {
    {
        struct __Texts;
        impl taintless::__private::Literals for __Texts {
            const TEXTS: &'static [&'static ::core::primitive::str] = &[
                "<note title=",
                "> \"",
                "\" ",
                " ",
                "",
            ];
        }
        let a = &a;
        let b = &b;
        let c = &c;
        let d = &d;
        if false {
            use taintless::__private::PeelRest as _;
            let a = taintless::__private::Quiet(
                taintless::__private::Peel(&a)
                    .__taintless_peel_two()
                    .__taintless_peel()
                    .0,
            );
            let b = taintless::__private::Quiet(
                taintless::__private::Peel(&b)
                    .__taintless_peel_two()
                    .__taintless_peel()
                    .0,
            );
            let c = taintless::__private::Quiet(
                taintless::__private::Peel(&c)
                    .__taintless_peel_two()
                    .__taintless_peel()
                    .0,
            );
            let d = taintless::__private::Formatted(
                taintless::__private::Peel(&d)
                    .__taintless_peel_two()
                    .__taintless_peel()
                    .0,
            );
            let _ = ::core::format_args!("<note title={a}> \"{b}\" {c} {d:?}");
        }
        use taintless::__private::{PeelRest as _, PieceRest as _};
        taintless::__private::prompt::render::<
            __Texts,
        >(
            &[
                &taintless::__private::Peel(&a)
                    .__taintless_peel_two()
                    .__taintless_peel()
                    .__taintless_prompt(),
                &taintless::__private::Peel(&b)
                    .__taintless_peel_two()
                    .__taintless_peel()
                    .__taintless_prompt(),
                &taintless::__private::Peel(&c)
                    .__taintless_peel_two()
                    .__taintless_peel()
                    .__taintless_prompt(),
                &taintless::__private::Peel(&d)
                    .__taintless_peel_two()
                    .__taintless_peel()
                    .__taintless_prompt(),
            ],
        )
    }
}
