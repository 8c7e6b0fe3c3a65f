fn expansion() {
    {
        struct __Pieces;
        impl taintless::__private::html::Pieces for __Pieces {
            const PIECES: taintless::__private::html::Texts = (
                &["<", ">x</", ">"],
                b"tt.",
            );
        }
        use taintless::__private::{
            Peel as __Peel, PeelRest as _, html::{PlacePrivate as _, PlaceRest as _},
        };
        let __texts = taintless::__private::html::Template::of::<__Pieces>();
        let __html = &mut taintless::__private::html::Writer::new(6);
        if false {
            use taintless::__private::PeelRest as _;
            let tag = taintless::__private::Peel(&tag)
                .__taintless_peel_two()
                .__taintless_peel()
                .__taintless_unless_private(taintless::__private::html::InTagName);
            let _ = ::core::format_args!("<{tag}>x</{tag}>");
        }
        let __x0 = __Peel(&tag).__taintless_peel_two().__taintless_peel();
        let __0 = __x0.__taintless_text(__html, __texts, 0);
        __x0.__taintless_text(__html, __texts, 1);
        __html.end(__texts, 2);
        __html.finish::<taintless::__private::html::Flow>()
    }
}
