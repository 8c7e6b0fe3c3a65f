//! A site on loopback that serves the pages of one test, and notes what is asked for.

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// What is served, and what was asked for.
#[derive(Default)]
struct Shelf {
    pages: HashMap<String, Arc<Page>>,
    asked: Vec<String>,
}

struct Page {
    body: Vec<u8>,
    /// The value of `Content-Security-Policy`.
    policy: Option<String>,
}

type Shared = Arc<Mutex<Shelf>>;

pub(crate) struct Site {
    port: u16,
    shelf: Shared,
}

fn open(shelf: &Shared) -> MutexGuard<'_, Shelf> {
    shelf.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Site {
    pub(crate) fn open() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let shelf = Shared::default();
        let served = Arc::clone(&shelf);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let served = Arc::clone(&served);
                thread::spawn(move || answer(&stream, &served));
            }
        });
        Site { port, shelf }
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// Serves `page` at `path`, in place of what was there.
    pub(crate) fn put(&self, path: &str, page: Vec<u8>) {
        self.put_under(path, page, None);
    }

    /// Serves it under a policy.
    pub(crate) fn put_under(&self, path: &str, body: Vec<u8>, policy: Option<String>) {
        let page = Arc::new(Page { body, policy });
        open(&self.shelf).pages.insert(path.to_owned(), page);
    }

    /// Serves nothing.
    pub(crate) fn clear(&self) {
        open(&self.shelf).pages.clear();
    }

    /// The paths that were asked for since the last call of this.
    pub(crate) fn take_asked(&self) -> Vec<String> {
        std::mem::take(&mut open(&self.shelf).asked)
    }
}

/// One request of each connection. Of a page without a policy nothing is kept from anything: what
/// it does not do, it does not do by itself.
fn answer(mut stream: &TcpStream, shelf: &Shared) {
    let _ = stream.set_read_timeout(Some(Duration::from_secs(20)));
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let Some(line) = lines.next() else {
        return;
    };
    while lines.next().is_some_and(|line| !line.is_empty()) {}
    let path = line.split(' ').nth(1).unwrap_or_default();
    let page = {
        let mut shelf = open(shelf);
        shelf.asked.push(path.to_owned());
        shelf.pages.get(path).cloned()
    };
    let (status, body, policy) = match &page {
        Some(page) => ("200 OK", page.body.as_slice(), page.policy.as_deref()),
        None => ("404 Not Found", &[] as &[u8], None),
    };
    let policy = policy.map(|policy| format!("Content-Security-Policy: {policy}\r\n"));
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {}\r\nContent-Length: {}\r\n{}Cache-Control: no-store\r\nConnection: close\r\n\r\n",
        kind(path),
        body.len(),
        policy.unwrap_or_default()
    );
    let _ = stream
        .write_all(head.as_bytes())
        .and_then(|()| stream.write_all(body));
}

fn kind(path: &str) -> &'static str {
    match path.rsplit_once('.') {
        Some((_, "js")) => "text/javascript",
        Some((_, "css")) => "text/css",
        Some((_, "svg")) => "image/svg+xml",
        _ => "text/html; charset=utf-8",
    }
}
