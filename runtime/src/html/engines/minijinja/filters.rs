//! The filters: for each place which values stand there, and how each is written.

use minijinja_3 as minijinja;

use minijinja::value::ValueKind;
use minijinja::{Environment, Error, Value};

use super::WrongValue;
use super::value::{Held, Labelled};
use crate::html::escape::escape_into;
use crate::html::text::HtmlText;
use crate::html::token::TokenText;
use crate::html::url_part::{Encoding, UrlPart};
use crate::html::{Fragment, SafeHtml, ToHtmlText, ToTokenPart, ToUrlPart};
use crate::taint::InertText as _;

/// A filter, and so a place.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Text,
    Flow,
    Rows,
    Cells,
    Options,
    Svg,
    Url,
    UrlPath,
    UrlQuery,
    Number,
    Island,
    Token,
    TokenPart,
}

/// Each filter, and what it takes.
const FILTERS: [(Place, &str, &str); 13] = [
    (
        Place::Text,
        "text",
        "text, URLs and numbers; HTML stands by `safe_html`",
    ),
    (
        Place::Flow,
        "safe_html",
        "`SafeHtml`; text is escaped by `text`",
    ),
    (Place::Rows, "safe_rows", "`SafeHtml<Rows>`"),
    (Place::Cells, "safe_cells", "`SafeHtml<Cells>`"),
    (Place::Options, "safe_options", "`SafeHtml<Options>`"),
    (Place::Svg, "safe_svg", "`SafeHtml<Svg>`"),
    (Place::Url, "safe_url", "a `SafeUrl`: `SafeUrl::parse(&x)?`"),
    (
        Place::UrlPath,
        "url_part",
        "text and numbers; a whole `SafeUrl` stands by `safe_url`",
    ),
    (
        Place::UrlQuery,
        "url_query",
        "text and numbers; a whole `SafeUrl` stands by `safe_url`",
    ),
    (Place::Number, "number", "numbers and other inert values"),
    (Place::Island, "json_island", "a `JsonBody`: `x.to_json()`"),
    (
        Place::Token,
        "class_token",
        "numbers, enums and `Trusted` text",
    ),
    (
        Place::TokenPart,
        "id_part",
        "numbers, enums, `Trusted` text and a `Slug`",
    ),
];

pub(super) fn add(env: &mut Environment<'_>) {
    for (place, name, wanted) in FILTERS {
        env.add_filter(name, move |value: &Value| -> Result<Value, Error> {
            let mut out = String::new();
            if !write(place, value, &mut out) {
                let given = name_of(value);
                return Err(WrongValue {
                    filter: Some(name),
                    given,
                    wanted,
                }
                .into());
            }
            Ok(Value::from_safe_string(out))
        });
    }
}

/// Appends a value, and says whether it stands there.
fn write(place: Place, value: &Value, out: &mut String) -> bool {
    if let Some(Labelled(held)) = value.downcast_object_ref() {
        return write_held(place, held, out);
    }
    match value.kind() {
        ValueKind::Number | ValueKind::Bool => write_number(place, value, out),
        ValueKind::String => value
            .as_str()
            .is_some_and(|text| write_text(place, text, out)),
        ValueKind::None => matches!(
            place,
            Place::Text
                | Place::Flow
                | Place::Rows
                | Place::Cells
                | Place::Options
                | Place::Svg
                | Place::Token
                | Place::TokenPart
        ),
        ValueKind::Seq if place == Place::Token => write_tokens(value, out),
        _ => false,
    }
}

