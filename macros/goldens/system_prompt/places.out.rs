fn expansion() {
    {
        struct __Texts;
        impl taintless::__private::Literals for __Texts {
            const TEXTS: &'static [&'static ::core::primitive::str] = &["<", "> '", "'"];
        }
        let a = &a;
        let b = &b;
        if false {
            use taintless::__private::PeelRest as _;
            let a = taintless::__private::Peel(&a)
                .__taintless_peel_two()
                .__taintless_peel()
                .__taintless_unless_private(taintless::__private::prompt::InTag);
            let b = taintless::__private::Peel(&b)
                .__taintless_peel_two()
                .__taintless_peel()
                .__taintless_unless_private(taintless::__private::prompt::InSystem);
            let _ = ::core::format_args!("<{a}> '{b}'");
        }
        use taintless::__private::{PeelRest as _, PieceRest as _};
        taintless::__private::prompt::render_system::<
            __Texts,
        >(
            &[
                &taintless::__private::Peel(&a)
                    .__taintless_peel_two()
                    .__taintless_peel()
                    .__taintless_system(),
                &taintless::__private::Peel(&b)
                    .__taintless_peel_two()
                    .__taintless_peel()
                    .__taintless_system(),
            ],
        )
    }
}
