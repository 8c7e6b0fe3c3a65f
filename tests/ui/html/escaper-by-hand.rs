//! Door 358: a hidden call of `html!` pairs no escaper with another place.
use taintless::__private::html::{Context, Flow, Piece, Pieces, Writer};

struct Link;

impl Pieces for Link {
    const PIECES: &'static [Piece] = &[
        Piece("<a href=\"", Context::Url),
        Piece("\">x</a>", Context::End),
    ];
}

fn main() {
    let mut link = Writer::<Link, Flow>::new();
    link.text::<0>("javascript:alert(1)");
    link.end::<1>();
}
