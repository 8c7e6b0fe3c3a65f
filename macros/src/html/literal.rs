//! Reading one literal: its tags against what is open, its placeholders to places.

use html5gum::Error;

use super::check::State;
use super::context::{Context, Fault, Fragment, Place, has_id_prefix, in_class, in_srcset, in_url};
use super::nest::{self, Open, fragment_of, is_svg, takes_text};
use super::scan::{
    Attribute, StartTag, Token, content_state, holds_sentinel, hole_of, scan, sentinel,
    with_sentinels,
};
use super::table::{Kind, VOID, attribute_names, holds_address, is_attribute, is_data, kind};
use crate::nearest::nearest;

/// In a literal, or begun at its end: so no `<!--` comes about over several.
const SCRIPT_COMMENT: &str = "`<!--` in a script changes where it ends; remove it";

/// What a literal holds.
pub(super) struct Found {
    /// Faults of the literal itself.
    pub(super) faults: Vec<String>,
    /// Where each placeholder stands.
    pub(super) places: Vec<Place>,
    /// Text to write after the literal text of a number.
    pub(super) added: Vec<(usize, &'static str)>,
    /// The attribute of each placeholder that says whether one is there.
    pub(super) flags: Vec<(usize, String)>,
}

/// Reads the literal of this `number`, whose texts stand around its placeholders, and moves
/// `state` on.
pub(super) fn read(texts: &[String], number: usize, state: &mut State) -> Found {
    let mut reading = Reading {
        first_line: None,
        source: with_sentinels(texts),
        in_tag_name: texts.iter().map(|text| begins_tag(text)).collect(),
        number,
        places: vec![None; texts.len().saturating_sub(1)],
        faults: Vec::new(),
        added: Vec::new(),
        flags: Vec::new(),
        state,
    };
    if texts
        .iter()
        .any(|text| !is_plain(text) && (holds_sentinel(text) || holds_control(text)))
    {
        reading.faults.push(
            "the literal holds a control character or one of a private plane; write what it stands for".to_owned(),
        );
        reading.state.broken = true;
    } else {
        reading.first_line = reading.source.find('\n');
        reading.run(texts);
    }
    let places = reading.places.into_iter();
    Found {
        places: places
            .map(|place| place.unwrap_or(Err(Fault::NoText)))
            .collect(),
        faults: reading.faults,
        added: reading.added,
        flags: reading.flags,
    }
}

/// Whether text ends in `<`, `</` or either and the beginning of a name: what follows would be a
/// tag's name.
fn begins_tag(text: &str) -> bool {
    let rest = text.trim_end_matches(|c: char| c.is_ascii_alphanumeric());
    rest.ends_with('<') || rest.ends_with("</")
}

pub(super) fn holds_control(text: &str) -> bool {
    text.chars()
        .any(|c| c.is_control() && c != '\n' && c != '\t')
}

/// Whether a text holds nothing but what a keyboard writes: most do, and it is quickly seen.
/// (Macros are not optimised in the builds of users.)
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n')) && !text.contains("&#")
}

struct Reading<'a> {
    /// The literal with sentinels.
    source: String,
    /// Where its first line ends, if it has more.
    first_line: Option<usize>,
    /// For each placeholder whether the text before it begins a tag.
    in_tag_name: Vec<bool>,
    number: usize,
    places: Vec<Option<Place>>,
    faults: Vec<String>,
    added: Vec<(usize, &'static str)>,
    flags: Vec<(usize, String)>,
    state: &'a mut State,
}

