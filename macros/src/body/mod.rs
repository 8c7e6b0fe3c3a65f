//! What the user wrote in `html!` or `sql!`: literals, and Rust between them.

mod parse;

use proc_macro2::{Ident, TokenStream};
use syn::Expr;

use crate::literal::Text;

/// The arguments of the macro.
pub(crate) struct Call {
    pub(crate) body: Body,
    /// `, x = expr` after the last literal.
    pub(crate) named: Vec<(Ident, Expr)>,
}

/// Literals and control flow, in order.
pub(crate) struct Body {
    pub(crate) nodes: Vec<Node>,
}

/// One step of a template.
pub(crate) enum Node {
    Literal(Text),
    /// `let pat = expr;`
    Let(TokenStream),
    Branches(Branches),
}

/// `for`, `if … else` or `match`.
pub(crate) struct Branches {
    /// `match expr`, whose braces hold the branches.
    pub(crate) around: Option<TokenStream>,
    /// `for`: the branch runs any number of times.
    pub(crate) repeats: bool,
    pub(crate) list: Vec<Branch>,
}

/// One body, and the Rust in front of its brace: `for pat in expr`, `else if expr`, `pat =>`.
pub(crate) struct Branch {
    pub(crate) head: TokenStream,
    pub(crate) body: Body,
}
