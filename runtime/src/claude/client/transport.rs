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
    pub(super) stream_timeout: Duration,
    pub(super) stall_timeout: Duration,
    pub(super) connect_timeout: Duration,
    pub(super) max_reply_bytes: usize,
}

pub(super) struct Transport {
    http: Http,
    pub(super) settings: Settings,
}

/// What answers a request for a stream.
pub(super) enum Opened {
    /// A stream: the head of the answer, and its body to come.
    Stream(HeaderMap, Incoming),
    /// Something else, whole.
    Other(Answer),
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
        readable(&self.headers)
    }
}

/// The headers that are text.
pub(super) fn readable(headers: &HeaderMap) -> impl Iterator<Item = (&str, &str)> {
    let pairs = headers.iter();
    pairs.filter_map(|(name, value)| Some((name.as_str(), value.to_str().ok()?)))
}

const JSON: &str = "application/json";
const EVENTS: &str = "text/event-stream";

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
        let request = self.request(key, call, JSON)?;
        within(self.settings.timeout, async {
            let response = self.respond(request).await?;
            self.read(response).await
        })
        .await
    }

    /// Calls the API and waits for the head of the answer, as long as a stream may be silent. What
    /// is no stream is read whole.
    pub(super) async fn open(&self, key: &SecretKey, call: Call) -> Result<Opened, ClientError> {
        let request = self.request(key, call, EVENTS)?;
        let settings = &self.settings;
        let patience = settings.stall_timeout.min(settings.stream_timeout);
        let response = within(patience, self.respond(request)).await?;
        if response.status().is_success() && is_event_stream(response.headers()) {
            let (head, body) = response.into_parts();
            return Ok(Opened::Stream(head.headers, body));
        }
        let answer = within(settings.timeout, self.read(response)).await?;
        Ok(Opened::Other(answer))
    }

    async fn respond(
        &self,
        request: Request<Full<Bytes>>,
    ) -> Result<Response<Incoming>, ClientError> {
        let response = self.http.request(request).await;
        response.map_err(|error| self.connection_fault(&error))
    }

    fn request(
        &self,
        key: &SecretKey,
        call: Call,
        accept: &'static str,
    ) -> Result<Request<Full<Bytes>>, ClientError> {
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
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(JSON));
        headers.insert(ACCEPT, HeaderValue::from_static(accept));
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

/// What a future gives, if it takes no longer than this.
async fn within<V>(
    time: Duration,
    future: impl Future<Output = Result<V, ClientError>>,
) -> Result<V, ClientError> {
    let result = tokio::time::timeout(time, future).await;
    result.unwrap_or(Err(ClientError::Timeout {
        phase: Phase::Answer,
        after: time,
    }))
}

/// Whether the content type, without its parameters, is that of a stream.
fn is_event_stream(headers: &HeaderMap) -> bool {
    let kind = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    let essence = kind.and_then(|kind| kind.split(';').next());
    essence.is_some_and(|essence| essence.trim().eq_ignore_ascii_case(EVENTS))
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
