//! As an answer, an event and a body of axum.

use axum_0_8 as axum;

use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, HeaderValue};
use axum::response::sse::Event;
use axum::response::{IntoResponse, Response};

use super::JsonBody;

/// 200, with its content type.
///
/// ```
/// use taintless::prelude::*;
/// # use axum_0_8 as axum;
///
/// #[derive(JsonOut)]
/// struct Greeting {
///     name: Tainted<String>,
/// }
///
/// async fn greet(axum::extract::Path(name): axum::extract::Path<Tainted<String>>) -> JsonBody {
///     Greeting { name }.to_json()
/// }
///
/// let app: axum::Router = axum::Router::new().route("/greet/{name}", axum::routing::get(greet));
/// ```
impl IntoResponse for JsonBody {
    fn into_response(self) -> Response {
        let content_type = HeaderValue::from_static(self.content_type());
        ([(CONTENT_TYPE, content_type)], self.into_bytes()).into_response()
    }
}

/// The data of a server-sent event, in one line.
impl From<JsonBody> for Event {
    fn from(body: JsonBody) -> Self {
        Event::default().data(body.into_text())
    }
}

/// The body of an answer, or of a request of a client that takes axum's.
impl From<JsonBody> for Body {
    fn from(body: JsonBody) -> Self {
        Body::from(body.into_bytes())
    }
}
