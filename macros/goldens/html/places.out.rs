fn expansion() {
    {
        struct __Pieces;
        impl taintless::__private::html::Pieces for __Pieces {
            const PIECES: &'static [taintless::__private::html::Piece] = &[
                taintless::__private::html::Piece(
                    "<script>",
                    taintless::__private::html::Context::Text,
                ),
                taintless::__private::html::Piece(
                    "</script><p class=",
                    taintless::__private::html::Context::Text,
                ),
                taintless::__private::html::Piece(
                    " onclick=\"",
                    taintless::__private::html::Context::Text,
                ),
                taintless::__private::html::Piece(
                    "\">",
                    taintless::__private::html::Context::Flow,
                ),
                taintless::__private::html::Piece(
                    "</p>",
                    taintless::__private::html::Context::End,
                ),
            ];
        }
        use taintless::__private::{PeelRest as _, html::PlaceRest as _};
        let mut __html = taintless::__private::html::Writer::<
            __Pieces,
            taintless::__private::html::Flow,
        >::new();
        if false {
            use taintless::__private::PeelRest as _;
            let a = taintless::__private::Peel(&a)
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_unless_private(taintless::__private::html::InScript);
            let b = taintless::__private::Peel(&b)
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_unless_private(taintless::__private::html::Unquoted);
            let c = taintless::__private::Peel(&c)
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_unless_private(taintless::__private::html::InHandler);
            let d = taintless::__private::Formatted(
                taintless::__private::Peel(&d)
                    .__taintless_peel()
                    .__taintless_peel()
                    .__taintless_peel()
                    .0,
            );
            let _ = ::core::format_args!(
                "<script>{a}</script><p class={b} onclick=\"{c}\">{d:?}</p>"
            );
        }
        taintless::__private::html::Writer::text::<
            0,
        >(
            &mut __html,
            taintless::__private::Peel(&a)
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_text(),
        );
        taintless::__private::html::Writer::text::<
            1,
        >(
            &mut __html,
            taintless::__private::Peel(&b)
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_text(),
        );
        taintless::__private::html::Writer::text::<
            2,
        >(
            &mut __html,
            taintless::__private::Peel(&c)
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_text(),
        );
        taintless::__private::html::Writer::flow::<
            3,
        >(
            &mut __html,
            taintless::__private::Peel(&d)
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_flow(),
        );
        taintless::__private::html::Writer::end::<4>(&mut __html);
        taintless::__private::html::Writer::finish(__html)
    }
}