fn write_held(place: Place, held: &Held, out: &mut String) -> bool {
    match (held, place) {
        (Held::Flow(html), Place::Flow) => write_html(html, out),
        (Held::Rows(html), Place::Rows) => write_html(html, out),
        (Held::Cells(html), Place::Cells) => write_html(html, out),
        (Held::Options(html), Place::Options) => write_html(html, out),
        (Held::Svg(html), Place::Svg) => write_html(html, out),
        (Held::Url(url), Place::Url | Place::Text) => {
            escape_into(out, url.text());
            true
        }
        #[cfg(feature = "output")]
        (Held::Json(json), Place::Island) => {
            crate::html::island::write_island(out, json);
            true
        }
        (Held::Slug(slug), Place::TokenPart) => {
            slug.write_token_part(&mut TokenText::new(out));
            true
        }
        (Held::Inert(text), Place::Number | Place::Token | Place::TokenPart)
        | (Held::Trusted(text), Place::Token | Place::TokenPart) => {
            escape_into(out, text);
            true
        }
        (Held::Inert(text) | Held::Trusted(text), _) => write_text(place, text, out),
        (Held::Text(text), _) => write_text(place, text, out),
        (Held::Slug(text), _) => write_text(place, text, out),
        (Held::Email(text), _) => write_text(place, text, out),
        (Held::Host(text), _) => write_text(place, text, out),
        (Held::Phone(text), _) => write_text(place, text, out),
        _ => false,
    }
}

fn write_html<C: Fragment>(html: &SafeHtml<C>, out: &mut String) -> bool {
    out.push_str(html.text());
    true
}

/// The places in which text of any label stands.
fn write_text<T: ToHtmlText + ToUrlPart + ?Sized>(
    place: Place,
    text: &T,
    out: &mut String,
) -> bool {
    match place {
        Place::Text => text.to_html_text(&mut HtmlText::new(out)),
        Place::UrlPath => text.to_url_part(&mut UrlPart::new(out, Encoding::Path)),
        Place::UrlQuery => text.to_url_part(&mut UrlPart::new(out, Encoding::Query)),
        _ => return false,
    }
    true
}

/// A number of minijinja's own, written as `html!` writes it.
fn write_number(place: Place, value: &Value, out: &mut String) -> bool {
    let mut text = String::new();
    if let Ok(value) = bool::try_from(value.clone()) {
        value.write_inert(&mut text);
    } else if value.is_integer() {
        text = value.to_string();
    } else if let Ok(value) = f64::try_from(value.clone()) {
        value.write_inert(&mut text);
    } else {
        return false;
    }
    write_held(place, &Held::Inert(text), out)
}

/// Words with a space between.
fn write_tokens(list: &Value, out: &mut String) -> bool {
    let Ok(words) = list.try_iter() else {
        return false;
    };
    for (at, word) in words.enumerate() {
        if at > 0 {
            out.push(' ');
        }
        if !write(Place::Token, &word, out) {
            return false;
        }
    }
    true
}

/// What an error says of a labelled value.
pub(super) fn name_of_labelled(value: &Value) -> Option<&'static str> {
    let Labelled(held) = value.downcast_object_ref()?;
    Some(match held {
        Held::Text(_) => "labelled text",
        Held::Slug(_) | Held::Email(_) | Held::Host(_) | Held::Phone(_) => "narrowed text",
        Held::Url(_) => "a `SafeUrl`",
        Held::Flow(_) => "`SafeHtml`",
        Held::Rows(_) => "`SafeHtml<Rows>`",
        Held::Cells(_) => "`SafeHtml<Cells>`",
        Held::Options(_) => "`SafeHtml<Options>`",
        Held::Svg(_) => "`SafeHtml<Svg>`",
        #[cfg(feature = "output")]
        Held::Json(_) => "a `JsonBody`",
        Held::Inert(_) => "an inert value",
        Held::Trusted(_) => "`Trusted` text",
    })
}

fn name_of(value: &Value) -> &'static str {
    name_of_labelled(value).unwrap_or(match value.kind() {
        ValueKind::Undefined => "nothing: the template has no such value",
        ValueKind::None => "`none`",
        ValueKind::Bool | ValueKind::Number => "a number",
        ValueKind::String => "text without a label",
        ValueKind::Seq | ValueKind::Iterable => "a list",
        ValueKind::Map => "a map",
        _ => "a value of another type",
    })
}
