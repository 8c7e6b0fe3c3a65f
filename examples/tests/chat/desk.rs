//! The server of a test, and a client that says exactly what it is told to say.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use taintless::testing::Rehearsal;
use tokio::net::TcpListener;
use tokio::runtime::Handle;
use tokio::sync::oneshot;

use crate::server::rehearsal::{self, Pace};
use crate::server::session::Limits;
use crate::server::{App, serve};

/// A server on loopback, in front of a rehearsal.
pub(crate) struct Desk {
    pub(crate) port: u16,
    pub(crate) app: Arc<App>,
    pub(crate) rehearsal: Rehearsal,
    server: Handle,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// As fast as it goes.
pub(crate) const AT_ONCE: Pace = Pace {
    characters: 7,
    pause: Duration::ZERO,
};

impl Desk {
    /// With the scenes that the program rehearses.
    pub(crate) fn rehearsing(pace: Pace) -> Self {
        Desk::before(
            rehearsal::start(pace).expect("a rehearsal"),
            Limits::default(),
        )
    }

    pub(crate) fn before(rehearsal: Rehearsal, limits: Limits) -> Self {
        let client = rehearsal.client().expect("a client");
        let app = Arc::new(App::new(client, true, limits));
        let served = Arc::clone(&app);
        let (stop, stopped) = oneshot::channel::<()>();
        let (tell, told) = std::sync::mpsc::channel();
        let thread = thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build();
            let runtime = runtime.expect("a runtime");
            runtime.block_on(async {
                let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
                    .await
                    .expect("a port");
                let port = listener.local_addr().expect("an address").port();
                tell.send((port, Handle::current())).expect("a test");
                tokio::select! {
                    _ = stopped => {}
                    served = serve(listener, served) => served.expect("it serves"),
                }
            });
            runtime.shutdown_timeout(Duration::from_secs(1));
        });
        let (port, server) = told.recv().expect("a port");
        Desk {
            port,
            app,
            rehearsal,
            server,
            stop: Some(stop),
            thread: Some(thread),
        }
    }

    /// Does something on the server's one thread, so that nothing else happens meanwhile.
    pub(crate) fn meanwhile<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> T {
        let (done, told) = std::sync::mpsc::channel();
        self.server.spawn(async move {
            let _ = done.send(work());
        });
        told.recv_timeout(Duration::from_secs(20))
            .expect("it is done")
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// A request with these lines after the first, as they are.
    pub(crate) fn raw(&self, first: &str, lines: &[&str], body: &str) -> Answer {
        let mut stream = self.open(first, lines, body);
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        Answer::read(&bytes)
    }

    fn open(&self, first: &str, lines: &[&str], body: &str) -> TcpStream {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).expect("a server");
        stream
            .set_read_timeout(Some(Duration::from_secs(20)))
            .expect("a time-out");
        let mut request = format!(
            "{first} HTTP/1.1\r\nconnection: close\r\ncontent-length: {}\r\n",
            body.len()
        );
        for line in lines {
            request.push_str(line);
            request.push_str("\r\n");
        }
        let _ = stream.write_all(format!("{request}\r\n{body}").as_bytes());
        stream
    }

    /// What a page of this server would ask.
    pub(crate) fn get(&self, path: &str, cookie: &str) -> Answer {
        self.raw(
            &format!("GET {path}"),
            &[&self.host(), &format!("cookie: {cookie}")],
            "",
        )
    }

    /// What a page of this server would send.
    pub(crate) fn post(&self, path: &str, cookie: &str, body: &str) -> Answer {
        let (host, origin) = (self.host(), format!("origin: {}", self.url()));
        let cookie = format!("cookie: {cookie}");
        let lines = [
            &host,
            &origin,
            &cookie,
            "content-type: application/json",
            "sec-fetch-site: same-origin",
        ];
        self.raw(&format!("POST {path}"), &lines, body)
    }

    pub(crate) fn host(&self) -> String {
        format!("host: 127.0.0.1:{}", self.port)
    }

    /// A new session: its cookie.
    pub(crate) fn session(&self) -> String {
        let answer = self.get("/", "");
        let cookie = answer.header("set-cookie").expect("a cookie");
        cookie.split(';').next().expect("a value").to_owned()
    }

    /// Listens to the events after a number until one of a kind comes; gives number and event each.
    pub(crate) fn events(
        &self,
        cookie: &str,
        after: u64,
        until: &str,
    ) -> Vec<(u64, serde_json::Value)> {
        let (host, cookie, last) = (
            self.host(),
            format!("cookie: {cookie}"),
            format!("last-event-id: {after}"),
        );
        let stream = self.open("GET /events", &[&host, &cookie, &last], "");
        let (mut events, mut number) = (Vec::new(), 0);
        for line in BufReader::new(stream).lines() {
            let line = line.expect("an event in time");
            if let Some(id) = line.strip_prefix("id: ") {
                number = id.parse().expect("a number");
            } else if let Some(data) = line.strip_prefix("data: ") {
                let event: serde_json::Value = serde_json::from_str(data).expect("JSON");
                // It has no number.
                if event["kind"] != "present" {
                    events.push((number, event));
                }
            } else if line.is_empty() && !events.is_empty() {
                let last = events.last_mut().expect("an event");
                last.0 = number;
                if last.1["kind"] == until {
                    return events;
                }
            }
        }
        panic!("no `{until}` came: {events:?}");
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// An answer.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Answer {
    fn read(bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head
            .split(' ')
            .nth(1)
            .and_then(|status| status.parse().ok());
        Answer {
            status: status.unwrap_or_default(),
            head: head.to_ascii_lowercase(),
            body: body.to_owned(),
        }
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let start = format!("{name}: ");
        self.head.lines().find_map(|line| line.strip_prefix(&start))
    }
}
