fn expansion() {
    {
        struct __Pieces;
        impl taintless::__private::html::Pieces for __Pieces {
            const PIECES: taintless::__private::html::Texts = (
                &["<script>", "</script><p class=", " onclick=\"", "\">", "</p>"],
                b"tttf.",
            );
        }
        use taintless::__private::{
            Peel as __Peel, PeelRest as _, html::{PlacePrivate as _, PlaceRest as _},
        };
        let __texts = taintless::__private::html::Template::of::<__Pieces>();
        let __html = &mut taintless::__private::html::Writer::new(42);
        if false {
            use taintless::__private::PeelRest as _;
            let a = taintless::__private::Peel(&a)
                .__taintless_peel_two()
                .__taintless_peel()
                .__taintless_unless_private(taintless::__private::html::InScript);
            let b = taintless::__private::Peel(&b)
                .__taintless_peel_two()
                .__taintless_peel()
                .__taintless_unless_private(taintless::__private::html::Unquoted);
            let c = taintless::__private::Peel(&c)
                .__taintless_peel_two()
                .__taintless_peel()
                .__taintless_unless_private(taintless::__private::html::InHandler);
            let d = taintless::__private::Formatted(
                taintless::__private::Peel(&d)
                    .__taintless_peel_two()
                    .__taintless_peel()
                    .0,
            );
            let _ = ::core::format_args!(
                "<script>{a}</script><p class={b} onclick=\"{c}\">{d:?}</p>"
            );
        }
        let __x0 = __Peel(&a).__taintless_peel_two().__taintless_peel();
        let __0 = __x0.__taintless_text(__html, __texts, 0);
        let __x1 = __Peel(&b).__taintless_peel_two().__taintless_peel();
        let __1 = __x1.__taintless_text(__html, __texts, 1);
        let __x2 = __Peel(&c).__taintless_peel_two().__taintless_peel();
        let __2 = __x2.__taintless_text(__html, __texts, 2);
        let __x3 = __Peel(&d).__taintless_peel_two().__taintless_peel();
        let __3 = __x3.__taintless_flow(__html, __texts, 3);
        __html.end(__texts, 4);
        __html.finish::<taintless::__private::html::Flow>()
    }
}
