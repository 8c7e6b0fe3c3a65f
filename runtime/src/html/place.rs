//! The wrappers by which rustc tells whether a placeholder may stand where it stands, and what a
//! placeholder becomes there.

use std::fmt;
use std::marker::PhantomData;

use super::{
    Cells, Flag, Flow, Fragment, Options, Rows, SafeUrl, Svg, ToHtml, ToHtmlText, ToIsland,
    ToNonce, ToResourceUrl, ToSrcSet, ToToken, ToTokenPart, ToUrl, ToUrlPart,
};
use crate::__private::Peel;
use crate::taint::Inert;

/// `{x}` between tags.
pub struct Content<'a, C, T: ?Sized>(&'a T, PhantomData<C>);
impl<C: Fragment, T: ToHtml<C> + ?Sized> fmt::Display for Content<'_, C, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

macro_rules! content {
    ($($(#[$doc:meta])* $wrap:ident $peel:ident $kind:ident;)*) => {$(
        $(#[$doc])*
        pub fn $wrap<T: ?Sized>(value: &T) -> Content<'_, $kind, T> {
            Content(value, PhantomData)
        }

        impl<'a, T: ToHtml<$kind> + ?Sized> Peel<'a, T> {
            $(#[$doc])*
            pub fn $peel(self) -> &'a T {
                self.0
            }
        }
    )*};
}
content! {
    /// `{x}` among text and ordinary elements.
    in_flow __taintless_flow Flow;
    /// `{x}` among rows.
    in_rows __taintless_rows Rows;
    /// `{x}` among cells.
    in_cells __taintless_cells Cells;
    /// `{x}` among options.
    in_options __taintless_options Options;
    /// `{x}` among shapes.
    in_svg __taintless_svg Svg;
}

/// `{x}` where HTML takes text alone.
pub struct InText<'a, T: ?Sized>(pub &'a T);
impl<T: ToHtmlText + ?Sized> fmt::Display for InText<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` in an attribute that takes numbers.
pub struct InNumber<'a, T: ?Sized>(pub &'a T);
impl<T: Inert> fmt::Display for InNumber<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` as a whole URL.
pub struct InUrl<'a, T: ?Sized>(pub &'a T);
impl<T: ToUrl + ?Sized> fmt::Display for InUrl<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` after a URL's literal prefix.
pub struct InUrlPart<'a, T: ?Sized>(pub &'a T);
impl<T: ToUrlPart + ?Sized> fmt::Display for InUrlPart<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` as an island of JSON.
pub struct InJson<'a, T: ?Sized>(pub &'a T);
impl<T: ToIsland + ?Sized> fmt::Display for InJson<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` where code, styles or a page is loaded from.
pub struct InResource<'a, T: ?Sized>(pub &'a T);
impl<T: ToResourceUrl + ?Sized> fmt::Display for InResource<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` as a nonce.
pub struct InNonce<'a, T: ?Sized>(pub &'a T);
impl<T: ToNonce + ?Sized> fmt::Display for InNonce<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` as a whole `srcset`.
pub struct InSrcSet<'a, T: ?Sized>(pub &'a T);
impl<T: ToSrcSet + ?Sized> fmt::Display for InSrcSet<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` in a list of classes, or as a fixed value.
pub struct InToken<'a, T: ?Sized>(pub &'a T);
impl<T: ToToken + ?Sized> fmt::Display for InToken<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` after the literal prefix of a class or an id in a list.
pub struct InTokenPart<'a, T: ?Sized>(pub &'a T);
impl<T: ToTokenPart + ?Sized> fmt::Display for InTokenPart<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` as whether an attribute is there.
pub struct InFlag<'a, T: ?Sized>(pub &'a T);
impl<T: Flag + ?Sized> fmt::Display for InFlag<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl<'a, T: ToHtmlText + ?Sized> Peel<'a, T> {
    /// The text.
    pub fn __taintless_text(self) -> &'a T {
        self.0
    }
}

