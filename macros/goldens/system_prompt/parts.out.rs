fn expansion() {
    {
        struct __Texts;
        impl taintless::__private::Literals for __Texts {
            const TEXTS: &'static [&'static ::core::primitive::str] = &[
                "Be ",
                ", ",
                ".",
            ];
        }
        let (tone,) = (&(trusted!("short")),);
        let tone = &tone;
        if false {
            use taintless::__private::PeelRest as _;
            let tone = taintless::__private::Peel(&tone)
                .__taintless_peel_two()
                .__taintless_peel()
                .__taintless_unless_private(taintless::__private::prompt::InSystem);
            let _ = ::core::format_args!("Be {tone}, {tone}.");
        }
        use taintless::__private::{PeelRest as _, PieceRest as _};
        taintless::__private::prompt::render_system::<
            __Texts,
        >(
            &[
                &taintless::__private::Peel(&tone)
                    .__taintless_peel_two()
                    .__taintless_peel()
                    .__taintless_system(),
                &taintless::__private::Peel(&tone)
                    .__taintless_peel_two()
                    .__taintless_peel()
                    .__taintless_system(),
            ],
        )
    }
}
