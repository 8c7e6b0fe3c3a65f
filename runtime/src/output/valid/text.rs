//! Texts of a length, a pattern, a format; and hostile ones wherever any will do.

use std::net::Ipv6Addr;

use proptest::collection::vec;
use proptest::prelude::{BoxedStrategy, Just, Strategy, any};
use proptest::sample::select;
use proptest::strategy::Union;
use proptest::string::{string_regex, string_regex_parsed};
use regex_syntax::hir::{Hir, HirKind, Repetition};
use serde_json::Value;

use super::super::format::Format;
use super::super::shape::{Length, Rules};
use super::{ANY_LENGTH, Made, number, size};
use crate::testing::text::HOSTILE;

/// Characters that mean something to somebody: quotes and brackets, separators of paths and keys,
/// letters of many bytes, what combines, what cannot be seen, what turns the direction.
const CHARS: &str =
    "aZ7 \n\t\0\"'\\/~<>&{}%$;-éßİ日\u{1F600}\u{301}\u{200B}\u{202E}\u{FEFF}\u{E0041}";

/// Any text, hostile ones among them.
pub(crate) fn any_text() -> BoxedStrategy<String> {
    of_length(ANY_LENGTH)
}

fn of_length(length: Length) -> BoxedStrategy<String> {
    let most = |more: usize| {
        let most = length.min.saturating_add(more);
        length.max.map_or(most, |max| most.min(max))
    };
    let odd = select(CHARS.chars().collect::<Vec<_>>());
    let chars = Union::new_weighted(vec![(3, odd.boxed()), (1, any::<char>().boxed())]);
    let short = vec(chars.clone(), size(length.min, most(16)));
    let short = short.prop_map(String::from_iter).boxed();
    // Half of them as long as may be. They are cut, because a list of one length is not shrunk.
    let longest = most(200);
    let cut = length.min..=longest.saturating_mul(2).saturating_sub(length.min);
    let long = (vec(chars, size(longest, longest)), cut);
    let long = long.prop_map(|(chars, cut)| chars.into_iter().take(cut).collect());
    let fits = |text: &&&str| is_within(text.chars().count(), length);
    let hostile: Vec<String> = HOSTILE
        .iter()
        .filter(fits)
        .map(|it| (*it).to_owned())
        .collect();
    let mut all = vec![(4, short), (1, long.boxed())];
    if !hostile.is_empty() {
        all.push((3, select(hostile).boxed()));
    }
    Union::new_weighted(all).boxed()
}

/// Text of these rules.
pub(super) fn text(rules: &'static Rules) -> Made {
    let length = rules.length.unwrap_or(ANY_LENGTH);
    let texts = match (rules.pattern, rules.format) {
        _ if !rules.one_of.is_empty() => return number::constants(rules),
        (Some(pattern), format) => {
            let texts = of_pattern(rules.source.unwrap_or(pattern), length);
            let has_format = move |text: &String| format.is_none_or(|it| it.holds(text));
            texts.prop_filter("text of the format", has_format).boxed()
        }
        (None, Some(format)) => of_format(format),
        (None, None) => of_length(length),
    };
    let fits = move |text: &String| is_within(text.chars().count(), length);
    let texts = texts.prop_filter("text of the length", fits);
    texts.prop_map(Value::from).boxed()
}

/// Text of a type that has the format by itself.
pub(super) fn of_format_name(name: &str, rules: &'static Rules) -> Made {
    match Format::ALL.iter().find(|format| format.name() == name) {
        Some(format) => of_format(*format).prop_map(Value::from).boxed(),
        None => text(rules),
    }
}

fn is_within(count: usize, length: Length) -> bool {
    count >= length.min && length.max.is_none_or(|max| count <= max)
}

fn of_pattern(source: &str, length: Length) -> BoxedStrategy<String> {
    let parsed = regex_syntax::Parser::new().parse(source).ok();
    let most = length.min.saturating_add(16);
    let most = length
        .max
        .map_or(most, |max| max.min(length.min.saturating_add(64)));
    let most = u32::try_from(most).unwrap_or(u32::MAX);
    let parsed = parsed.map(|hir| bounded(&hir, most));
    let texts = parsed.and_then(|hir| string_regex_parsed(&hir).ok());
    // The macro has read the pattern, so it is one.
    let (Some(texts), Ok(pattern)) = (texts, regex::Regex::new(source)) else {
        return Just(String::new()).boxed();
    };
    let is_match = move |text: &String| pattern.is_match(text);
    texts.prop_filter("text of the pattern", is_match).boxed()
}

