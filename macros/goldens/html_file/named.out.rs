fn expansion() {
    {
        const _: &[u8] = ::core::include_bytes!(
            ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"),
            "/goldens/html_file/page.html")
        );
        struct __Pieces;
        impl taintless::__private::html::Pieces for __Pieces {
            const PIECES: &'static [taintless::__private::html::Piece] = &[
                taintless::__private::html::Piece(
                    "<p class=\"",
                    taintless::__private::html::Context::Token,
                ),
                taintless::__private::html::Piece(
                    "\"",
                    taintless::__private::html::Context::Flag,
                ),
                taintless::__private::html::Piece(
                    " hidden",
                    taintless::__private::html::Context::FlagName,
                ),
                taintless::__private::html::Piece(
                    ">",
                    taintless::__private::html::Context::Flow,
                ),
                taintless::__private::html::Piece(
                    "</p>\n",
                    taintless::__private::html::Context::End,
                ),
            ];
        }
        let (state,) = (&(status),);
        use taintless::__private::{PeelRest as _, html::PlaceRest as _};
        let mut __html = taintless::__private::html::Writer::<
            __Pieces,
            taintless::__private::html::Flow,
        >::new();
        if false {
            use taintless::__private::PeelRest as _;
            {
                #[allow(non_snake_case)]
                fn state_at_line_1_column_11_of_goldens_html_file_page_html<
                    T: ::core::fmt::Display,
                >(_: T) {}
                state_at_line_1_column_11_of_goldens_html_file_page_html(
                    taintless::__private::Peel(&state)
                        .__taintless_peel()
                        .__taintless_peel()
                        .__taintless_peel()
                        .__taintless_unless_private(taintless::__private::html::InToken),
                );
            }
            {
                #[allow(non_snake_case)]
                fn gone_at_line_1_column_27_of_goldens_html_file_page_html<
                    T: ::core::fmt::Display,
                >(_: T) {}
                gone_at_line_1_column_27_of_goldens_html_file_page_html(
                    taintless::__private::Peel(&gone)
                        .__taintless_peel()
                        .__taintless_peel()
                        .__taintless_peel()
                        .__taintless_unless_private(taintless::__private::html::InFlag),
                );
            }
            {
                #[allow(non_snake_case)]
                fn text_at_line_1_column_34_of_goldens_html_file_page_html<
                    T: ::core::fmt::Display,
                >(_: T) {}
                text_at_line_1_column_34_of_goldens_html_file_page_html(
                    taintless::__private::Peel(&text)
                        .__taintless_peel()
                        .__taintless_peel()
                        .__taintless_peel()
                        .__taintless_unless_private(taintless::__private::html::in_flow),
                );
            }
        }
        taintless::__private::html::Writer::token::<
            0,
        >(
            &mut __html,
            taintless::__private::Peel(&state)
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_token(),
        );
        taintless::__private::html::Writer::flag::<
            1,
        >(
            &mut __html,
            taintless::__private::Peel(&gone)
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_flag(),
        );
        taintless::__private::html::Writer::flow::<
            3,
        >(
            &mut __html,
            taintless::__private::Peel(&text)
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_flow(),
        );
        taintless::__private::html::Writer::end::<4>(&mut __html);
        taintless::__private::html::Writer::finish(__html)
    }
}
