fn expansion() {
    {
        struct __Pieces;
        impl taintless::__private::html::Pieces for __Pieces {
            const PIECES: &'static [taintless::__private::html::Piece] = &[
                taintless::__private::html::Piece(
                    "<script>let a = '</p>",
                    taintless::__private::html::Context::Text,
                ),
                taintless::__private::html::Piece(
                    "';</script>",
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
            let x = taintless::__private::Peel(&x)
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_unless_private(taintless::__private::html::InScript);
            let _ = ::core::format_args!("<script>let a = '</p>{x}';</script>");
        }
        taintless::__private::html::Writer::text::<
            0,
        >(
            &mut __html,
            taintless::__private::Peel(&x)
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_text(),
        );
        taintless::__private::html::Writer::end::<1>(&mut __html);
        taintless::__private::html::Writer::finish(__html)
    }
}
