fn expansion() {
    {
        struct __Pieces;
        impl taintless::__private::html::Pieces for __Pieces {
            const PIECES: taintless::__private::html::Texts = (
                &["<tr><td>", "</td>", "</tr>"],
                b"fc.",
            );
        }
        use taintless::__private::{
            Peel as __Peel, PeelRest as _, html::{PlacePrivate as _, PlaceRest as _},
        };
        let __texts = taintless::__private::html::Template::of::<__Pieces>();
        let __html = &mut taintless::__private::html::Writer::new(18);
        let __x0 = __Peel(&x).__taintless_peel_two().__taintless_peel();
        let __0 = __x0.__taintless_flow(__html, __texts, 0);
        let __x1 = __Peel(&cells).__taintless_peel_two().__taintless_peel();
        let __1 = __x1.__taintless_cells(__html, __texts, 1);
        __html.end(__texts, 2);
        if false {
            let x = __0;
            let cells = __1;
            let _ = ::core::format_args!("<tr><td>{x}</td>{cells}</tr>");
        }
        __html.finish::<taintless::__private::html::Rows>()
    }
}
