fn expansion() {
    {
        struct __Texts;
        impl taintless::__private::Literals for __Texts {
            const TEXTS: &'static [&'static ::core::primitive::str] = &["a", ""];
        }
        let x = &x;
        if false {
            use taintless::__private::PeelRest as _;
            let x = taintless::__private::Peel(&x)
                .__taintless_peel_two()
                .__taintless_peel()
                .__taintless_unless_private(taintless::__private::prompt::Part);
            let _ = ::core::format_args!("a{x}");
        }
        use taintless::__private::{PeelRest as _, PieceRest as _};
        taintless::__private::prompt::render::<
            __Texts,
        >(
            &[
                &taintless::__private::Peel(&x)
                    .__taintless_peel_two()
                    .__taintless_peel()
                    .__taintless_prompt(),
            ],
        )
    }
}
