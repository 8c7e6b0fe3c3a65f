fn expansion() {
    {
        struct __Pieces;
        impl taintless::__private::html::Pieces for __Pieces {
            const PIECES: taintless::__private::html::Texts = (
                &[
                    "<a href=\"",
                    "\" title='",
                    "'>",
                    "</a><img width=\"",
                    "\" alt=\"\" src=\"/./",
                    ".png?q=",
                    "\">",
                ],
                b"utfnpq.",
            );
        }
        use taintless::__private::{
            Peel as __Peel, PeelRest as _, html::{PlacePrivate as _, PlaceRest as _},
        };
        let __texts = taintless::__private::html::Template::of::<__Pieces>();
        let __html = &mut taintless::__private::html::Writer::new(62);
        let __x0 = __Peel(&link).__taintless_peel_two().__taintless_peel();
        let __0 = __x0.__taintless_url(__html, __texts, 0);
        let __x1 = __Peel(&title).__taintless_peel_two().__taintless_peel();
        let __1 = __x1.__taintless_text(__html, __texts, 1);
        let __x2 = __Peel(&text).__taintless_peel_two().__taintless_peel();
        let __2 = __x2.__taintless_flow(__html, __texts, 2);
        let __x3 = __Peel(&width).__taintless_peel_two().__taintless_peel();
        let __3 = __x3.__taintless_number(__html, __texts, 3);
        let __x4 = __Peel(&id).__taintless_peel_two().__taintless_peel();
        let __4 = __x4.__taintless_url_path(__html, __texts, 4);
        let __x5 = __Peel(&query).__taintless_peel_two().__taintless_peel();
        let __5 = __x5.__taintless_url_query(__html, __texts, 5);
        __html.end(__texts, 6);
        if false {
            let link = __0;
            let title = __1;
            let text = __2;
            let width = __3;
            let id = __4;
            let query = __5;
            let _ = ::core::format_args!(
                "<a href=\"{link}\" title='{title}'>{text}</a><img width=\"{width}\" alt=\"\" src=\"/{id}.png?q={query}\">"
            );
        }
        __html.finish::<taintless::__private::html::Flow>()
    }
}
