//! Literals in the patterns of the crate `regex`.

use super::escaped::Context;
use super::table::{Rule, Table};

/// Text that matches itself, in a pattern of the crate [`regex`](https://docs.rs/regex/1/regex/#syntax).
///
/// White space is escaped as well, so that it stands in verbose mode (`(?x)`) too.
#[derive(Debug, Clone, Copy)]
pub enum RustRegex {}

const DANGEROUS: &str = "\\.+*?()|[]{}^$#&-~ \t\n\u{b}\u{c}\r\u{85}\u{a0}\u{1680}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200a}\u{2028}\u{2029}\u{202f}\u{205f}\u{3000}";

impl Context for RustRegex {
    const TABLE: Table = Table::new(
        DANGEROUS,
        &[
            Rule::escape('\\', "\\\\"),
            Rule::escape('.', "\\."),
            Rule::escape('+', "\\+"),
            Rule::escape('*', "\\*"),
            Rule::escape('?', "\\?"),
            Rule::escape('(', "\\("),
            Rule::escape(')', "\\)"),
            Rule::escape('|', "\\|"),
            Rule::escape('[', "\\["),
            Rule::escape(']', "\\]"),
            Rule::escape('{', "\\{"),
            Rule::escape('}', "\\}"),
            Rule::escape('^', "\\^"),
            Rule::escape('$', "\\$"),
            Rule::escape('#', "\\#"),
            Rule::escape('&', "\\&"),
            Rule::escape('-', "\\-"),
            Rule::escape('~', "\\~"),
            Rule::escape(' ', "\\x20"),
            Rule::escape('\t', "\\x09"),
            Rule::escape('\n', "\\x0A"),
            Rule::escape('\u{b}', "\\x0B"),
            Rule::escape('\u{c}', "\\x0C"),
            Rule::escape('\r', "\\x0D"),
            Rule::escape('\u{85}', "\\u0085"),
            Rule::escape('\u{a0}', "\\u00A0"),
            Rule::escape('\u{1680}', "\\u1680"),
            Rule::escape('\u{2000}', "\\u2000"),
            Rule::escape('\u{2001}', "\\u2001"),
            Rule::escape('\u{2002}', "\\u2002"),
            Rule::escape('\u{2003}', "\\u2003"),
            Rule::escape('\u{2004}', "\\u2004"),
            Rule::escape('\u{2005}', "\\u2005"),
            Rule::escape('\u{2006}', "\\u2006"),
            Rule::escape('\u{2007}', "\\u2007"),
            Rule::escape('\u{2008}', "\\u2008"),
            Rule::escape('\u{2009}', "\\u2009"),
            Rule::escape('\u{200a}', "\\u200A"),
            Rule::escape('\u{2028}', "\\u2028"),
            Rule::escape('\u{2029}', "\\u2029"),
            Rule::escape('\u{202f}', "\\u202F"),
            Rule::escape('\u{205f}', "\\u205F"),
            Rule::escape('\u{3000}', "\\u3000"),
        ],
    );
}

/// Verified when this crate is built.
const _: Table = RustRegex::TABLE;
