fn expansion() {
    {
        struct __Pieces;
        impl taintless::__private::html::Pieces for __Pieces {
            const PIECES: &'static [taintless::__private::html::Piece] = &[
                taintless::__private::html::Piece(
                    "<tr><td>",
                    taintless::__private::html::Context::Flow,
                ),
                taintless::__private::html::Piece(
                    "</td>",
                    taintless::__private::html::Context::Cells,
                ),
                taintless::__private::html::Piece(
                    "</tr>",
                    taintless::__private::html::Context::End,
                ),
            ];
        }
        use taintless::__private::{PeelRest as _, html::PlaceRest as _};
        let mut __html = taintless::__private::html::Writer::<
            __Pieces,
            taintless::__private::html::Rows,
        >::new();
        if false {
            use taintless::__private::PeelRest as _;
            let x = taintless::__private::Peel(&x)
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_unless_private(taintless::__private::html::in_flow);
            let cells = taintless::__private::Peel(&cells)
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_unless_private(taintless::__private::html::in_cells);
            let _ = ::core::format_args!("<tr><td>{x}</td>{cells}</tr>");
        }
        taintless::__private::html::Writer::flow::<
            0,
        >(
            &mut __html,
            taintless::__private::Peel(&x)
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_flow(),
        );
        taintless::__private::html::Writer::cells::<
            1,
        >(
            &mut __html,
            taintless::__private::Peel(&cells)
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_cells(),
        );
        taintless::__private::html::Writer::end::<2>(&mut __html);
        taintless::__private::html::Writer::finish(__html)
    }
}