impl Reading<'_> {
    fn run(&mut self, texts: &[String]) {
        let inside = self.state.open.last().map(|open| open.name.clone());
        let svg = self.state.open.iter().filter(|open| open.svg).count();
        let tokens = scan(&self.source, inside.as_deref(), svg);
        for (at, token) in tokens.iter().enumerate() {
            match token {
                Token::Start(tag) => self.start(tag, tokens.get(at + 1)),
                Token::End { name, at } => self.end(name, *at),
                Token::Text { value, at: place } => {
                    let after = match at.checked_sub(1) {
                        Some(before) => matches!(tokens.get(before), Some(Token::Start(_))),
                        None => self.state.after_start,
                    };
                    let alone = after && matches!(tokens.get(at + 1), Some(Token::End { .. }));
                    self.island(value, alone);
                    self.text(value, *place);
                }
                Token::Comment { value } => self.mark_between(value, Err(Fault::InComment)),
                Token::Doctype { plain, at } => self.doctype(*plain, *at),
                Token::Error { error, at } => self.error(*error, *at),
            }
            self.state.begun = true;
        }
        self.state.after_start = matches!(tokens.last(), Some(Token::Start(_)))
            || tokens.is_empty() && self.state.after_start;
        self.check_ends(texts);
    }

    /// Like `mark`, between tags: `<{x}` and `</{x}` are text and a comment to the tokenizer, and
    /// in a title `</ti{x}` is text as well.
    fn mark_between(&mut self, text: &str, place: Place) {
        for at in text.chars().filter_map(hole_of) {
            let begins_tag = self.in_tag_name.get(at) == Some(&true);
            let raw = matches!(place, Err(Fault::InScript | Fault::InStyle));
            let place = if begins_tag && !raw {
                Err(Fault::InTagName)
            } else {
                place
            };
            if let Some(slot @ None) = self.places.get_mut(at) {
                *slot = Some(place);
            }
        }
    }

    /// A placeholder in a script that is data is all that stands there; `alone` says that the
    /// script begins before this text and ends after it.
    fn island(&mut self, value: &str, alone: bool) {
        let last = self.state.open.last();
        let alone = alone && value.trim_ascii().chars().count() == 1;
        if last.is_some_and(|open| open.data) && !alone {
            self.mark(value, Err(Fault::InIsland));
        }
    }

    /// Gives the placeholders in `text` their place, unless they have one.
    fn mark(&mut self, text: &str, place: Place) {
        for at in text.chars().filter_map(hole_of) {
            if let Some(slot @ None) = self.places.get_mut(at) {
                *slot = Some(place);
            }
        }
    }

    fn fault(&mut self, message: impl Into<String>, at: usize) {
        let mut message = message.into();
        message.push_str(&self.line(at));
        self.faults.push(message);
    }

    /// ` (line 3)`, where the literal has more than one; ` (page.html:3:14)` where that is known.
    fn line(&self, at: usize) -> String {
        if let Some(locate) = &self.state.locate {
            return locate(at);
        }
        let Some(first) = self.first_line else {
            return String::new();
        };
        let line = match self.source.get(first..at) {
            Some(before) => 1 + before.matches('\n').count(),
            None => 1,
        };
        format!(" (line {line} of the literal)")
    }

    fn start(&mut self, tag: &StartTag, next: Option<&Token>) {
        let name = tag.name.as_str();
        self.mark(name, Err(Fault::InTagName));
        if name.contains(|c| hole_of(c).is_some()) {
            self.state.broken = true;
            return;
        }
        let svg = is_svg(name, &self.state.open);
        if let Some(fault) = nest::fault(name, svg, &self.state.open) {
            self.fault(fault, tag.at);
        }
        if self.state.open.is_empty() {
            self.outside(fragment_of(name), name, tag.at);
        }
        self.attributes(tag, svg);
        if svg && tag.self_closing || !svg && VOID.contains(&name) {
            return;
        }
        if tag.self_closing {
            self.fault(
                format!("`<{name}/>` does not close; write `<{name}></{name}>`"),
                tag.at,
            );
            return;
        }
        self.keep_newline(name, next);
        self.state.open.push(Open {
            name: name.to_owned(),
            svg,
            data: name == "script" && !svg && is_data(&tag.attributes),
            literal: self.number,
            line: self.line(tag.at),
        });
    }

    /// A browser drops a newline right after `<pre>` and `<textarea>`: write one for it to drop,
    /// so that a value's own stays.
    fn keep_newline(&mut self, name: &str, next: Option<&Token>) {
        if !matches!(name, "pre" | "textarea") {
            return;
        }
        match next {
            None => self.added.push((self.places.len(), "\n")),
            Some(Token::Text { value, .. }) => {
                if let Some(at) = value.chars().next().and_then(hole_of) {
                    self.added.push((at, "\n"));
                }
            }
            Some(_) => {}
        }
    }

    /// Notes what stands outside every element.
    fn outside(&mut self, fragment: Fragment, what: &str, at: usize) {
        match self.state.fragment {
            None => self.state.fragment = Some(fragment),
            Some(known) if known == fragment => {}
            Some(_) => self.fault(
                format!("{what} cannot stand beside what comes before it: one belongs into a table, a list of options or an `<svg>`, and the other does not; write them as two templates", what = if what.is_empty() { "text".to_owned() } else { format!("`<{what}>`") }),
                at,
            ),
        }
    }

    fn attributes(&mut self, tag: &StartTag, svg: bool) {
        for (at, attribute) in tag.attributes.iter().enumerate() {
            let name = attribute.name.as_str();
            self.mark(name, Err(Fault::InAttributeName));
            if name.contains(|c| hole_of(c).is_some()) {
                self.mark(&attribute.value, Err(Fault::InAttributeName));
                continue;
            }
            if tag.attributes[..at].iter().any(|other| other.name == name) {
                self.fault(
                    format!("`{name}` stands twice in `<{}>`; remove one", tag.name),
                    tag.at,
                );
            }
            let kind = kind(&tag.name, svg, name, &tag.attributes);
            if kind == Kind::Flag {
                self.flag(attribute);
            }
            if !attribute.quoted {
                self.mark(&attribute.value, Err(Fault::Unquoted));
            }
            self.literal_value(&tag.name, svg, name, &attribute.value, tag.at);
            self.value(kind, &attribute.value);
        }
    }

    /// `disabled={x}`, without quotes and with nothing else: the attribute is there or not.
    fn flag(&mut self, attribute: &Attribute) {
        let mut value = attribute.value.chars();
        if let (false, Some(at), None) = (
            attribute.quoted,
            value.next().and_then(hole_of),
            value.next(),
        ) {
            self.flags.push((at, attribute.name.clone()));
            self.mark(&attribute.value, Ok(Context::Flag));
        }
    }

    /// The places of the placeholders in a value.
    fn value(&mut self, kind: Kind, value: &str) {
        let mut before = String::new();
        for (from, c) in value.char_indices() {
            let Some(at) = hole_of(c) else {
                before.push(c);
                continue;
            };
            let after = &value[from + c.len_utf8()..];
            let whole = value.chars().count() == 1;
            let place = match kind {
                Kind::Any(context) => Ok(context),
                Kind::Never(fault) => Err(fault),
                Kind::Id if has_id_prefix(&before) => Ok(Context::Text),
                Kind::IdList if has_id_prefix(&before) => Ok(Context::TokenPart),
                Kind::Id | Kind::IdList => Err(Fault::NoPrefix),
                Kind::Class => Ok(in_class(&before)),
                Kind::Flag => Err(Fault::AsFlag),
                Kind::Resource if whole => Ok(Context::Resource),
                Kind::Resource => Err(Fault::Loads),
                Kind::Nonce if whole => Ok(Context::Nonce),
                Kind::Nonce => Err(Fault::NotAllowed),
                Kind::SrcSet => in_srcset(&before, after),
                Kind::OwnUrl if whole => Err(Fault::UrlPrefix),
                Kind::Url | Kind::OwnUrl => in_url(&before, whole),
            };
            // With an empty value `/{a}/{b}` would begin with `//`, and a host follows that.
            let word = before.rsplit(|c: char| c.is_ascii_whitespace()).next();
            if place == Ok(Context::UrlPath) && word == Some("/") {
                self.added.push((at, "./"));
            }
            if let Some(slot @ None) = self.places.get_mut(at) {
                *slot = Some(place);
            }
            before.push(c);
        }
    }

    /// What the author wrote into an attribute himself.
    fn literal_value(&mut self, element: &str, svg: bool, name: &str, value: &str, at: usize) {
        if !svg && !element.contains('-') && !is_attribute(name) {
            let near = nearest(name, attribute_names());
            let near = near.map_or_else(
                || "a name of your own begins with `data-`".to_owned(),
                |near| format!("did you mean `{near}`?"),
            );
            self.fault(
                format!("unknown attribute `{name}` in `<{element}>`; {near}"),
                at,
            );
        }
        let runs = ["javascript:", "vbscript:", "data:text/html"];
        let squeezed = || -> String {
            let value = value.chars();
            let value = value.filter(|c| !c.is_whitespace() && !c.is_control());
            value.collect::<String>().to_ascii_lowercase()
        };
        let holds_program = |text: String| runs.iter().any(|scheme| text.starts_with(scheme));
        if holds_address(name) && holds_program(squeezed()) {
            self.fault(
                format!("`{name}` of `<{element}>` holds a program; write an address, and put the program into a script file"),
                at,
            );
        }
        if name == "srcdoc" && !value.contains(|c| hole_of(c).is_some()) {
            self.fault("`srcdoc` holds a page of its own, which is not checked; write its address in `src`", at);
        }
    }

    fn end(&mut self, name: &str, at: usize) {
        self.mark(name, Err(Fault::InTagName));
        if name.contains(|c| hole_of(c).is_some()) {
            self.state.broken = true;
        }
        if self.state.broken {
            return;
        }
        let open = self.state.open.last().map(|open| open.name.clone());
        if open.as_deref() == Some(name) {
            if self.state.open.len() > self.state.base {
                self.state.open.pop();
            } else {
                self.fault(format!("`</{name}>` closes an element that was opened outside of this branch; a branch ends where it began"), at);
                // Whether the element is closed in the end is not told on top.
                self.state.broken = true;
            }
            return;
        }
        let message = match open {
            _ if VOID.contains(&name) => format!("`<{name}>` has no end tag; remove `</{name}>`"),
            Some(open) => {
                format!("`</{name}>` stands where `<{open}>` is open; write `</{open}>` before")
            }
            None => format!("`</{name}>` closes nothing; remove it"),
        };
        self.fault(message, at);
        // The element may be further out: then what is in between was reported, and is closed.
        let place = self.state.open.iter().rposition(|open| open.name == name);
        if let Some(place) = place.filter(|place| *place >= self.state.base) {
            self.state.open.truncate(place);
        }
    }

    fn text(&mut self, value: &str, at: usize) {
        self.mark_between(value, nest::content(&self.state.open));
        let visible = value
            .chars()
            .any(|c| !c.is_ascii_whitespace() && hole_of(c).is_none());
        if !visible {
            return;
        }
        if !takes_text(&self.state.open) {
            let parent = self.state.open.last().map(|open| open.name.clone());
            let parent = parent.unwrap_or_default();
            self.fault(
                format!("text cannot stand directly in `<{parent}>`; put it into an element"),
                at,
            );
        } else if self.state.open.is_empty() {
            self.outside(Fragment::Flow, "", at);
        }
        let in_script = self
            .state
            .open
            .last()
            .is_some_and(|open| open.name == "script");
        if in_script && value.contains("<!--") {
            self.fault(SCRIPT_COMMENT, at);
        }
    }

    fn doctype(&mut self, plain: bool, at: usize) {
        if !plain {
            self.fault("write `<!DOCTYPE html>`", at);
        } else if self.state.begun || !self.state.open.is_empty() {
            self.fault("`<!DOCTYPE html>` stands only at the very beginning", at);
        }
        self.state.fragment = Some(Fragment::Flow);
    }

    fn error(&mut self, error: Error, at: usize) {
        let holes = self.places.len();
        let in_tag_name = self.in_tag_name.iter().take(holes).any(|begins| *begins);
        let message = match error {
            Error::EofInTag
            | Error::EofBeforeTagName
            | Error::EofInComment
            | Error::EofInDoctype => {
                self.state.broken = true;
                "a tag is split over two literals; each literal holds whole tags: write `<a …>` in one".to_owned()
            }
            Error::InvalidFirstCharacterOfTagName | Error::MissingEndTagName if in_tag_name => {
                return;
            }
            Error::InvalidFirstCharacterOfTagName => "a `<` begins no tag; write `&lt;`".to_owned(),
            Error::MissingSemicolonAfterCharacterReference => {
                "a character reference ends in `;`; write it, or `&amp;` for the character `&`"
                    .to_owned()
            }
            Error::UnknownNamedCharacterReference => {
                "unknown character reference; write `&amp;` for the character `&`".to_owned()
            }
            Error::MissingWhitespaceBetweenAttributes => {
                "a space is missing between two attributes".to_owned()
            }
            Error::EndTagWithAttributes => "an end tag has no attributes".to_owned(),
            Error::CdataInHtmlContent => "HTML has no CDATA; write the text itself".to_owned(),
            Error::EofInScriptHtmlCommentLikeText => return,
            other => format!("not well-formed HTML: {other}"),
        };
        self.fault(message, at);
    }

    /// No text runs on into what follows it: `&{x}` could become a character reference, and
    /// `</ti` the end of a title.
    fn check_ends(&mut self, texts: &[String]) {
        let raw = self.state.open.last().filter(|open| !open.svg);
        let script = raw.is_some_and(|open| open.name == "script");
        let raw = raw.is_some_and(|open| content_state(&open.name).is_some());
        let last = texts.len().saturating_sub(1);
        let mut from = 0;
        for (number, text) in texts.iter().enumerate() {
            let tail = text.rsplit(|c: char| !c.is_ascii_alphanumeric() && c != '#');
            let word = tail.into_iter().next().unwrap_or_default();
            let rest = &text[..text.len() - word.len()];
            let at = from + rest.len().saturating_sub(1);
            from += text.len() + sentinel(number).map_or(0, char::len_utf8);
            if rest.ends_with('&') && !(number == last && raw) {
                self.fault("a `&` right before a placeholder or the end of a literal could begin a character reference; write `&amp;`", at);
            }
            let tag = rest.ends_with('<') || rest.ends_with("</") || rest.ends_with("<!");
            if number == last && script && rest.ends_with("<!-") {
                self.state.broken = true;
                self.fault(SCRIPT_COMMENT, at);
            }
            if number == last && raw && tag {
                self.state.broken = true;
                self.fault(
                    "a tag is split over two literals; each literal holds whole tags",
                    at,
                );
            }
        }
    }
}
