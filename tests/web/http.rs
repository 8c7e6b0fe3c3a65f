//! A router on loopback, and what it answers to one request.

use std::net::Ipv4Addr;

use axum_0_8::Router;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

/// An answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// In lower case.
    pub(crate) head: String,
    pub(crate) body: String,
}

/// What the router answers to a request: its first line but for the version, its content type, its
/// body.
pub(crate) fn ask(router: Router, line: &str, content_type: &str, body: &str) -> Answer {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.expect("a runtime").block_on(async {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a port");
        let address = listener.local_addr().expect("its address");
        let server = tokio::spawn(async { axum_0_8::serve(listener, router).await });
        let mut stream = TcpStream::connect(address).await.expect("a connection");
        let request = format!(
            "{line} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-type: {content_type}\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        );
        stream.write_all(request.as_bytes()).await.expect("it takes it");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.expect("it answers");
        server.abort();
        let (head, body) = answer.split_once("\r\n\r\n").expect("a head and a body");
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok());
        Answer {
            status: status.expect("a status"),
            head: head.to_ascii_lowercase(),
            body: body.to_owned(),
        }
    })
}

pub(crate) fn get(router: Router, target: &str) -> Answer {
    ask(router, &format!("GET {target}"), "text/plain", "")
}

pub(crate) fn post_json(router: Router, body: &str) -> Answer {
    ask(router, "POST /", "application/json", body)
}

pub(crate) fn post_form(router: Router, body: &str) -> Answer {
    ask(router, "POST /", "application/x-www-form-urlencoded", body)
}
