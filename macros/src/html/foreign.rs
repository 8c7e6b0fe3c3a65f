//! The contexts of `html!` for templates that another engine renders.
//!
//! The same tokenizer, tables and nesting. What differs is what is asked for at a placeholder: an
//! engine's template has no types, so each place names the filters that take only the safe ones.

use std::rc::Rc;

use html5gum::Error;

use super::check::State;
use super::context::{Context, Fault, Fragment};
pub(crate) use super::file::inside;
use super::literal::{holds_control, read};
use super::scan::{Token, holds_sentinel, scan, sentinel, with_sentinels};

/// What is known of the markup before a place in a template.
#[derive(Clone, Default)]
pub(crate) struct Markup(State);

/// Says where a byte of a stretch with its placeholders stands: ` (page.html:3:14)`.
pub(crate) type Locate = Rc<dyn Fn(usize) -> String>;

/// What a stretch of text holds.
pub(crate) struct Stretch {
    /// What is wrong, with its place at the end.
    pub(crate) faults: Vec<String>,
    /// For each placeholder what stands there, or what is wrong.
    pub(crate) places: Vec<Result<Wanted, &'static str>>,
}

/// What stands at a placeholder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// What stands outside every element: see [`Markup::outside`].
    Outside,
    /// This, by one of these filters.
    Filters(&'static str, &'static [&'static str]),
}

/// What a stretch of text ends in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Within {
    Nothing,
    Tag,
    Comment,
}

/// The engine escapes it.
pub(crate) const PLAIN: &str = "";

/// How many bytes a placeholder takes in a stretch.
pub(crate) fn width(number: usize) -> usize {
    sentinel(number).map_or(0, char::len_utf8)
}

impl Markup {
    /// Reads whole tags, and moves on. `texts` stand around the placeholders.
    pub(crate) fn read(&mut self, texts: &[String], locate: Locate) -> Stretch {
        self.0.locate = Some(locate);
        let found = read(texts, 0, &mut self.0);
        self.0.locate = None;
        let places = found.places.iter().enumerate().map(|(number, place)| {
            // `html!` writes a `./` there; what goes into a template is the engine's to write.
            let slash = found.added.iter().any(|(at, text)| *at == number && *text == "./");
            let next = texts.get(number + 1).map_or("", String::as_str);
            // A reference may stand for a slash, and a browser takes line ends out of an address.
            let next = next.trim_ascii_start();
            if slash && (next.is_empty() || next.starts_with(['/', '\\', '&'])) {
                return Err(
                    "an empty value here would make the address begin with `//`, and a host follows that; write `/./` before the placeholder",
                );
            }
            place.map_or_else(|fault| Err(words(fault)), wanted)
        });
        Stretch {
            places: places.collect(),
            faults: found.faults,
        }
    }

    /// What stands outside every element, once the whole template was read.
    pub(crate) fn outside(&self) -> Wanted {
        content(self.0.fragment.unwrap_or(Fragment::Flow))
    }

    /// Whether `texts` end within a tag or a comment.
    pub(crate) fn ends_within(&self, texts: &[String]) -> Within {
        let inside = self.0.open.last().map(|open| open.name.as_str());
        let svg = self.0.open.iter().filter(|open| open.svg).count();
        let tokens = scan(&with_sentinels(texts), inside, svg);
        let within = tokens.iter().find_map(|token| match token {
            Token::Error { error, .. } => match error {
                Error::EofInTag | Error::EofBeforeTagName | Error::EofInDoctype => {
                    Some(Within::Tag)
                }
                Error::EofInComment => Some(Within::Comment),
                _ => None,
            },
            _ => None,
        });
        within.unwrap_or(Within::Nothing)
    }

    /// Whether what follows is read in the same way after both.
    pub(crate) fn agrees(&self, other: &Markup) -> bool {
        let open = |markup: &Markup| -> Vec<(String, bool, bool)> {
            let open = markup.0.open.iter();
            open.map(|open| (open.name.clone(), open.svg, open.data))
                .collect()
        };
        self.0.broken || other.0.broken || open(self) == open(other)
    }

    /// The elements that are open, outermost first, and where each was opened; none where that is
    /// not known, which was told.
    pub(crate) fn open(&self) -> Vec<(&str, &str)> {
        if self.0.broken {
            return Vec::new();
        }
        let open = self.0.open.iter();
        open.map(|open| (open.name.as_str(), open.line.as_str()))
            .collect()
    }

    /// What is open is not known any more, which was told.
    pub(crate) fn give_up(&mut self) {
        self.0.broken = true;
    }

    /// A branch begins, which closes only what it opens. Gives what [`leave`](Markup::leave) wants.
    pub(crate) fn enter(&mut self) -> usize {
        std::mem::replace(&mut self.0.base, self.0.open.len())
    }

    /// A branch has ended: goes back to the elements that were open `before` it.
    pub(crate) fn restore(&mut self, before: &Markup) {
        self.0.open.clone_from(&before.0.open);
    }

    /// All branches have ended.
    pub(crate) fn leave(&mut self, base: usize) {
        self.0.base = base;
    }
}

/// Where a text holds a character that no template may hold.
pub(crate) fn strange(text: &str) -> Option<usize> {
    text.char_indices()
        .find(|(_, c)| {
            let mut one = [0; 4];
            let one = &*c.encode_utf8(&mut one);
            holds_control(one) || holds_sentinel(one)
        })
        .map(|(at, _)| at)
        .or_else(|| holds_sentinel(text).then_some(0))
}