impl<'a, T: Inert> Peel<'a, T> {
    /// The value.
    pub fn __taintless_number(self) -> &'a T {
        self.0
    }
}

impl<'a, T: ToUrl + ?Sized> Peel<'a, T> {
    /// The URL.
    pub fn __taintless_url(self) -> &'a T {
        self.0
    }
}

impl<'a, T: ToUrlPart + ?Sized> Peel<'a, T> {
    /// The part.
    pub fn __taintless_url_part(self) -> &'a T {
        self.0
    }
}

impl<'a, T: ToIsland + ?Sized> Peel<'a, T> {
    /// The value.
    pub fn __taintless_json(self) -> &'a T {
        self.0
    }
}

impl<'a, T: ToResourceUrl + ?Sized> Peel<'a, T> {
    /// The value.
    pub fn __taintless_resource(self) -> &'a T {
        self.0
    }
}

impl<'a, T: ToNonce + ?Sized> Peel<'a, T> {
    /// The value.
    pub fn __taintless_nonce(self) -> &'a T {
        self.0
    }
}

impl<'a, T: ToSrcSet + ?Sized> Peel<'a, T> {
    /// The value.
    pub fn __taintless_srcset(self) -> &'a T {
        self.0
    }
}

impl<'a, T: ToToken + ?Sized> Peel<'a, T> {
    /// The value.
    pub fn __taintless_token(self) -> &'a T {
        self.0
    }
}

impl<'a, T: ToTokenPart + ?Sized> Peel<'a, T> {
    /// The value.
    pub fn __taintless_token_part(self) -> &'a T {
        self.0
    }
}

impl<'a, T: Flag + ?Sized> Peel<'a, T> {
    /// The value.
    pub fn __taintless_flag(self) -> &'a T {
        self.0
    }
}

/// What [`Peel`] answers for a type that cannot stand there: nothing. The check before it has then
/// refused the program already, and this keeps rustc from saying so twice.
pub trait PlaceRest: Sized {
    /// Nothing.
    fn __taintless_flow(self) -> &'static [u8; 0] {
        &[]
    }
    /// Nothing.
    fn __taintless_rows(self) -> &'static [super::SafeHtml<Rows>; 0] {
        &[]
    }
    /// Nothing.
    fn __taintless_cells(self) -> &'static [super::SafeHtml<Cells>; 0] {
        &[]
    }
    /// Nothing.
    fn __taintless_options(self) -> &'static [super::SafeHtml<Options>; 0] {
        &[]
    }
    /// Nothing.
    fn __taintless_svg(self) -> &'static [super::SafeHtml<Svg>; 0] {
        &[]
    }
    /// Nothing.
    fn __taintless_text(self) -> &'static [u8; 0] {
        &[]
    }
    /// Nothing.
    fn __taintless_number(self) -> &'static u8 {
        &0
    }
    /// Nothing.
    fn __taintless_url(self) -> &'static SafeUrl {
        &SafeUrl::HERE
    }
    /// Nothing.
    fn __taintless_url_part(self) -> &'static u8 {
        &0
    }
    /// Nothing.
    fn __taintless_json(self) -> &'static impl ToIsland {
        &super::island::NO_JSON
    }
    /// Nothing.
    fn __taintless_resource(self) -> &'static super::ResourceUrl {
        &super::resource::NOWHERE
    }
    /// Nothing.
    fn __taintless_nonce(self) -> &'static super::CspNonce {
        &super::csp::NO_NONCE
    }
    /// Nothing.
    fn __taintless_srcset(self) -> &'static super::SrcSet {
        &super::srcset::NO_PICTURES
    }
    /// Nothing.
    fn __taintless_token(self) -> &'static u8 {
        &0
    }
    /// Nothing.
    fn __taintless_token_part(self) -> &'static u8 {
        &0
    }
    /// Nothing.
    fn __taintless_flag(self) -> &'static bool {
        &false
    }
}
impl<T: ?Sized> PlaceRest for Peel<'_, T> {}
