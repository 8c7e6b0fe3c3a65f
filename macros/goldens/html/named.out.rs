fn expansion() {
    {
        struct __Pieces;
        impl taintless::__private::html::Pieces for __Pieces {
            const PIECES: taintless::__private::html::Texts = (
                &["<p>", " ", "</p>"],
                b"ff.",
            );
        }
        let (count, r#type) = (&(items.len()), &(3));
        use taintless::__private::{
            Peel as __Peel, PeelRest as _, html::{PlacePrivate as _, PlaceRest as _},
        };
        let __texts = taintless::__private::html::Template::of::<__Pieces>();
        let __html = &mut taintless::__private::html::Writer::new(8);
        let __x0 = __Peel(&count).__taintless_peel_two().__taintless_peel();
        let __0 = __x0.__taintless_flow(__html, __texts, 0);
        let __x1 = __Peel(&r#type).__taintless_peel_two().__taintless_peel();
        let __1 = __x1.__taintless_flow(__html, __texts, 1);
        __html.end(__texts, 2);
        if false {
            let count = __0;
            let r#type = __1;
            let _ = ::core::format_args!("<p>{count} {type}</p>");
        }
        __html.finish::<taintless::__private::html::Flow>()
    }
}
