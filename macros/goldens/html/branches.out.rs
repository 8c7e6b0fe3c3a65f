fn expansion() {
    {
        struct __Pieces;
        impl taintless::__private::html::Pieces for __Pieces {
            const PIECES: &'static [taintless::__private::html::Piece] = &[
                taintless::__private::html::Piece(
                    "<ul>",
                    taintless::__private::html::Context::End,
                ),
                taintless::__private::html::Piece(
                    "<li>",
                    taintless::__private::html::Context::Flow,
                ),
                taintless::__private::html::Piece(
                    " ",
                    taintless::__private::html::Context::Flow,
                ),
                taintless::__private::html::Piece(
                    " in ",
                    taintless::__private::html::Context::Flow,
                ),
                taintless::__private::html::Piece(
                    "?",
                    taintless::__private::html::Context::End,
                ),
                taintless::__private::html::Piece(
                    "<b>",
                    taintless::__private::html::Context::Flow,
                ),
                taintless::__private::html::Piece(
                    "</b>",
                    taintless::__private::html::Context::End,
                ),
                taintless::__private::html::Piece(
                    "</li>",
                    taintless::__private::html::Context::End,
                ),
                taintless::__private::html::Piece(
                    "</ul>",
                    taintless::__private::html::Context::End,
                ),
            ];
        }
        use taintless::__private::{PeelRest as _, html::PlaceRest as _};
        let mut __html = taintless::__private::html::Writer::<
            __Pieces,
            taintless::__private::html::Flow,
        >::new();
        taintless::__private::html::Writer::end::<0>(&mut __html);
        {
            let mut __mark = taintless::__private::html::Writer::mark(&__html);
            for (name, colour) in &items {
                taintless::__private::html::Writer::back_to(&mut __html, __mark);
                let size = colour.len();
                if false {
                    use taintless::__private::PeelRest as _;
                    let name = taintless::__private::Peel(&name)
                        .__taintless_peel()
                        .__taintless_peel()
                        .__taintless_peel()
                        .__taintless_unless_private(taintless::__private::html::in_flow);
                    let size = taintless::__private::Peel(&size)
                        .__taintless_peel()
                        .__taintless_peel()
                        .__taintless_peel()
                        .__taintless_unless_private(taintless::__private::html::in_flow);
                    let _ = ::core::format_args!("<li>{name} {size}");
                }
                taintless::__private::html::Writer::flow::<
                    1,
                >(
                    &mut __html,
                    taintless::__private::Peel(&name)
                        .__taintless_peel()
                        .__taintless_peel()
                        .__taintless_peel()
                        .__taintless_flow(),
                );
                taintless::__private::html::Writer::flow::<
                    2,
                >(
                    &mut __html,
                    taintless::__private::Peel(&size)
                        .__taintless_peel()
                        .__taintless_peel()
                        .__taintless_peel()
                        .__taintless_flow(),
                );
                if let Some(colour) = colour {
                    if false {
                        use taintless::__private::PeelRest as _;
                        let colour = taintless::__private::Peel(&colour)
                            .__taintless_peel()
                            .__taintless_peel()
                            .__taintless_peel()
                            .__taintless_unless_private(
                                taintless::__private::html::in_flow,
                            );
                        let _ = ::core::format_args!(" in {colour}");
                    }
                    taintless::__private::html::Writer::flow::<
                        3,
                    >(
                        &mut __html,
                        taintless::__private::Peel(&colour)
                            .__taintless_peel()
                            .__taintless_peel()
                            .__taintless_peel()
                            .__taintless_flow(),
                    );
                } else if size == 0 {} else {
                    taintless::__private::html::Writer::end::<4>(&mut __html);
                }
                match size {
                    1 | 2 if small => {
                        if false {
                            use taintless::__private::PeelRest as _;
                            let size = taintless::__private::Peel(&size)
                                .__taintless_peel()
                                .__taintless_peel()
                                .__taintless_peel()
                                .__taintless_unless_private(
                                    taintless::__private::html::in_flow,
                                );
                            let _ = ::core::format_args!("<b>{size}</b>");
                        }
                        taintless::__private::html::Writer::flow::<
                            5,
                        >(
                            &mut __html,
                            taintless::__private::Peel(&size)
                                .__taintless_peel()
                                .__taintless_peel()
                                .__taintless_peel()
                                .__taintless_flow(),
                        );
                        taintless::__private::html::Writer::end::<6>(&mut __html);
                    }
                    _ => {}
                }
                taintless::__private::html::Writer::end::<7>(&mut __html);
                __mark = taintless::__private::html::Writer::mark(&__html);
            }
            taintless::__private::html::Writer::back_to(&mut __html, __mark);
        }
        taintless::__private::html::Writer::end::<8>(&mut __html);
        taintless::__private::html::Writer::finish(__html)
    }
}
