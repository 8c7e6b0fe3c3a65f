//! What the user wrote: literals, and Rust between them.

use proc_macro2::{Ident, TokenStream};
use syn::Expr;

use crate::literal::Text;

/// `html!(…)`.
pub(super) struct Call {
    pub(super) body: Body,
    /// `, x = expr` after the last literal.
    pub(super) named: Vec<(Ident, Expr)>,
}

/// Literals and control flow, in order.
pub(super) struct Body {
    pub(super) nodes: Vec<Node>,
}

/// One step of a template.
pub(super) enum Node {
    Literal(Text),
    /// `let pat = expr;`
    Let(TokenStream),
    Branches(Branches),
}

/// `for`, `if … else` or `match`.
pub(super) struct Branches {
    /// `match expr`, whose braces hold the branches.
    pub(super) around: Option<TokenStream>,
    /// `for`: the branch runs any number of times.
    pub(super) repeats: bool,
    pub(super) list: Vec<Branch>,
}

/// One body, and the Rust in front of its brace: `for pat in expr`, `else if expr`, `pat =>`.
pub(super) struct Branch {
    pub(super) head: TokenStream,
    pub(super) body: Body,
}
