//! As an answer and a body of axum.

use axum_0_8 as axum;

use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, HeaderValue};
use axum::response::{IntoResponse, Response};

use super::SafeHtml;

/// 200, with the content type of a page.
///
/// ```
/// use taintless::prelude::*;
/// # use axum_0_8 as axum;
///
/// async fn greet(axum::extract::Path(name): axum::extract::Path<Tainted<String>>) -> SafeHtml {
///     html!("<p>Hello, {name}!</p>")
/// }
///
/// let app: axum::Router = axum::Router::new().route("/greet/{name}", axum::routing::get(greet));
/// ```
impl IntoResponse for SafeHtml {
    fn into_response(self) -> Response {
        let content_type = HeaderValue::from_static(SafeHtml::CONTENT_TYPE);
        ([(CONTENT_TYPE, content_type)], self.into_bytes()).into_response()
    }
}

/// The body of an answer whose head is the program's.
impl From<SafeHtml> for Body {
    fn from(html: SafeHtml) -> Self {
        Body::from(html.into_bytes())
    }
}
