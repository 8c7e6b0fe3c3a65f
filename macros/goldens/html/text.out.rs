fn expansion() {
    {
        struct __Pieces;
        impl taintless::__private::html::Pieces for __Pieces {
            const PIECES: &'static [taintless::__private::html::Piece] = &[
                taintless::__private::html::Piece(
                    "<p>1 &lt; 2 {}</p>",
                    taintless::__private::html::Context::End,
                ),
            ];
        }
        let mut __html = taintless::__private::html::Writer::<
            __Pieces,
            taintless::__private::html::Flow,
        >::new();
        taintless::__private::html::Writer::end::<0>(&mut __html);
        taintless::__private::html::Writer::finish(__html)
    }
}
