//! JSON in a page: `<script type="application/json">{x}</script>`.

/// What may stand in an island of JSON: a [`JsonBody`](crate::JsonBody), as its whole content.
///
/// Open: an impl can only answer with JSON that was written by this crate.
///
/// ```
/// # #[cfg(feature = "output")] {
/// use taintless::prelude::*;
/// let state = vec![Tainted::new("</script><script>alert(1)")].to_json();
/// let page = html!("<script type=\"application/json\" id=\"state\">{state}</script>");
/// assert_eq!(
///     String::from_utf8_lossy(&page.into_bytes()),
///     r#"<script type="application/json" id="state">["\u003c/script\u003e\u003cscript\u003ealert(1)"]</script>"#,
/// );
/// # }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot stand in an island of JSON",
    label = "not a `JsonBody`",
    note = "write it as JSON: `let x = x.to_json();`, or the named argument `x = x.to_json()`; a type of your own takes `#[derive(JsonOut)]` [taintless::errors T408]"
)]
pub trait ToIsland {
    /// The JSON.
    #[cfg(feature = "output")]
    fn to_island(&self) -> &crate::json::JsonBody;
}

#[cfg(feature = "output")]
#[diagnostic::do_not_recommend]
impl ToIsland for crate::json::JsonBody {
    fn to_island(&self) -> &crate::json::JsonBody {
        self
    }
}

/// Appends the JSON, in which no text ends the script element or begins a comment in it: outside
/// of its texts JSON has none of these characters, and inside of them each is written as a number.
/// U+2028 and U+2029 end a line in an older JavaScript.
#[cfg(feature = "output")]
pub(super) fn write_island(out: &mut String, json: &crate::json::JsonBody) {
    let json = String::from_utf8_lossy(json.as_bytes());
    let mut rest = json.as_ref();
    while let Some(at) = rest.find(['<', '>', '&', '\u{2028}', '\u{2029}']) {
        let (clean, dirty) = rest.split_at(at);
        out.push_str(clean);
        let mut letters = dirty.chars();
        out.push_str(match letters.next() {
            Some('<') => "\\u003c",
            Some('>') => "\\u003e",
            Some('&') => "\\u0026",
            Some('\u{2028}') => "\\u2028",
            _ => "\\u2029",
        });
        rest = letters.as_str();
    }
    out.push_str(rest);
}

#[cfg(all(test, feature = "output"))]
mod tests {
    use super::*;
    use crate::json::{JsonBody, JsonOut};

    proptest::proptest! {
        #[test]
        fn any_text_comes_back_and_none_is_markup(text in "\\PC*|[<>&/!\\-script\u{2028}\u{2029}\"\\\\]*") {
            let mut out = String::new();
            write_island(&mut out, &text.to_json());
            assert!(!out.contains(['<', '>', '&', '\u{2028}', '\u{2029}']));
            assert_eq!(serde_json::from_str::<String>(&out).expect("JSON"), text);
        }
    }

    #[test]
    fn what_is_not_text_is_left() {
        let mut out = String::new();
        write_island(&mut out, &JsonBody::of(&vec![1, 2]));
        assert_eq!(out, "[1,2]");
    }
}
