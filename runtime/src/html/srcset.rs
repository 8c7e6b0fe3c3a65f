//! Pictures of several sizes: `srcset`.

use std::fmt::{self, Write as _};

use super::SafeUrl;
use super::escape::escape_into;

/// The candidates of a `srcset`: checked addresses, each with the width of its picture or the
/// density that it is made for.
///
/// It stands as the whole value of `srcset` of `img` and `source`, and of `imagesrcset` of `link`.
/// (Where the number of candidates is known, they stand in the literal:
/// `srcset="{small} 1x, {large} 2x"`.)
///
/// ```
/// use taintless::prelude::*;
/// use taintless::html::SrcSet;
/// let mut pictures = SrcSet::new();
/// for width in [480, 960] {
///     pictures = pictures.width(&SafeUrl::parse(format!("/tent-{width}.webp"))?, width);
/// }
/// let shown = html!("<img src=\"/tent.webp\" srcset=\"{pictures}\" alt=\"A tent\">");
/// assert_eq!(
///     String::from_utf8_lossy(&shown.into_bytes()),
///     "<img src=\"/tent.webp\" srcset=\"/tent-480.webp 480w, /tent-960.webp 960w\" alt=\"A tent\">",
/// );
/// # Ok::<(), taintless::html::UrlError>(())
/// ```
#[derive(Clone, Default)]
pub struct SrcSet {
    /// Encoded for a `srcset`, and not yet for HTML.
    text: String,
}

impl SrcSet {
    /// None yet.
    #[must_use]
    pub fn new() -> Self {
        SrcSet::default()
    }

    /// Adds a picture that is `pixels` wide. (A browser passes over one that is 0 wide.)
    #[must_use]
    pub fn width(mut self, url: &SafeUrl, pixels: u32) -> Self {
        self.begin(url);
        let _ = write!(self.text, " {pixels}w");
        self
    }

    /// Adds a picture for screens of this density: 2.0 for two dots to a pixel. (One that is
    /// negative or no number is taken for 1.)
    #[must_use]
    pub fn density(mut self, url: &SafeUrl, density: f32) -> Self {
        let is_density = density.is_finite() && density >= 0.0;
        self.begin(url);
        let _ = write!(self.text, " {}x", if is_density { density } else { 1.0 });
        self
    }

    fn begin(&mut self, url: &SafeUrl) {
        if !self.text.is_empty() {
            self.text.push_str(", ");
        }
        encode_candidate(&mut self.text, url);
    }
}

/// Redacted: it may hold what somebody else wrote.
impl fmt::Debug for SrcSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SrcSet(…)")
    }
}

/// The address of one candidate. A comma at either end of it would be taken for the end of a
/// candidate, so every comma is written as `%2C`, which to a server is the same. (A [`SafeUrl`] has
/// no spaces.)
fn encode_candidate(out: &mut String, url: &SafeUrl) {
    for (at, part) in url.text().split(',').enumerate() {
        if at > 0 {
            out.push_str("%2C");
        }
        out.push_str(part);
    }
}

/// Appends the address of one candidate to HTML.
pub(super) fn write_candidate(out: &mut String, url: &SafeUrl) {
    let mut text = String::new();
    encode_candidate(&mut text, url);
    escape_into(out, &text);
}

/// What may stand as a whole `srcset`: a [`SrcSet`].
///
/// Open: an impl can only answer with one, and its addresses were checked.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a `SrcSet`",
    label = "its addresses are not checked, or a comma in one would begin another",
    note = "write the candidates as literal text around checked URLs, `srcset=\"{{x}} 1x, {{y}} 2x\"`, or add them to a list: `SrcSet::new().width(&x, 480)` [taintless::errors T410]"
)]
pub trait ToSrcSet {
    /// The candidates.
    fn to_src_set(&self) -> &SrcSet;
}

#[diagnostic::do_not_recommend]
impl ToSrcSet for SrcSet {
    fn to_src_set(&self) -> &SrcSet {
        self
    }
}

/// Appends all candidates to HTML.
pub(super) fn write_src_set(out: &mut String, set: &SrcSet) {
    escape_into(out, &set.text);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas_begin_no_candidate() {
        let url = SafeUrl::parse(",/w_1,h_2/x.png,").expect("a URL");
        let set = SrcSet::new()
            .density(&url, 1.5)
            .density(&url, f32::NAN)
            .density(&url, -1.0)
            .width(&url, 3);
        let path = "%2C/w_1%2Ch_2/x.png%2C";
        assert_eq!(
            set.text,
            format!("{path} 1.5x, {path} 1x, {path} 1x, {path} 3w")
        );
        assert_eq!(format!("{set:?}"), "SrcSet(…)");
    }
}
