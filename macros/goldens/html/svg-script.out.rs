fn expansion() {
    {
        struct __Pieces;
        impl taintless::__private::html::Pieces for __Pieces {
            const PIECES: taintless::__private::html::Texts = (
                &["<svg><script>", "</script><style>", "</style></svg>"],
                b"tt.",
            );
        }
        use taintless::__private::{
            Peel as __Peel, PeelRest as _, html::{PlacePrivate as _, PlaceRest as _},
        };
        let __texts = taintless::__private::html::Template::of::<__Pieces>();
        let __html = &mut taintless::__private::html::Writer::new(43);
        if false {
            use taintless::__private::PeelRest as _;
            let x = taintless::__private::Peel(&x)
                .__taintless_peel_two()
                .__taintless_peel()
                .__taintless_unless_private(taintless::__private::html::InScript);
            let y = taintless::__private::Peel(&y)
                .__taintless_peel_two()
                .__taintless_peel()
                .__taintless_unless_private(taintless::__private::html::InStyle);
            let _ = ::core::format_args!(
                "<svg><script>{x}</script><style>{y}</style></svg>"
            );
        }
        let __x0 = __Peel(&x).__taintless_peel_two().__taintless_peel();
        let __0 = __x0.__taintless_text(__html, __texts, 0);
        let __x1 = __Peel(&y).__taintless_peel_two().__taintless_peel();
        let __1 = __x1.__taintless_text(__html, __texts, 1);
        __html.end(__texts, 2);
        __html.finish::<taintless::__private::html::Flow>()
    }
}
