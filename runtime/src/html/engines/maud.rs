//! In maud: `(page)` stands as it is.

use maud_0_27 as maud;

use crate::html::SafeHtml;

/// Between tags, without being escaped a second time. Not the HTML of rows, cells, options or an
/// SVG: maud does not know where it stands.
///
/// ```
/// # use maud_0_27 as maud;
/// use maud::Render as _;
/// use taintless::prelude::*;
///
/// let name = Tainted::new("<script>");
/// let part = html!("<b>{name}</b>");
/// assert_eq!(part.render().into_string(), "<b>&lt;script&gt;</b>");
/// ```
impl maud::Render for SafeHtml {
    fn render_to(&self, buffer: &mut String) {
        buffer.push_str(self.text());
    }
}
