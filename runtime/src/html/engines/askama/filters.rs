//! One filter for each place of HTML: `{{ body|safe_html }}`.
//!
//! Each takes the types that are safe in its place, and rustc refuses every other. What it gives
//! is escaped, and askama escapes it no second time. An `Option` of text or of HTML is nothing where
//! it is `None`. `check_templates!` holds each placeholder to
//! the filter of its place; without it the author of the template does.

#![expect(
    clippy::needless_pass_by_value,
    reason = "askama hands over what the template's expression gives, by value or not"
)]

use std::convert::Infallible;

use askama::Values;
use askama_0_16 as askama;

use super::Escaped;
use super::place::{
    AnyText, Island, Number, TemplateHtml, TemplateIdPart, TemplateJson, TemplateNumber,
    TemplatePath, TemplateQuery, TemplateText, TemplateToken, TemplateUrl, Token, TokenPart, Url,
    UrlPath, UrlQuery, Written,
};
use crate::html::{Cells, Flow, Options, Rows, Svg};
use crate::taint::Pass;

macro_rules! filters {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[expect(non_camel_case_types, reason = "askama finds a filter by its name")]
        #[derive(Debug, Clone, Copy, Default)]
        pub struct $name(());

        impl askama::filters::ValidFilterInvocation for $name {}
    )*};
}
filters! {
    /// Text of any label, numbers and other inert values: between tags, and as a quoted value of
    /// an attribute that takes text.
    text
    /// [`SafeHtml`](crate::html::SafeHtml): between tags.
    safe_html
    /// `SafeHtml<Rows>`: in `<table>`, `<thead>`, `<tbody>` and `<tfoot>`.
    safe_rows
    /// `SafeHtml<Cells>`: in `<tr>`.
    safe_cells
    /// `SafeHtml<Options>`: in `<select>`, `<optgroup>` and `<datalist>`.
    safe_options
    /// `SafeHtml<Svg>`: in `<svg>` and `<g>`.
    safe_svg
    /// [`SafeUrl`](crate::html::SafeUrl): the whole value of `href`, `src` and their like.
    safe_url
    /// What has [`ToUrlPart`](crate::html::ToUrlPart), as one segment of a path: after a literal
    /// beginning, `/orders/{{ x|url_part }}`.
    url_part
    /// What has [`ToUrlPart`](crate::html::ToUrlPart), as a value in a query or a fragment.
    url_query
    /// What is [`Inert`](crate::Inert): an attribute that takes numbers.
    number
    /// A `JsonBody`: the whole content of `<script type="application/json">`.
    json_island
    /// What has [`ToToken`](crate::html::ToToken): in `class`.
    class_token
    /// What has [`ToTokenPart`](crate::html::ToTokenPart): after a literal prefix in `class`, in
    /// an id or in a list of ids.
    id_part
}

// What `askama::filter_fn` makes of a function, with one parameter more than that macro allows: the
// marker by which references are seen through. They are written out, because rustc shows the user
// these lines.

/// What a filter gives. It fails for no value.
type Filtered = Result<Escaped, Infallible>;

fn filtered<P, M, T: Written<P, M>>(value: &T) -> Escaped {
    let mut out = String::new();
    value.write(&mut out, Pass::new());
    Escaped::new(out)
}

impl text {
    /// What askama calls.
    ///
    /// # Errors
    /// None.
    pub fn execute<T: TemplateText<M>, M>(self, value: T, _: &dyn Values) -> Filtered {
        Ok(filtered::<AnyText, M, T>(&value))
    }
}

impl safe_html {
    /// What askama calls.
    ///
    /// # Errors
    /// None.
    pub fn execute<T: TemplateHtml<Flow, M>, M>(self, value: T, _: &dyn Values) -> Filtered {
        Ok(filtered::<Flow, M, T>(&value))
    }
}

impl safe_rows {
    /// What askama calls.
    ///
    /// # Errors
    /// None.
    pub fn execute<T: TemplateHtml<Rows, M>, M>(self, value: T, _: &dyn Values) -> Filtered {
        Ok(filtered::<Rows, M, T>(&value))
    }
}

impl safe_cells {
    /// What askama calls.
    ///
    /// # Errors
    /// None.
    pub fn execute<T: TemplateHtml<Cells, M>, M>(self, value: T, _: &dyn Values) -> Filtered {
        Ok(filtered::<Cells, M, T>(&value))
    }
}

impl safe_options {
    /// What askama calls.
    ///
    /// # Errors
    /// None.
    pub fn execute<T: TemplateHtml<Options, M>, M>(self, value: T, _: &dyn Values) -> Filtered {
        Ok(filtered::<Options, M, T>(&value))
    }
}

impl safe_svg {
    /// What askama calls.
    ///
    /// # Errors
    /// None.
    pub fn execute<T: TemplateHtml<Svg, M>, M>(self, value: T, _: &dyn Values) -> Filtered {
        Ok(filtered::<Svg, M, T>(&value))
    }
}

impl safe_url {
    /// What askama calls.
    ///
    /// # Errors
    /// None.
    pub fn execute<T: TemplateUrl<M>, M>(self, value: T, _: &dyn Values) -> Filtered {
        Ok(filtered::<Url, M, T>(&value))
    }
}

impl url_part {
    /// What askama calls.
    ///
    /// # Errors
    /// None.
    pub fn execute<T: TemplatePath<M>, M>(self, value: T, _: &dyn Values) -> Filtered {
        Ok(filtered::<UrlPath, M, T>(&value))
    }
}

impl url_query {
    /// What askama calls.
    ///
    /// # Errors
    /// None.
    pub fn execute<T: TemplateQuery<M>, M>(self, value: T, _: &dyn Values) -> Filtered {
        Ok(filtered::<UrlQuery, M, T>(&value))
    }
}

impl number {
    /// What askama calls.
    ///
    /// # Errors
    /// None.
    pub fn execute<T: TemplateNumber<M>, M>(self, value: T, _: &dyn Values) -> Filtered {
        Ok(filtered::<Number, M, T>(&value))
    }
}

impl json_island {
    /// What askama calls.
    ///
    /// # Errors
    /// None.
    pub fn execute<T: TemplateJson<M>, M>(self, value: T, _: &dyn Values) -> Filtered {
        Ok(filtered::<Island, M, T>(&value))
    }
}

impl class_token {
    /// What askama calls.
    ///
    /// # Errors
    /// None.
    pub fn execute<T: TemplateToken<M>, M>(self, value: T, _: &dyn Values) -> Filtered {
        Ok(filtered::<Token, M, T>(&value))
    }
}

impl id_part {
    /// What askama calls.
    ///
    /// # Errors
    /// None.
    pub fn execute<T: TemplateIdPart<M>, M>(self, value: T, _: &dyn Values) -> Filtered {
        Ok(filtered::<TokenPart, M, T>(&value))
    }
}
