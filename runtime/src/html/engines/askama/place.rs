//! What each filter takes: the types, and rustc's words where a value is of another.
//!
//! A filter is handed a value, a reference or a reference to one, as the template's expression
//! gives it. So each place is written for a type by one impl, and for references by another; the
//! marker `M` says which of them it was, and rustc finds it by itself.

use std::borrow::Cow;
use std::sync::Arc;

use crate::html::escape::{escape_into, escape_written};
use crate::html::text::HtmlText;
use crate::html::token::TokenText;
use crate::html::url_part::{Encoding, UrlPart};
use crate::html::{
    Fragment, SafeHtml, SafeUrl, ToHtmlText, ToIsland, ToToken, ToTokenPart, ToUrlPart,
};
use crate::taint::{Inert, InertText, Pass, Tainted, Text, Trustable, Trusted, narrowed};

/// By an impl for the type itself.
pub enum Itself {}

/// Behind one reference more than `M`.
pub enum Behind<M> {
    /// It says what `M` is for; nobody makes one.
    Never(M),
}

/// In an `Option`, where nothing is written for `None`.
pub enum Maybe<M> {
    /// It says what `M` is for; nobody makes one.
    Never(M),
}

/// Places that are no kind of HTML.
pub enum AnyText {}
/// A whole address.
pub enum Url {}
/// After the beginning of an address.
pub enum UrlPath {}
/// The same, in its query.
pub enum UrlQuery {}
/// An attribute that takes numbers.
pub enum Number {}
/// JSON as the content of a script.
pub enum Island {}
/// Words of the program.
pub enum Token {}
/// After the beginning of such a word.
pub enum TokenPart {}

mod sealed {
    use super::Pass;

    /// What may stand at the place `P`. Its text goes where only this crate sends it.
    pub trait Written<P, M> {
        fn write(&self, out: &mut String, pass: Pass);
    }
}
pub(super) use sealed::Written;

#[diagnostic::do_not_recommend]
impl<P, M, T: Written<P, M> + ?Sized> Written<P, Behind<M>> for &T {
    fn write(&self, out: &mut String, pass: Pass) {
        (**self).write(out, pass);
    }
}

#[diagnostic::do_not_recommend]
impl<C: Fragment> Written<C, Itself> for SafeHtml<C> {
    fn write(&self, out: &mut String, _: Pass) {
        out.push_str(self.text());
    }
}

#[diagnostic::do_not_recommend]
impl Written<Url, Itself> for SafeUrl {
    fn write(&self, out: &mut String, _: Pass) {
        escape_into(out, self.text());
    }
}

#[diagnostic::do_not_recommend]
impl<T: ToIsland + ?Sized> Written<Island, Itself> for T {
    #[cfg_attr(
        not(feature = "output"),
        expect(unused_variables, reason = "no type has JSON")
    )]
    fn write(&self, out: &mut String, _: Pass) {
        #[cfg(feature = "output")]
        crate::html::island::write_island(out, self.to_island());
    }
}

macro_rules! written {
    ($($place:ident [$bound:path] |$this:ident, $out:ident| $write:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<T: $bound + ?Sized> Written<$place, Itself> for T {
            fn write(&self, $out: &mut String, _: Pass) {
                let $this = self;
                $write;
            }
        }
    )*};
}
written! {
    UrlPath [ToUrlPart] |this, out| this.to_url_part(&mut UrlPart::new(out, Encoding::Path));
    UrlQuery [ToUrlPart] |this, out| this.to_url_part(&mut UrlPart::new(out, Encoding::Query));
    Number [Inert] |this, out| escape_written(out, |out| this.write_inert(out));
    Token [ToToken] |this, out| this.write_token(&mut TokenText::new(out));
    TokenPart [ToTokenPart] |this, out| this.write_token_part(&mut TokenText::new(out));
}

