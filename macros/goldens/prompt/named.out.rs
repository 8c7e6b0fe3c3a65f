fn expansion() {
    {
        struct __Texts;
        impl taintless::__private::Literals for __Texts {
            const TEXTS: &'static [&'static ::core::primitive::str] = &["", " of ", ""];
        }
        let (count,) = (&(mails.len() + 1),);
        let count = &count;
        if false {
            use taintless::__private::PeelRest as _;
            let _ = ::core::format_args!(
                "{}", taintless::__private::Peel(& LIMIT).__taintless_peel_two()
                .__taintless_peel()
                .__taintless_unless_private(taintless::__private::prompt::Part)
            );
            let count = taintless::__private::Peel(&count)
                .__taintless_peel_two()
                .__taintless_peel()
                .__taintless_unless_private(taintless::__private::prompt::Part);
            let _ = ::core::format_args!(
                "{count} of {LIMIT}", LIMIT = taintless::__private::Quiet(& LIMIT)
            );
        }
        use taintless::__private::{PeelRest as _, PieceRest as _};
        taintless::__private::prompt::render::<
            __Texts,
        >(
            &[
                &taintless::__private::Peel(&count)
                    .__taintless_peel_two()
                    .__taintless_peel()
                    .__taintless_prompt(),
                &taintless::__private::Peel(&LIMIT)
                    .__taintless_peel_two()
                    .__taintless_peel()
                    .__taintless_prompt(),
            ],
        )
    }
}