/// Without its anchors, of which no text is made, and with an end to each repetition: as far as the
/// length goes, those within others less.
fn bounded(hir: &Hir, most: u32) -> Hir {
    match hir.kind() {
        HirKind::Look(_) => Hir::empty(),
        HirKind::Repetition(repetition) => {
            let max = repetition.max.unwrap_or(most.max(repetition.min));
            Hir::repetition(Repetition {
                min: repetition.min,
                max: Some(max),
                greedy: repetition.greedy,
                sub: Box::new(bounded(&repetition.sub, (most / 4).max(2))),
            })
        }
        HirKind::Capture(capture) => bounded(&capture.sub, most),
        HirKind::Concat(parts) => Hir::concat(parts.iter().map(|it| bounded(it, most)).collect()),
        HirKind::Alternation(parts) => {
            Hir::alternation(parts.iter().map(|it| bounded(it, most)).collect())
        }
        HirKind::Empty | HirKind::Literal(_) | HirKind::Class(_) => hir.clone(),
    }
}

const DATE: &str = "(19|20)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
const TIME: &str =
    "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9])";

/// Text of a format, some of it such as attacks use.
fn of_format(format: Format) -> BoxedStrategy<String> {
    let texts = match format {
        Format::Email => either(
            "[a-z0-9]{1,8}([.+_-][a-z0-9]{1,4})?@[a-z0-9]{1,8}(\\.[a-z]{2,5}){1,2}",
            &["a'--@example.org", "a&b={}@d.example", "a@[192.0.2.1]"],
        ),
        Format::Uri => either(
            "(https?|ftp)://[a-z0-9]{1,8}\\.[a-z]{2,4}(:[1-9][0-9]{0,3})?(/[a-zA-Z0-9.,_~+=-]{0,6}){0,3}(\\?[a-z=&]{0,6})?(#[a-z]{0,4})?",
            &[
                "javascript:alert(1)",
                "data:text/html,%3Cscript%3Ealert(1)%3C/script%3E",
                "https://example.org@evil.example/'%22%3E",
                "mailto:a@b.example",
                "urn:a:b",
            ],
        ),
        Format::Uuid => of("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
        Format::DateTime => of(&format!("{DATE}[Tt]{TIME}")),
        Format::Date => of(DATE),
        Format::Time => of(TIME),
        Format::Duration => of(
            "P([1-9][0-9]?W|[1-9]D|[1-9]M([1-9]D)?|[1-9]Y([1-9]M([1-9]D)?)?)|P([1-9]D)?T([1-9]H([1-9]M)?|[1-9]M([1-9]S)?|[1-9]S)",
        ),
        Format::Hostname => of("[a-zA-Z0-9]{1,6}(-[a-z0-9]{1,4})?(\\.[a-z0-9]{1,6}){0,3}"),
        Format::Ipv4 => {
            let bytes = any::<[u8; 4]>();
            bytes
                .prop_map(|[a, b, c, d]| format!("{a}.{b}.{c}.{d}"))
                .boxed()
        }
        Format::Ipv6 => {
            let groups = vec(Union::new([Just(0).boxed(), any::<u16>().boxed()]), 8..=8);
            let address = groups.prop_map(|groups| {
                let groups = <[u16; 8]>::try_from(groups).unwrap_or_default();
                Ipv6Addr::from(groups).to_string()
            });
            address.boxed()
        }
    };
    let has_format = move |text: &String| format.holds(text);
    texts.prop_filter("text of the format", has_format).boxed()
}

/// Texts of an expression of this file; a test makes some of each.
fn of(expression: &str) -> BoxedStrategy<String> {
    match string_regex(expression) {
        Ok(texts) => texts.boxed(),
        Err(_) => Just(String::new()).boxed(),
    }
}

fn either(expression: &str, hostile: &'static [&'static str]) -> BoxedStrategy<String> {
    let hostile = select(hostile).prop_map(str::to_owned);
    Union::new_weighted(vec![(4, of(expression)), (1, hostile.boxed())]).boxed()
}

#[cfg(test)]
mod tests {
    use proptest::strategy::{Strategy as _, ValueTree as _};
    use proptest::test_runner::TestRunner;

    use super::{Format, of_format};

    #[test]
    fn texts_of_each_format_differ() {
        let mut runner = TestRunner::deterministic();
        for format in Format::ALL {
            let texts = of_format(*format);
            let mut all = std::collections::HashSet::new();
            for _ in 0..100 {
                let text = texts.new_tree(&mut runner).expect("a text").current();
                assert!(format.holds(&text), "{format:?}: {text}");
                all.insert(text);
            }
            assert!(all.len() > 20, "{format:?}: {} texts", all.len());
        }
    }
}
