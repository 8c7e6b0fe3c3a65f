//! What prompts are composed of.

use std::borrow::Cow;
use std::panic::catch_unwind;

use super::source::{check_slug, custom_source};
use super::{Prompt, PromptPart, Source, SystemPart, ToPrompt, ToSystemPrompt, Wrap, Wrapped};
use crate::taint::{Literal, Tainted, Trusted};
use crate::{prompt, source, system_prompt, trusted};

const BLOCK: &str = "<untrusted source=\"email\">a &lt; b</untrusted>";

fn wrapped() -> Wrapped {
    Tainted::new("a < b").wrap(Source::Email)
}

/// By hand, as a type of the user's is composed.
struct Both;

impl ToPrompt for Both {
    fn to_prompt(&self, out: &mut PromptPart) {
        let mut part = PromptPart::default();
        part.push(&wrapped());
        part.push(&3_u8);
        out.push(&part);
        out.push(&prompt!("!"));
    }
}

impl ToSystemPrompt for Both {
    fn to_system_prompt(&self, out: &mut SystemPart) {
        out.push(&trusted!("one"));
        out.push(&system_prompt!("two"));
    }
}

#[test]
fn every_part_of_a_prompt_is_in_its_place() {
    let (block, word, number, both) = (wrapped(), trusted!("word"), 3_u8, Both);
    let (inner, system) = (prompt!("({number})"), system_prompt!("[{word}]"));
    let (some, none) = (Some(&block), None::<Prompt>);
    let list = [inner.clone(), prompt!(",")];
    let text = prompt!("a{block}b{word}c{number}d{inner}e{system}f{some}g{none}h{list}i{both}j");
    assert_eq!(
        text.text(),
        format!("a{BLOCK}bwordc3d(3)e[word]f{BLOCK}gh(3),i{BLOCK}3!j")
    );
    let joined: Prompt = [&inner, &text].into_iter().collect();
    assert_eq!(joined.text(), format!("(3){}", text.text()));
}

#[test]
fn every_part_of_a_system_prompt_is_in_its_place() {
    let (word, number, both) = (trusted!("word"), 3_u8, Both);
    let inner = system_prompt!("({number})");
    let (some, none, list) = (Some(&word), None::<u8>, vec![number, 4]);
    let text = system_prompt!("a{word}b{number}c{inner}d{some}e{none}f{list}g{both}h");
    assert_eq!(text.text(), "awordb3c(3)dwordef34gonetwoh");
}

#[test]
fn the_tag_does_not_come_about_between_a_literal_and_a_part() {
    let name = trusted!("untrusted");
    let open = trusted!("<");
    assert_eq!(prompt!("{open}{name}>").text(), "&lt;untrusted>");
    assert_eq!(system_prompt!("{open}{name}>").text(), "&lt;untrusted>");
    let own: Trusted<String> = Trusted::concat(&[open, name]);
    assert_eq!(prompt!("{own}").text(), "&lt;untrusted");
}

#[test]
fn every_kind_of_text_is_wrapped_alike() {
    let texts = [
        wrapped(),
        "a < b".wrap(Source::Email),
        String::from("a < b").wrap(Source::Email),
        Cow::Borrowed("a < b").wrap(Source::Email),
        Tainted::new(String::from("a < b")).wrap(Source::Email),
    ];
    for text in &texts {
        assert_eq!(text.rendered(), BLOCK);
        assert_eq!(format!("{text:?} {text:#?}"), "Wrapped(…) Wrapped(…)");
    }
    let seen = "a\u{200B}b\u{200B}".wrap(Source::Email).removed();
    assert_eq!((seen.zero_width, wrapped().removed().zero_width), (2, 0));
}

#[test]
fn every_source_has_its_slug() {
    for (source, slug) in [
        (Source::UserInput, "user_input"),
        (Source::Email, "email"),
        (Source::Document, "document"),
        (Source::WebPage, "web_page"),
        (Source::ToolResult, "tool_result"),
        (Source::Database, "database"),
        (Source::ModelOutput, "model_output"),
        (source!("crm_note_2"), "crm_note_2"),
    ] {
        assert_eq!(source.slug(), slug);
    }
}

struct Note;
impl Literal for Note {
    const TEXT: &'static str = "note";
}

macro_rules! slug {
    ($text:literal) => {{
        struct Slug;
        impl Literal for Slug {
            const TEXT: &'static str = $text;
        }
        catch_unwind(check_slug::<Slug>).is_ok()
    }};
}

/// A slug that closes the tag would be an element of its own.
#[test]
fn a_slug_has_a_shape_where_it_is_made_by_hand_too() {
    assert!(slug!("a") && slug!("a_1") && slug!("note"));
    assert!(!slug!("") && !slug!("1a") && !slug!("_a") && !slug!("A"));
    assert!(!slug!("a\">") && !slug!("ab c") && !slug!("aB") && !slug!("a-b") && !slug!("abc>"));
    assert_eq!(custom_source::<Note>().slug(), "note");
}

#[test]
fn nothing_shows_what_a_prompt_holds() {
    let (prompt, system) = (prompt!("zebra"), system_prompt!("zebra"));
    let (mut part, mut of_system) = (PromptPart::default(), SystemPart::default());
    part.push(&prompt);
    of_system.push(&system);
    let shown = format!("{prompt:?} {system:#?} {part:?} {of_system:?}");
    assert_eq!(
        shown,
        "Prompt(…) SystemPrompt(…) PromptPart(…) SystemPart(…)"
    );
}
