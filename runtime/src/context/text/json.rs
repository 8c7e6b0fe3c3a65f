//! Strings of JSON.

use super::escaped::Context;
use super::table::{Rule, Table};

/// A string of JSON ([RFC 8259](https://www.rfc-editor.org/rfc/rfc8259), section 7), between its quotes.
///
/// `<`, `>`, `&`, U+2028 and U+2029 are escaped as well, so that it ends neither a data block of a
/// page nor a line of JavaScript.
#[derive(Debug, Clone, Copy)]
pub enum JsonText {}

const DANGEROUS: &str = "\"\\\u{0}\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\u{7}\u{8}\t\n\u{b}\u{c}\r\u{e}\u{f}\u{10}\u{11}\u{12}\u{13}\u{14}\u{15}\u{16}\u{17}\u{18}\u{19}\u{1a}\u{1b}\u{1c}\u{1d}\u{1e}\u{1f}<>&\u{7f}\u{2028}\u{2029}";

impl Context for JsonText {
    const TABLE: Table = Table::new(
        DANGEROUS,
        &[
            Rule::escape('"', "\\\""),
            Rule::escape('\\', "\\\\"),
            Rule::escape('\u{0}', "\\u0000"),
            Rule::escape('\u{1}', "\\u0001"),
            Rule::escape('\u{2}', "\\u0002"),
            Rule::escape('\u{3}', "\\u0003"),
            Rule::escape('\u{4}', "\\u0004"),
            Rule::escape('\u{5}', "\\u0005"),
            Rule::escape('\u{6}', "\\u0006"),
            Rule::escape('\u{7}', "\\u0007"),
            Rule::escape('\u{8}', "\\b"),
            Rule::escape('\t', "\\t"),
            Rule::escape('\n', "\\n"),
            Rule::escape('\u{b}', "\\u000B"),
            Rule::escape('\u{c}', "\\f"),
            Rule::escape('\r', "\\r"),
            Rule::escape('\u{e}', "\\u000E"),
            Rule::escape('\u{f}', "\\u000F"),
            Rule::escape('\u{10}', "\\u0010"),
            Rule::escape('\u{11}', "\\u0011"),
            Rule::escape('\u{12}', "\\u0012"),
            Rule::escape('\u{13}', "\\u0013"),
            Rule::escape('\u{14}', "\\u0014"),
            Rule::escape('\u{15}', "\\u0015"),
            Rule::escape('\u{16}', "\\u0016"),
            Rule::escape('\u{17}', "\\u0017"),
            Rule::escape('\u{18}', "\\u0018"),
            Rule::escape('\u{19}', "\\u0019"),
            Rule::escape('\u{1a}', "\\u001A"),
            Rule::escape('\u{1b}', "\\u001B"),
            Rule::escape('\u{1c}', "\\u001C"),
            Rule::escape('\u{1d}', "\\u001D"),
            Rule::escape('\u{1e}', "\\u001E"),
            Rule::escape('\u{1f}', "\\u001F"),
            Rule::escape('<', "\\u003C"),
            Rule::escape('>', "\\u003E"),
            Rule::escape('&', "\\u0026"),
            Rule::escape('\u{7f}', "\\u007F"),
            Rule::escape('\u{2028}', "\\u2028"),
            Rule::escape('\u{2029}', "\\u2029"),
        ],
    );
}

/// Verified when this crate is built.
const _: Table = JsonText::TABLE;