/// Of the types with [`ToHtmlText`] those that are no reference, which the impl above sees through.
macro_rules! texts {
    ($($(#[$($gen:tt)*])? $ty:ty),*) => {$(
        #[diagnostic::do_not_recommend]
        impl$(<$($gen)*>)? Written<AnyText, Itself> for $ty {
            fn write(&self, out: &mut String, _: Pass) {
                self.to_html_text(&mut HtmlText::new(out));
            }
        }
    )*};
}
texts! {
    str, String, Cow<'_, str>, Box<str>, Arc<str>, SafeUrl, #[T: Inert] T, #[T: Text] Tainted<T>,
    #[T: Trustable] Trusted<T>
}
narrowed::each!(texts);

macro_rules! optional {
    ($([$($gen:tt)*] $place:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($gen)* M, T: Written<$place, M>> Written<$place, Maybe<M>> for Option<T> {
            fn write(&self, out: &mut String, pass: Pass) {
                if let Some(value) = self {
                    value.write(out, pass);
                }
            }
        }
    )*};
}
optional! {
    [] AnyText;
    [C: Fragment,] C;
}

/// The public traits have nothing in them: they are there for rustc's words.
macro_rules! places {
    ($($(#[$words:meta])* $name:ident: $place:ty, $([$kind:ident: $bound:ident])?;)*) => {$(
        $(#[$words])*
        pub trait $name<$($kind: $bound,)? M>: Written<$place, M> {}
        #[diagnostic::do_not_recommend]
        impl<$($kind: $bound,)? M, T: Written<$place, M> + ?Sized> $name<$($kind,)? M> for T {}
    )*};
}
places! {
    /// HTML of the kind `C`.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` is not HTML of the kind `{C}`, which a filter of this template takes",
        label = "not made by `html!`",
        note = "`safe_html` takes `SafeHtml`, which `html!(\"<b>{{x}}</b>\")` makes; `safe_rows`, `safe_cells`, `safe_options` and `safe_svg` that of such elements alone; text is escaped by `{{{{ x|text }}}}` [taintless::errors T440]"
    )]
    TemplateHtml: C, [C: Fragment];
    /// A whole address.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` is not a checked URL, which `safe_url` takes",
        label = "it could hold `javascript:`",
        note = "give the template a `SafeUrl`: `SafeUrl::parse(&x)?`; or write the beginning in the template: `/orders/{{{{ x|url_part }}}}`, `/find?q={{{{ x|url_query }}}}` [taintless::errors T441]"
    )]
    TemplateUrl: Url,;
    /// Text.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` is not text, which `text` takes",
        label = "not text, and no number",
        note = "`text` takes text of any label, numbers and other inert values; HTML stands between tags by `{{{{ x|safe_html }}}}` [taintless::errors T442]"
    )]
    TemplateText: AnyText,;
    /// A part of an address.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` cannot be a part of a URL by `url_part`",
        label = "not text",
        note = "`url_part` and `url_query` take text and numbers; a whole `SafeUrl` stands alone: `href=\"{{{{ x|safe_url }}}}\"` [taintless::errors T443]"
    )]
    TemplatePath: UrlPath,;
    /// A value in an address' query.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` cannot be a part of a URL by `url_query`",
        label = "not text",
        note = "`url_part` and `url_query` take text and numbers; a whole `SafeUrl` stands alone: `href=\"{{{{ x|safe_url }}}}\"` [taintless::errors T443]"
    )]
    TemplateQuery: UrlQuery,;
    /// A number.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` is not a number, which `number` takes",
        label = "its text could hold what somebody else wrote",
        note = "`number` takes integers, floats and other inert values: `let x: Option<u32> = x.parse();`; text is escaped by `{{{{ x|text }}}}` [taintless::errors T444]"
    )]
    TemplateNumber: Number,;
    /// JSON.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` is not JSON, which `json_island` takes",
        label = "not a `JsonBody`",
        note = "give the template its JSON, `x.to_json()`, and put it alone into `<script type=\"application/json\">{{{{ x|json_island }}}}</script>` [taintless::errors T445]"
    )]
    TemplateJson: Island,;
    /// Words of the program.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` cannot choose a class by `class_token`",
        label = "somebody else would choose it",
        note = "choose by an enum with `#[derive(ClaudeOutput)]`, by `one_of!(x, \"open\", \"closed\")`, or by `if` or `match` in the template; after a literal prefix stands a `Slug`: `tag-{{{{ x|id_part }}}}` [taintless::errors T446]"
    )]
    TemplateToken: Token,;
    /// The end of an id or a class.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` cannot be the end of an id or a class by `id_part`",
        label = "a space in it would begin another",
        note = "after a literal prefix, `row-{{{{ x|id_part }}}}`, stand numbers, enums, `Trusted` text and a `Slug`: `Slug::parse(&x)?` [taintless::errors T447]"
    )]
    TemplateIdPart: TokenPart,;
}
