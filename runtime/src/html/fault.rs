//! The faults of place: a placeholder that cannot stand where it stands, whatever its type.
//!
//! Each wrapper prints for no type at all, so rustc underlines the placeholder and speaks with the
//! words of the trait. (The impls are written out: rustc would print a macro's lines instead.)

use std::fmt;

/// `{x}` inside `<script>`.
pub struct InScript<'a, T: ?Sized>(pub &'a T);
impl<T: NeverInScript + ?Sized> fmt::Display for InScript<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}
/// Never satisfied.
#[diagnostic::on_unimplemented(
    message = "a placeholder cannot stand inside a `<script>`: no escaping makes text safe in a program",
    label = "this placeholder",
    note = "put the value into an attribute, `data-value=\"{{x}}\"`, or into an island of its own, `<script type=\"application/json\">{{x}}</script>` with `x = x.to_json()`, and read it in the script from there [taintless::errors T403]"
)]
pub trait NeverInScript {}

/// `{x}` inside `<style>`.
pub struct InStyle<'a, T: ?Sized>(pub &'a T);
impl<T: NeverInStyle + ?Sized> fmt::Display for InStyle<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}
/// Never satisfied.
#[diagnostic::on_unimplemented(
    message = "a placeholder cannot stand inside a `<style>`: no escaping makes text safe in a style sheet",
    label = "this placeholder",
    note = "choose among classes that the style sheet knows, by an enum: `class=\"{{x}}\"` [taintless::errors T403]"
)]
pub trait NeverInStyle {}

/// `{x}` in `onclick` and its like.
pub struct InHandler<'a, T: ?Sized>(pub &'a T);
impl<T: NeverInHandler + ?Sized> fmt::Display for InHandler<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}
/// Never satisfied.
#[diagnostic::on_unimplemented(
    message = "a placeholder cannot stand in an event handler, whose value is a program",
    label = "this placeholder",
    note = "put the value into `data-value=\"{{x}}\"`, and read it in a script from there [taintless::errors T403]"
)]
pub trait NeverInHandler {}

/// `{x}` in `style`.
pub struct InStyleAttribute<'a, T: ?Sized>(pub &'a T);
impl<T: NeverInStyleAttribute + ?Sized> fmt::Display for InStyleAttribute<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}
/// Never satisfied.
#[diagnostic::on_unimplemented(
    message = "a placeholder cannot stand in a `style` attribute: no escaping makes text safe in a style sheet",
    label = "this placeholder",
    note = "choose among classes that the style sheet knows, by an enum: `class=\"{{x}}\"` [taintless::errors T403]"
)]
pub trait NeverInStyleAttribute {}

/// `{x}` in `srcdoc`.
pub struct InSrcdoc<'a, T: ?Sized>(pub &'a T);
impl<T: NeverInSrcdoc + ?Sized> fmt::Display for InSrcdoc<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}
/// Never satisfied.
#[diagnostic::on_unimplemented(
    message = "a placeholder cannot stand in `srcdoc`, whose value is a page of its own",
    label = "this placeholder",
    note = "put the HTML into this page: `<div>{{x}}</div>` [taintless::errors T403]"
)]
pub trait NeverInSrcdoc {}

/// `{x}` as a value without quotes.
pub struct Unquoted<'a, T: ?Sized>(pub &'a T);
impl<T: NeverUnquoted + ?Sized> fmt::Display for Unquoted<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}
/// Never satisfied.
#[diagnostic::on_unimplemented(
    message = "a placeholder cannot stand as an attribute's value without quotes: a space would end it",
    label = "this placeholder",
    note = "put quotes around it: `title=\"{{x}}\"` [taintless::errors T403]"
)]
pub trait NeverUnquoted {}

