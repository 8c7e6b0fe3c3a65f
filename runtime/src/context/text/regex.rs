//! Literals in the patterns of the crate `regex`.

use super::escaped::Context;
use super::table::{Rule, Table};

/// Text that matches itself, in a pattern of the crate [`regex`](https://docs.rs/regex/1/regex/#syntax).
///
/// White space is escaped as well, so that it stands in verbose mode (`(?x)`) too.
#[derive(Debug, Clone, Copy)]
pub enum RustRegex {}

const DANGEROUS: &str =
    "\\.+*?()|[]{}^$#&-~ \t\n\u{b}\u{c}\r\u{85}\u{200e}\u{200f}\u{2028}\u{2029}";

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
            Rule::escape('\u{85}', "\\u{85}"),
            Rule::escape('\u{200e}', "\\u{200E}"),
            Rule::escape('\u{200f}', "\\u{200F}"),
            Rule::escape('\u{2028}', "\\u{2028}"),
            Rule::escape('\u{2029}', "\\u{2029}"),
        ],
    );
}
