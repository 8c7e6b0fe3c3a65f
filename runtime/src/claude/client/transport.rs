//! One exchange over HTTP: the connection, the headers, the limits of time and size.

use std::error::Error;
use std::io;
use std::time::Duration;

use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::header::{ACCEPT, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, USER_AGENT};
use hyper::{Request, Response, Uri};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::legacy::connect::proxy::Tunnel;
use hyper_util::client::legacy::{self, ResponseFuture};
use hyper_util::client::proxy::matcher::Matcher;
use hyper_util::rt::{TokioExecutor, TokioTimer};

use super::base_url::BaseUrl;
use super::error::{ClientError, Phase};
use crate::key::SecretKey;
use crate::output::JsonBody;

const API_KEY: HeaderName = HeaderName::from_static("x-api-key");
const API_VERSION: HeaderName = HeaderName::from_static("anthropic-version");
const BETAS: HeaderName = HeaderName::from_static("anthropic-beta");

pub(super) struct Settings {
    pub(super) base_url: BaseUrl,
    pub(super) timeout: Duration,
    pub(super) connect_timeout: Duration,
    pub(super) max_reply_bytes: usize,
}

pub(super) struct Transport {
    http: Http,
    settings: Settings,
}

/// The ways to a server.
enum Http {
    /// Loopback without TLS, and never through a proxy.
    Plain(legacy::Client<HttpConnector, Full<Bytes>>),
    Direct(legacy::Client<HttpsConnector<HttpConnector>, Full<Bytes>>),
    Proxied(legacy::Client<HttpsConnector<Tunnel<HttpConnector>>, Full<Bytes>>),
}

impl Http {
    fn request(&self, request: Request<Full<Bytes>>) -> ResponseFuture {
        match self {
            Http::Plain(client) => client.request(request),
            Http::Direct(client) => client.request(request),
            Http::Proxied(client) => client.request(request),
        }
    }
}

/// What is called, and with which features that are not open to everybody yet.
#[derive(Clone)]
pub(super) struct Call {
    pub(super) endpoint: Endpoint,
    pub(super) betas: Option<HeaderValue>,
    pub(super) body: Bytes,
}

#[derive(Clone, Copy)]
pub(super) enum Endpoint {
    Messages,
    CountTokens,
}

impl Call {
    pub(super) fn new(endpoint: Endpoint, betas: &[&str], body: JsonBody) -> Self {
        // The names are text of the program; one that no header can hold is none.
        let betas = (!betas.is_empty()).then(|| HeaderValue::try_from(betas.join(",")).ok());
        Call {
            endpoint,
            betas: betas.flatten(),
            body: Bytes::from(body.into_bytes()),
        }
    }
}

/// An answer, whole.
pub(super) struct Answer {
    pub(super) status: u16,
    headers: HeaderMap,
    pub(super) bytes: Bytes,
}

impl Answer {
    pub(super) fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        let pairs = self.headers.iter();
        pairs.filter_map(|(name, value)| Some((name.as_str(), value.to_str().ok()?)))
    }
}

impl Transport {
    pub(super) fn new(settings: Settings) -> Result<Self, ClientError> {
        let mut tcp = HttpConnector::new();
        tcp.set_connect_timeout(Some(settings.connect_timeout));
        tcp.set_nodelay(true);
        let mut pool = legacy::Client::builder(TokioExecutor::new());
        pool.pool_timer(TokioTimer::new());
        let http = if settings.base_url.is_plain() {
            Http::Plain(pool.build(tcp))
        } else {
            // The TLS layer sees `https` only; the one below is handed the same address.
            tcp.enforce_http(false);
            let tls = HttpsConnectorBuilder::new()
                .with_provider_and_native_roots(rustls::crypto::ring::default_provider())
                .map_err(|_| ClientError::Certificates)?
                .https_only()
                .enable_http1();
            match proxy(&settings.base_url)? {
                None => Http::Direct(pool.build(tls.wrap_connector(tcp))),
                Some((uri, auth)) => {
                    let mut tunnel = Tunnel::new(uri, tcp);
                    if let Some(auth) = auth {
                        tunnel = tunnel.with_auth(auth);
                    }
                    Http::Proxied(pool.build(tls.wrap_connector(tunnel)))
                }
            }
        };
        Ok(Transport { http, settings })
    }