/// `{x}` as the name of a tag.
pub struct InTagName<'a, T: ?Sized>(pub &'a T);
impl<T: NeverInTagName + ?Sized> fmt::Display for InTagName<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}
/// Never satisfied.
#[diagnostic::on_unimplemented(
    message = "a placeholder cannot stand as the name of a tag",
    label = "this placeholder",
    note = "write the tags as literals, and choose between them with `if` or `match` [taintless::errors T403]"
)]
pub trait NeverInTagName {}

/// `{x}` as an attribute.
pub struct InAttributeName<'a, T: ?Sized>(pub &'a T);
impl<T: NeverInAttributeName + ?Sized> fmt::Display for InAttributeName<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}
/// Never satisfied.
#[diagnostic::on_unimplemented(
    message = "a placeholder cannot stand as an attribute or its name",
    label = "this placeholder",
    note = "write the name as literal text, `title=\"{{x}}\"`; one that is there or not follows a `bool`: `disabled={{x}}` [taintless::errors T403]"
)]
pub trait NeverInAttributeName {}

/// `{x}` in a comment.
pub struct InComment<'a, T: ?Sized>(pub &'a T);
impl<T: NeverInComment + ?Sized> fmt::Display for InComment<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}
/// Never satisfied.
#[diagnostic::on_unimplemented(
    message = "a placeholder cannot stand in a comment: text could end it",
    label = "this placeholder",
    note = "put it into an element: `<span hidden>{{x}}</span>` [taintless::errors T403]"
)]
pub trait NeverInComment {}

/// `{x}` in an attribute that is not on the list.
pub struct NotAllowed<'a, T: ?Sized>(pub &'a T);
impl<T: NeverNotAllowed + ?Sized> fmt::Display for NotAllowed<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}
/// Never satisfied.
#[diagnostic::on_unimplemented(
    message = "a placeholder cannot stand in this attribute, which says what the page does",
    label = "this placeholder",
    note = "write its value as literal text, and choose between values with `if` or `match`; free for placeholders are for example `title`, `data-…` and `aria-…` [taintless::errors T404]"
)]
pub trait NeverNotAllowed {}

/// `{x}` in a `data-…` attribute of a framework.
pub struct Acts<'a, T: ?Sized>(pub &'a T);
impl<T: NeverActs + ?Sized> fmt::Display for Acts<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}
/// Never satisfied.
#[diagnostic::on_unimplemented(
    message = "a placeholder cannot stand in this `data-…` attribute: frameworks read it as code, or as what to do",
    label = "this placeholder",
    note = "data of your own stands under another name, `data-value=\"{{x}}\"`; for a framework write the value as literal text [taintless::errors T404]"
)]
pub trait NeverActs {}

/// `{x}` where code or a page is loaded from.
pub struct Loads<'a, T: ?Sized>(pub &'a T);
impl<T: NeverLoads + ?Sized> fmt::Display for Loads<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}
/// Never satisfied.
#[diagnostic::on_unimplemented(
    message = "a placeholder cannot stand in this attribute: code, styles or a page would be loaded from there",
    label = "this placeholder",
    note = "write the address as literal text, and choose between addresses with `if` or `match`; a `ResourceUrl` stands as the whole value [taintless::errors T404]"
)]
pub trait NeverLoads {}

/// `{x}` as a whole `id` or `name`.
pub struct NoPrefix<'a, T: ?Sized>(pub &'a T);
impl<T: NeverNoPrefix + ?Sized> fmt::Display for NoPrefix<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}
/// Never satisfied.
#[diagnostic::on_unimplemented(
    message = "a placeholder cannot stand as a whole `id` or `name`: text could take the place of a name that scripts rely on",
    label = "this placeholder",
    note = "write a prefix before it: `id=\"row-{{x}}\"` [taintless::errors T404]"
)]
pub trait NeverNoPrefix {}

