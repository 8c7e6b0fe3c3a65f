fn expansion() {
    {
        const _: &[u8] = ::core::include_bytes!(
            ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"),
            "/goldens/html_file/page.html")
        );
        struct __Pieces;
        impl taintless::__private::html::Pieces for __Pieces {
            const PIECES: taintless::__private::html::Texts = (
                &["<p class=\"", "\"", " hidden", ">", "</p>\n"],
                b"wbaf.",
            );
        }
        let (state,) = (&(status),);
        use taintless::__private::{
            Peel as __Peel, PeelRest as _, html::{PlacePrivate as _, PlaceRest as _},
        };
        let __texts = taintless::__private::html::Template::of::<__Pieces>();
        let __html = &mut taintless::__private::html::Writer::new(24);
        if false {
            use taintless::__private::PeelRest as _;
            {
                #[allow(non_snake_case)]
                fn state_at_line_1_column_11_of_goldens_html_file_page_html<
                    T: ::core::fmt::Display,
                >(_: T) {}
                state_at_line_1_column_11_of_goldens_html_file_page_html(
                    taintless::__private::Peel(&state)
                        .__taintless_peel_two()
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
                        .__taintless_peel_two()
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
                        .__taintless_peel_two()
                        .__taintless_peel()
                        .__taintless_unless_private(taintless::__private::html::in_flow),
                );
            }
        }
        let __x0 = __Peel(&state).__taintless_peel_two().__taintless_peel();
        let __0 = __x0.__taintless_token(__html, __texts, 0);
        let __x1 = __Peel(&gone).__taintless_peel_two().__taintless_peel();
        let __1 = __x1.__taintless_flag(__html, __texts, 1);
        let __x2 = __Peel(&text).__taintless_peel_two().__taintless_peel();
        let __3 = __x2.__taintless_flow(__html, __texts, 3);
        __html.end(__texts, 4);
        __html.finish::<taintless::__private::html::Flow>()
    }
}