    /// Calls the API and reads the whole answer.
    pub(super) async fn post(&self, key: &SecretKey, call: Call) -> Result<Answer, ClientError> {
        let request = self.request(key, call)?;
        let exchange = async {
            let response = self.http.request(request).await;
            let response = response.map_err(|error| self.connection_fault(&error))?;
            self.read(response).await
        };
        let answer = tokio::time::timeout(self.settings.timeout, exchange).await;
        answer.unwrap_or(Err(ClientError::Timeout {
            phase: Phase::Answer,
            after: self.settings.timeout,
        }))
    }

    fn request(&self, key: &SecretKey, call: Call) -> Result<Request<Full<Bytes>>, ClientError> {
        let mut value =
            HeaderValue::from_bytes(key.header_bytes()).map_err(|_| ClientError::Key)?;
        value.set_sensitive(true);
        let mut request = Request::new(Full::new(call.body));
        *request.method_mut() = hyper::Method::POST;
        let base_url = &self.settings.base_url;
        let uri = match call.endpoint {
            Endpoint::Messages => base_url.messages(),
            Endpoint::CountTokens => base_url.count_tokens(),
        };
        *request.uri_mut() = uri.clone();
        let headers = request.headers_mut();
        headers.insert(API_KEY, value);
        headers.insert(API_VERSION, HeaderValue::from_static("2023-06-01"));
        if let Some(betas) = call.betas {
            headers.insert(BETAS, betas);
        }
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        let agent = concat!("taintless/", env!("CARGO_PKG_VERSION"));
        headers.insert(USER_AGENT, HeaderValue::from_static(agent));
        Ok(request)
    }

    async fn read(&self, response: Response<Incoming>) -> Result<Answer, ClientError> {
        let (head, body) = response.into_parts();
        let limit = self.settings.max_reply_bytes;
        let body = Limited::new(body, limit).collect().await;
        let body = body.map_err(|error| match error.downcast_ref::<LengthLimitError>() {
            Some(_) => ClientError::TooLarge { limit },
            None => ClientError::Dropped,
        })?;
        Ok(Answer {
            status: head.status.as_u16(),
            headers: head.headers,
            bytes: body.to_bytes(),
        })
    }

    /// Which of our errors an error of the HTTP library is. Nothing of its text is kept: a
    /// certificate, say, is text of the other side.
    fn connection_fault(&self, error: &legacy::Error) -> ClientError {
        if !error.is_connect() {
            return ClientError::Dropped;
        }
        let mut kind = io::ErrorKind::Other;
        let mut next: Option<&(dyn Error + 'static)> = error.source();
        while let Some(cause) = next {
            if let Some(fault) = cause.downcast_ref::<io::Error>().map(innermost) {
                if matches!(fault.get_ref(), Some(inner) if inner.is::<rustls::Error>()) {
                    return ClientError::Tls;
                }
                kind = fault.kind();
            }
            next = cause.source();
        }
        match kind {
            io::ErrorKind::TimedOut => ClientError::Timeout {
                phase: Phase::Connect,
                after: self.settings.connect_timeout,
            },
            kind => ClientError::Connect(kind),
        }
    }
}

/// An error of input and output can hold another, which `source` skips.
fn innermost(mut error: &io::Error) -> &io::Error {
    while let Some(inner) = error.get_ref().and_then(|inner| inner.downcast_ref()) {
        error = inner;
    }
    error
}

/// The proxy that the environment names for this address.
fn proxy(base_url: &BaseUrl) -> Result<Option<(Uri, Option<HeaderValue>)>, ClientError> {
    if base_url.is_loopback() {
        return Ok(None);
    }
    let Some(proxy) = Matcher::from_env().intercept(base_url.messages()) else {
        return Ok(None);
    };
    if proxy.uri().scheme_str() != Some("http") {
        return Err(ClientError::Proxy);
    }
    Ok(Some((proxy.uri().clone(), proxy.basic_auth().cloned())))
}
