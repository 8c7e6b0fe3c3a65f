//! Text and attribute values of XML.

use super::escaped::Context;
use super::table::{Rule, Table};

/// Text and quoted attribute values of XML ([XML 1.0](https://www.w3.org/TR/xml/), sections 2.2, 2.4 and
/// 2.11).
///
/// Tabs and line ends are references, so that they come back from an attribute as well. What XML cannot
/// hold in any form (controls, U+FFFE, U+FFFF) becomes U+FFFD.
#[derive(Debug, Clone, Copy)]
pub enum Xml {}

const DANGEROUS: &str = "&<>\"'\t\n\r\u{0}\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\u{7}\u{8}\u{b}\u{c}\u{e}\u{f}\u{10}\u{11}\u{12}\u{13}\u{14}\u{15}\u{16}\u{17}\u{18}\u{19}\u{1a}\u{1b}\u{1c}\u{1d}\u{1e}\u{1f}\u{fffe}\u{ffff}";

impl Context for Xml {
    const TABLE: Table = Table::new(
        DANGEROUS,
        &[
            Rule::escape('&', "&amp;"),
            Rule::escape('<', "&lt;"),
            Rule::escape('>', "&gt;"),
            Rule::escape('"', "&quot;"),
            Rule::escape('\'', "&apos;"),
            Rule::escape('\t', "&#9;"),
            Rule::escape('\n', "&#10;"),
            Rule::escape('\r', "&#13;"),
            Rule::replace('\u{0}', "\u{fffd}"),
            Rule::replace('\u{1}', "\u{fffd}"),
            Rule::replace('\u{2}', "\u{fffd}"),
            Rule::replace('\u{3}', "\u{fffd}"),
            Rule::replace('\u{4}', "\u{fffd}"),
            Rule::replace('\u{5}', "\u{fffd}"),
            Rule::replace('\u{6}', "\u{fffd}"),
            Rule::replace('\u{7}', "\u{fffd}"),
            Rule::replace('\u{8}', "\u{fffd}"),
            Rule::replace('\u{b}', "\u{fffd}"),
            Rule::replace('\u{c}', "\u{fffd}"),
            Rule::replace('\u{e}', "\u{fffd}"),
            Rule::replace('\u{f}', "\u{fffd}"),
            Rule::replace('\u{10}', "\u{fffd}"),
            Rule::replace('\u{11}', "\u{fffd}"),
            Rule::replace('\u{12}', "\u{fffd}"),
            Rule::replace('\u{13}', "\u{fffd}"),
            Rule::replace('\u{14}', "\u{fffd}"),
            Rule::replace('\u{15}', "\u{fffd}"),
            Rule::replace('\u{16}', "\u{fffd}"),
            Rule::replace('\u{17}', "\u{fffd}"),
            Rule::replace('\u{18}', "\u{fffd}"),
            Rule::replace('\u{19}', "\u{fffd}"),
            Rule::replace('\u{1a}', "\u{fffd}"),
            Rule::replace('\u{1b}', "\u{fffd}"),
            Rule::replace('\u{1c}', "\u{fffd}"),
            Rule::replace('\u{1d}', "\u{fffd}"),
            Rule::replace('\u{1e}', "\u{fffd}"),
            Rule::replace('\u{1f}', "\u{fffd}"),
            Rule::replace('\u{fffe}', "\u{fffd}"),
            Rule::replace('\u{ffff}', "\u{fffd}"),
        ],
    );
}

/// Verified when this crate is built.
const _: Table = Xml::TABLE;
