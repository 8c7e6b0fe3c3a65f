//! What the schema says in words: descriptions, and the rules that the API has no keyword for.

use crate::output::rule::Unit;
use crate::output::shape::{ChoiceTable, Constant, Rules};
use crate::output::words;

/// A rule that is not said by a keyword, as a sentence.
pub(super) fn rules(rules: &Rules, unit: Unit) -> Vec<String> {
    let mut sentences = Vec::new();
    if let Some(length) = rules.length {
        sentences.push(capital(&words::length(length, unit)));
    }
    if let Some(range) = rules.range {
        sentences.push(capital(words::range(range).trim_start_matches("of ")));
    }
    if let Some(number) = rules.multiple_of {
        sentences.push(format!("A multiple of {}.", words::number(number)));
    }
    if rules.is_unique {
        sentences.push("No two items are equal.".to_owned());
    }
    sentences
}

/// Values that fit.
pub(super) fn examples(examples: &[Constant]) -> Option<String> {
    let named = words::constants(examples);
    (!examples.is_empty()).then(|| format!("For example {named}."))
}

/// The bounds of an integer's type in words; those of 64 bits go without saying.
pub(super) fn bounds(min: i128, max: i128) -> Option<String> {
    let endless = max >= i128::from(i64::MAX);
    match min {
        _ if !endless => Some(format!("From {min} to {max}.")),
        0 | 1 => Some(format!("At least {min}.")),
        _ => None,
    }
}

/// What is said of an enum: its own description, and that of each text.
pub(in crate::output) fn choice_description(table: &ChoiceTable) -> String {
    let mut sentences = sentence(table.description);
    for (text, description) in table.texts.iter().zip(table.descriptions) {
        if !description.is_empty() {
            sentences.push(format!("`{text}`: {}", end(description)));
        }
    }
    sentences.join(" ")
}

/// Texts one after another, each with a full stop.
pub(in crate::output) fn sentences<const N: usize>(texts: [&str; N]) -> String {
    let sentences: Vec<String> = texts.iter().flat_map(|text| sentence(text)).collect();
    sentences.join(" ")
}

pub(super) fn sentence(text: &str) -> Vec<String> {
    if text.is_empty() {
        Vec::new()
    } else {
        vec![end(text)]
    }
}

/// With a full stop at its end.
pub(super) fn end(text: &str) -> String {
    let text = text.trim_end();
    if text.ends_with(['.', '!', '?', ':', ';']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(chars).chain(['.']).collect()
}
