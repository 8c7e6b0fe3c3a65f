//! Who may ask: a page of this server, on this machine, and nobody else.
//!
//! A server on loopback is within reach of every page that the browser opens. So the host is one of
//! our own (a name that was made to lead here is another), and what changes anything comes from our
//! own page and says so in a header that no page can forge.

use std::net::SocketAddr;
use std::sync::Arc;

use axum_0_8 as axum;

use axum::extract::{Request, State};
use axum::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

/// No script but ours, no style but ours, nothing from anywhere else; no text becomes markup
/// (`trusted-types 'none'`), no form is sent, and no other page holds this one in a frame.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
    connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// What every answer says besides.
const HEADERS: [(&str, &str); 8] = [
    ("content-security-policy", POLICY),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "no-referrer"),
    ("cache-control", "no-store"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    (
        "permissions-policy",
        "camera=(), microphone=(), geolocation=(), clipboard-read=(), clipboard-write=(self)",
    ),
];

/// The names that this server goes by.
#[derive(Clone)]
pub(crate) struct Hosts(Arc<[String; 2]>);

impl Hosts {
    pub(crate) fn of(address: SocketAddr) -> Self {
        Hosts(Arc::new([
            address.to_string(),
            format!("localhost:{}", address.port()),
        ]))
    }

    fn has(&self, host: &str) -> bool {
        self.0.iter().any(|known| known == host)
    }
}

/// Every request comes through here, and every answer.
pub(crate) async fn guard(State(hosts): State<Hosts>, request: Request, next: Next) -> Response {
    let mut answer = match refused(request.method(), request.headers(), &hosts) {
        Some(status) => status.into_response(),
        None => next.run(request).await,
    };
    for (name, value) in HEADERS {
        let (name, value) = (
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
        answer.headers_mut().insert(name, value);
    }
    answer
}

fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

/// The port that was asked. Behind the guard there always is one: each of our names has it.
pub(crate) fn port(headers: &HeaderMap) -> u16 {
    let host = text(headers, &header::HOST).unwrap_or_default();
    let port = host
        .rsplit_once(':')
        .and_then(|(_, port)| port.parse().ok());
    port.unwrap_or_default()
}

/// Where a browser says that the request comes from.
fn site(headers: &HeaderMap) -> Option<&str> {
    text(headers, &HeaderName::from_static("sec-fetch-site"))
}

/// Whether a page of another site made the browser ask this: by a link, a picture, a frame.
pub(crate) fn is_from_elsewhere(headers: &HeaderMap) -> bool {
    !matches!(site(headers), None | Some("same-origin" | "none"))
}

fn refused(method: &Method, headers: &HeaderMap, hosts: &Hosts) -> Option<StatusCode> {
    let host = text(headers, &header::HOST).filter(|host| hosts.has(host));
    let Some(host) = host else {
        return Some(StatusCode::MISDIRECTED_REQUEST);
    };
    match *method {
        Method::GET | Method::HEAD => None,
        Method::POST => {
            let origin = text(headers, &header::ORIGIN);
            let is_ours = origin.and_then(|origin| origin.strip_prefix("http://")) == Some(host);
            let is_json = text(headers, &header::CONTENT_TYPE) == Some("application/json");
            if !is_ours || !matches!(site(headers), None | Some("same-origin")) {
                Some(StatusCode::FORBIDDEN)
            } else if is_json {
                None
            } else {
                Some(StatusCode::UNSUPPORTED_MEDIA_TYPE)
            }
        }
        _ => Some(StatusCode::METHOD_NOT_ALLOWED),
    }
}
