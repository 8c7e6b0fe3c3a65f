fn expansion() {
    {
        struct __Pieces;
        impl taintless::__private::html::Pieces for __Pieces {
            const PIECES: taintless::__private::html::Texts = (
                &["<p>1 &lt; 2 {}</p>"],
                b".",
            );
        }
        let __texts = taintless::__private::html::Template::of::<__Pieces>();
        let __html = &mut taintless::__private::html::Writer::new(18);
        __html.end(__texts, 0);
        __html.finish::<taintless::__private::html::Flow>()
    }
}
