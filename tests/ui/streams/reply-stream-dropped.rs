//! Door 415: a stream that is opened and not read does not go unnoticed: it is paid for, and cancelled.
#![deny(unused_must_use)]
use taintless::claude::{Client, ClientError, Request};

async fn ask(client: Client, request: Request) -> Result<(), ClientError> {
    client.stream(&request).await?;
    Ok(())
}

fn main() {}
