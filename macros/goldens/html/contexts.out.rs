fn expansion() {
    {
        struct __Pieces;
        impl taintless::__private::html::Pieces for __Pieces {
            const PIECES: &'static [taintless::__private::html::Piece] = &[
                taintless::__private::html::Piece(
                    "<a href=\"",
                    taintless::__private::html::Context::Url,
                ),
                taintless::__private::html::Piece(
                    "\" title='",
                    taintless::__private::html::Context::Text,
                ),
                taintless::__private::html::Piece(
                    "'>",
                    taintless::__private::html::Context::Flow,
                ),
                taintless::__private::html::Piece(
                    "</a><img width=\"",
                    taintless::__private::html::Context::Number,
                ),
                taintless::__private::html::Piece(
                    "\" alt=\"\" src=\"/./",
                    taintless::__private::html::Context::UrlPath,
                ),
                taintless::__private::html::Piece(
                    ".png?q=",
                    taintless::__private::html::Context::UrlQuery,
                ),
                taintless::__private::html::Piece(
                    "\">",
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
            let link = taintless::__private::Peel(&link)
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_unless_private(taintless::__private::html::InUrl);
            let title = taintless::__private::Peel(&title)
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_unless_private(taintless::__private::html::InText);
            let text = taintless::__private::Peel(&text)
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_unless_private(taintless::__private::html::in_flow);
            let width = taintless::__private::Peel(&width)
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_unless_private(taintless::__private::html::InNumber);
            let id = taintless::__private::Peel(&id)
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_unless_private(taintless::__private::html::InUrlPart);
            let query = taintless::__private::Peel(&query)
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_unless_private(taintless::__private::html::InUrlPart);
            let _ = ::core::format_args!(
                "<a href=\"{link}\" title='{title}'>{text}</a><img width=\"{width}\" alt=\"\" src=\"/{id}.png?q={query}\">"
            );
        }
        taintless::__private::html::Writer::url::<
            0,
        >(
            &mut __html,
            taintless::__private::Peel(&link)
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_url(),
        );
        taintless::__private::html::Writer::text::<
            1,
        >(
            &mut __html,
            taintless::__private::Peel(&title)
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_text(),
        );
        taintless::__private::html::Writer::flow::<
            2,
        >(
            &mut __html,
            taintless::__private::Peel(&text)
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_flow(),
        );
        taintless::__private::html::Writer::number::<
            3,
        >(
            &mut __html,
            taintless::__private::Peel(&width)
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_number(),
        );
        taintless::__private::html::Writer::url_path::<
            4,
        >(
            &mut __html,
            taintless::__private::Peel(&id)
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_url_part(),
        );
        taintless::__private::html::Writer::url_query::<
            5,
        >(
            &mut __html,
            taintless::__private::Peel(&query)
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_peel()
                .__taintless_url_part(),
        );
        taintless::__private::html::Writer::end::<6>(&mut __html);
        taintless::__private::html::Writer::finish(__html)
    }
}