/// `{x}` beside other text at the beginning of a URL.
pub struct UrlInPieces<'a, T: ?Sized>(pub &'a T);
impl<T: NeverUrlInPieces + ?Sized> fmt::Display for UrlInPieces<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}
/// Never satisfied.
#[diagnostic::on_unimplemented(
    message = "a placeholder cannot stand in a URL beside more text, without a literal beginning",
    label = "this placeholder",
    note = "make the URL one value, `href=\"{{x}}\"` with `let x = SafeUrl::parse(&x)?;`, or write its beginning as literal text: `\"https://example.com/{{x}}\"` [taintless::errors T405]"
)]
pub trait NeverUrlInPieces {}

/// `{x}` in a URL's host.
pub struct UrlHost<'a, T: ?Sized>(pub &'a T);
impl<T: NeverUrlHost + ?Sized> fmt::Display for UrlHost<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}
/// Never satisfied.
#[diagnostic::on_unimplemented(
    message = "a placeholder cannot stand in the host of a URL: `.evil.example` or `@evil.example` would lead elsewhere",
    label = "this placeholder",
    note = "end the host with a `/`: `\"https://example.com/{{x}}\"` [taintless::errors T405]"
)]
pub trait NeverUrlHost {}

/// `{x}` after a beginning that is none.
pub struct UrlPrefix<'a, T: ?Sized>(pub &'a T);
impl<T: NeverUrlPrefix + ?Sized> fmt::Display for UrlPrefix<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}
/// Never satisfied.
#[diagnostic::on_unimplemented(
    message = "a placeholder cannot stand after this beginning of a URL",
    label = "this placeholder",
    note = "begin it with `https://host/`, `/`, `./`, `?`, `#`, `mailto:` or `tel:`; from such an attribute other than `href`, the whole address is literal [taintless::errors T405]"
)]
pub trait NeverUrlPrefix {}

/// `{x}` where neither text nor HTML stands.
pub struct NoText<'a, T: ?Sized>(pub &'a T);
impl<T: NeverNoText + ?Sized> fmt::Display for NoText<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}
/// Never satisfied.
#[diagnostic::on_unimplemented(
    message = "a placeholder cannot stand here: neither text nor HTML stands in this place",
    label = "this placeholder",
    note = "put it into an element that holds text, such as `<p>{{x}}</p>`; in an SVG into `aria-label=\"{{x}}\"` [taintless::errors T403]"
)]
pub trait NeverNoText {}

/// `{x}` beside other JSON.
pub struct InIsland<'a, T: ?Sized>(pub &'a T);
impl<T: NeverInIsland + ?Sized> fmt::Display for InIsland<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}
/// Never satisfied.
#[diagnostic::on_unimplemented(
    message = "a placeholder stands in an island of JSON as its whole content: beside other text it could end a value there",
    label = "this placeholder",
    note = "write `<script type=\"application/json\">{{x}}</script>` in one literal, with a value that holds the rest too: `x = value.to_json()` [taintless::errors T408]"
)]
pub trait NeverInIsland {}

/// `{x}` in a part of a `srcset` that is no address.
pub struct InSrcSetPart<'a, T: ?Sized>(pub &'a T);
impl<T: NeverInSrcSetPart + ?Sized> fmt::Display for InSrcSetPart<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}
/// Never satisfied.
#[diagnostic::on_unimplemented(
    message = "a placeholder cannot stand in this part of a `srcset`",
    label = "this placeholder",
    note = "give each address a candidate of its own, with a space before and after: `srcset=\"{{x}} 480w, {{y}} 960w\"`; for widths of run time write `SrcSet::new().width(&url, w)` [taintless::errors T410]"
)]
pub trait NeverInSrcSetPart {}

/// `{x}` in quotes where an attribute is there or not.
pub struct AsFlag<'a, T: ?Sized>(pub &'a T);
impl<T: NeverAsFlag + ?Sized> fmt::Display for AsFlag<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}
/// Never satisfied.
#[diagnostic::on_unimplemented(
    message = "a placeholder cannot stand in quotes in this attribute, which says something by being there at all",
    label = "this placeholder",
    note = "write it without quotes, and it is there if the `bool` is true: `<input disabled={{x}}>` [taintless::errors T412]"
)]
pub trait NeverAsFlag {}