fn content(fragment: Fragment) -> Wanted {
    match fragment {
        Fragment::Flow => Wanted::Filters("text or HTML", &["text", PLAIN, "number", "safe_html"]),
        Fragment::Rows => Wanted::Filters("table rows", &["safe_rows"]),
        Fragment::Cells => Wanted::Filters("table cells", &["safe_cells"]),
        Fragment::Options => Wanted::Filters("options of a list", &["safe_options"]),
        Fragment::Svg => Wanted::Filters("shapes", &["safe_svg"]),
    }
}

fn wanted(context: Context) -> Result<Wanted, &'static str> {
    Ok(match context {
        Context::Top => Wanted::Outside,
        Context::Content(fragment) => content(fragment),
        Context::Text => Wanted::Filters("text", &["text", PLAIN, "number", "id_part"]),
        Context::Number => Wanted::Filters("a number", &["number"]),
        Context::Url => Wanted::Filters("a whole URL", &["safe_url"]),
        Context::UrlPath => Wanted::Filters("a segment of a URL's path", &["url_part"]),
        Context::UrlQuery => Wanted::Filters("a value of a URL's query", &["url_query"]),
        Context::Json => Wanted::Filters("an island of JSON", &["json_island"]),
        Context::Token => Wanted::Filters("a word that the program chose", &["class_token"]),
        Context::TokenPart => {
            Wanted::Filters("the end of a word that the program chose", &["id_part"])
        }
        Context::Resource => return Err(words(Fault::Loads)),
        Context::SrcSet | Context::SrcSetUrl => return Err(words(Fault::InSrcSetPart)),
        Context::Flag | Context::FlagName => return Err(words(Fault::AsFlag)),
        Context::Nonce => {
            return Err(
                "a placeholder cannot stand as a `nonce`: whoever chooses it runs scripts; make the element by `html!`, and put it in with `{{ x|safe_html }}`",
            );
        }
        Context::End => return Err(words(Fault::NoText)),
    })
}

/// What is wrong with a placeholder there, then what to write.
fn words(fault: Fault) -> &'static str {
    match fault {
        Fault::InScript => {
            "a placeholder cannot stand inside a `<script>`: no escaping makes text safe in a program; write `data-value=\"{{ x }}\"`, or `<script type=\"application/json\">{{ x|json_island }}</script>`, and read it from there"
        }
        Fault::InStyle => {
            "a placeholder cannot stand inside a `<style>`: no escaping makes text safe in a style sheet; choose among its classes, `class=\"{{ x|class_token }}\"`"
        }
        Fault::InHandler => {
            "a placeholder cannot stand in an event handler, whose value is a program; write `data-value=\"{{ x }}\"`, and read it in a script from there"
        }
        Fault::InStyleAttribute => {
            "a placeholder cannot stand in a `style` attribute: no escaping makes text safe in a style sheet; choose among classes, `class=\"{{ x|class_token }}\"`"
        }
        Fault::InSrcdoc => {
            "a placeholder cannot stand in `srcdoc`, whose value is a page of its own; put the HTML into this page, `<div>{{ x|safe_html }}</div>`"
        }
        Fault::Unquoted => {
            "a placeholder cannot stand as an attribute's value without quotes: a space would end it; put quotes around it, `title=\"{{ x }}\"`"
        }
        Fault::InTagName => {
            "a placeholder cannot stand as the name of a tag; write the tags as text, and choose between them with `{% if %}`"
        }
        Fault::InAttributeName => {
            "a placeholder cannot stand as an attribute or its name; write the name as text, `title=\"{{ x }}\"`, or choose between attributes with `{% if %}`"
        }
        Fault::InComment => {
            "a placeholder cannot stand in a comment: text could end it; put it into an element, `<span hidden>{{ x }}</span>`"
        }
        Fault::InIsland => {
            "a placeholder stands in an island of JSON as its whole content; put the rest into the value, `<script type=\"application/json\">{{ x|json_island }}</script>`"
        }
        Fault::InSrcSetPart => {
            "a placeholder cannot stand in a `srcset`; write the candidates as text, or make the element by `html!` and put it in with `{{ x|safe_html }}`"
        }
        Fault::AsFlag => {
            "this attribute is there or not, whatever its value; write `{% if x %}disabled{% endif %}`"
        }
        Fault::NotAllowed => {
            "a placeholder cannot stand in this attribute, which says what the page does; write its value as text, and choose between values with `{% if %}`, or put the value into `data-value=\"{{ x }}\"`, which a script reads"
        }
        Fault::Acts => {
            "a placeholder cannot stand in this `data-…` attribute, which frameworks read as code or as what to do; give it another name, `data-value=\"{{ x }}\"`"
        }
        Fault::Loads => {
            "a placeholder cannot stand in this attribute: code, styles or a page would be loaded from there; write the address as text, and choose between addresses with `{% if %}`, or make the element by `html!` and put it in with `{{ x|safe_html }}`"
        }
        Fault::NoPrefix => {
            "a placeholder cannot stand as a whole `id` or `name`: text could take the place of a name that scripts rely on; write a prefix before it, `id=\"row-{{ x }}\"`"
        }
        Fault::UrlInPieces => {
            "a placeholder cannot stand at the beginning of a URL beside more text; make the URL one value, `{{ x|safe_url }}`, or write its beginning as text, `/goods/{{ x|url_part }}`"
        }
        Fault::UrlHost => {
            "a placeholder cannot stand in the host of a URL: `.evil.example` or `@evil.example` would lead elsewhere; end the host with a `/`, `https://example.com/{{ x|url_part }}`"
        }
        Fault::UrlPrefix => {
            "what stands before the placeholder does not say where the URL leads; begin it as text with `https://host/`, `/`, `./`, `?`, `#`, `mailto:` or `tel:`"
        }
        Fault::NoText => {
            "neither text nor HTML stands in this place; put the placeholder into an element that holds text, `<p>{{ x }}</p>`"
        }
    }
}
