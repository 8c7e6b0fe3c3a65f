fn expansion() {
    {
        struct __Pieces;
        impl taintless::__private::html::Pieces for __Pieces {
            const PIECES: &'static [taintless::__private::html::Piece] = &[
                taintless::__private::html::Piece(
                    "<p>",
                    taintless::__private::html::Context::Flow,
                ),
                taintless::__private::html::Piece(
                    " ",
                    taintless::__private::html::Context::Flow,
                ),
                taintless::__private::html::Piece(
                    "</p>",
                    taintless::__private::html::Context::End,
                ),
            ];
        }
        let (count, r#type) = (&(items.len()), &(3));
        use taintless::__private::{PeelRest as _, html::PlaceRest as _};
        let mut __html = taintless::__private::html::Writer::<
            __Pieces,
            taintless::__private::html::Flow,
        >::new();
        if false {
            use taintless::__private::PeelRest as _;
            let count = taintless::__private::Peel(&count)
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_unless_private(taintless::__private::html::in_flow);
            let r#type = taintless::__private::Peel(&r#type)
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_unless_private(taintless::__private::html::in_flow);
            let _ = ::core::format_args!("<p>{count} {type}</p>");
        }
        taintless::__private::html::Writer::flow::<
            0,
        >(
            &mut __html,
            taintless::__private::Peel(&count)
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_flow(),
        );
        taintless::__private::html::Writer::flow::<
            1,
        >(
            &mut __html,
            taintless::__private::Peel(&r#type)
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_flow(),
        );
        taintless::__private::html::Writer::end::<2>(&mut __html);
        taintless::__private::html::Writer::finish(__html)
    }
}
