fn expansion() {
    {
        struct __Pieces;
        impl taintless::__private::html::Pieces for __Pieces {
            const PIECES: taintless::__private::html::Texts = (
                &["<ul>", "<li>", " ", " in ", "?", "<b>", "</b>", "</li>", "</ul>"],
                b".fff.f...",
            );
        }
        use taintless::__private::{
            Peel as __Peel, PeelRest as _, html::{PlacePrivate as _, PlaceRest as _},
        };
        let __texts = taintless::__private::html::Template::of::<__Pieces>();
        let __html = &mut taintless::__private::html::Writer::new(31);
        __html.end(__texts, 0);
        {
            let mut __mark = __html.mark();
            for (name, colour) in &items {
                __html.back_to(__mark);
                let size = colour.len();
                let __x0 = __Peel(&name).__taintless_peel_two().__taintless_peel();
                let __1 = __x0.__taintless_flow(__html, __texts, 1);
                let __x1 = __Peel(&size).__taintless_peel_two().__taintless_peel();
                let __2 = __x1.__taintless_flow(__html, __texts, 2);
                if false {
                    let name = __1;
                    let size = __2;
                    let _ = ::core::format_args!("<li>{name} {size}");
                }
                if let Some(colour) = colour {
                    let __x0 = __Peel(&colour).__taintless_peel_two().__taintless_peel();
                    let __3 = __x0.__taintless_flow(__html, __texts, 3);
                    if false {
                        let colour = __3;
                        let _ = ::core::format_args!(" in {colour}");
                    }
                } else if size == 0 {} else {
                    __html.end(__texts, 4);
                }
                match size {
                    1 | 2 if small => {
                        let __x0 = __Peel(&size)
                            .__taintless_peel_two()
                            .__taintless_peel();
                        let __5 = __x0.__taintless_flow(__html, __texts, 5);
                        __html.end(__texts, 6);
                        if false {
                            let size = __5;
                            let _ = ::core::format_args!("<b>{size}</b>");
                        }
                    }
                    _ => {}
                }
                __html.end(__texts, 7);
                __mark = __html.mark();
            }
            __html.back_to(__mark);
        }
        __html.end(__texts, 8);
        __html.finish::<taintless::__private::html::Flow>()
    }
}
