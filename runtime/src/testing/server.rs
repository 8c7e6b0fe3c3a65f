//! The server itself: a thread with a runtime of its own, and hyper on loopback.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{Builder, JoinHandle};
use std::time::Duration;

use http_body_util::{BodyExt, Limited};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::{TokioIo, TokioTimer};
use serde_json::Value;
use tokio::net::{TcpListener, TcpSocket};
use tokio::sync::oneshot;

use super::check::check;
use super::given::Given;
use super::open::{Count, Open};
use super::received::Received;
use super::reply::{Ending, Reply};
use super::wire::WireBody;

pub(super) type Script = Box<dyn FnMut(&Received) -> Reply + Send>;

/// The API's own limit for a request.
const MAX_REQUEST_BYTES: usize = 32 << 20;

/// How many connections may wait to be accepted: a test may open hundreds at once.
const BACKLOG: u32 = 4096;

pub(super) struct Server {
    address: SocketAddr,
    state: Arc<State>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

struct State {
    script: Mutex<Script>,
    requests: Mutex<Vec<Received>>,
    given: Mutex<Given>,
    /// Calls with an id of ours so far.
    calls: AtomicUsize,
    count: Arc<Count>,
}

impl State {
    fn log(&self) -> MutexGuard<'_, Vec<Received>> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn given(&self) -> MutexGuard<'_, Given> {
        self.given.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is answered to a request, of which the log is kept.
    fn reply(&self, mut received: Received) -> Reply {
        let refusal = check(&received, &self.given()).err();
        received.fault = refusal.as_ref().map(|refusal| refusal.message.clone());
        self.log().push(received.clone());
        let mut reply = match refusal {
            Some(refusal) => refusal.reply(),
            None if received.is_count() => Reply::token_count(received.token_count()),
            None => {
                let mut script = self.script.lock().unwrap_or_else(PoisonError::into_inner);
                script(&received)
            }
        };
        reply.number(|| self.calls.fetch_add(1, Ordering::Relaxed) + 1);
        reply.give(&mut self.given());
        reply
    }
}

impl Server {
    pub(super) fn start(script: Script) -> io::Result<Self> {
        let state = Arc::new(State {
            script: Mutex::new(script),
            requests: Mutex::default(),
            given: Mutex::default(),
            calls: AtomicUsize::new(0),
            count: Arc::default(),
        });
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_io()
            .enable_time()
            .build()?;
        let listener = {
            // The caller may be within a runtime of its own, which forbids to run this one here.
            let _entered = runtime.enter();
            listen()?
        };
        let address = listener.local_addr()?;
        let (stop, stopped) = oneshot::channel();
        let shared = Arc::clone(&state);
        let thread = Builder::new().name("rehearsal".to_owned()).spawn(move || {
            runtime.block_on(async {
                tokio::spawn(accept(listener, shared));
                // Told to stop, or its owner is gone.
                let _ = stopped.await;
            });
        })?;
        Ok(Server {
            address,
            state,
            stop: Some(stop),
            thread: Some(thread),
        })
    }

    pub(super) fn address(&self) -> SocketAddr {
        self.address
    }

    pub(super) fn count(&self) -> &Count {
        &self.state.count
    }

    pub(super) fn requests(&self) -> Vec<Received> {
        self.state.log().clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// A listener wants the runtime around it.
fn listen() -> io::Result<TcpListener> {
    let socket = TcpSocket::new_v4()?;
    socket.bind((Ipv4Addr::LOCALHOST, 0).into())?;
    socket.listen(BACKLOG)
}

async fn accept(listener: TcpListener, state: Arc<State>) {
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            // The process has no more files, say: the next one may have luck.
            tokio::time::sleep(Duration::from_millis(10)).await;
            continue;
        };
        // An event goes out when it is sent, however small it is.
        let _ = stream.set_nodelay(true);
        let state = Arc::clone(&state);
        tokio::spawn(async move {
            let service = service_fn(|request| answer(&state, request));
            let connection = http1::Builder::new()
                .timer(TokioTimer::new())
                .serve_connection(TokioIo::new(stream), service);
            // A connection ends with an error where the script says so, or the client goes away.
            let _ = connection.await;
        });
    }
}

/// An error closes the connection.
async fn answer(state: &State, request: Request<Incoming>) -> io::Result<Response<WireBody>> {
    let received = receive(request).await?;
    let asked = received.is_stream();
    let mut open = Open::new(&state.count, asked);
    let reply = state.reply(received);
    tokio::time::sleep(reply.delay).await;
    if reply.ending == Ending::Dropped {
        open.finish();
        return Err(io::ErrorKind::ConnectionAborted.into());
    }
    respond(&reply, asked, open)
}

fn respond(reply: &Reply, asked: bool, open: Open) -> io::Result<Response<WireBody>> {
    let stream = reply.is_stream(asked);
    let length = if stream { None } else { Some(reply.length()) };
    let body = WireBody::new(reply.steps(stream), length, open);
    let mut response = Response::builder().status(reply.status);
    if !reply.headers.iter().any(|(name, _)| name == "request-id") {
        response = response.header("request-id", "req_rehearsal");
    }
    for (name, value) in reply.sent_headers(stream) {
        response = response.header(name, value);
    }
    response.body(body).map_err(io::Error::other)
}

async fn receive(request: Request<Incoming>) -> io::Result<Received> {
    let (head, body) = request.into_parts();
    let body = Limited::new(body, MAX_REQUEST_BYTES).collect().await;
    let bytes = body.map_err(io::Error::other)?.to_bytes();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let headers = head.headers.iter().map(|(name, value)| {
        // Whether there is a key is all that is kept of it.
        let secret = matches!(name.as_str(), "x-api-key" | "authorization");
        let value = if secret { b"" } else { value.as_bytes() };
        let value = String::from_utf8_lossy(value).into_owned();
        (name.as_str().to_owned(), value)
    });
    Ok(Received {
        method: head.method.to_string(),
        path: head.uri.path().to_owned(),
        headers: headers.collect(),
        body: serde_json::from_str(&text).unwrap_or(Value::Null),
        text,
        fault: None,
    })
}
