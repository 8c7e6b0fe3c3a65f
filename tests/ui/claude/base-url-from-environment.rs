//! Door 188: a base URL is not run-time text that nobody vouches for.
use taintless::claude::{Client, ClientError};
use taintless::key::SecretKey;

fn connect(key: SecretKey, url: String) -> Result<Client, ClientError> {
    Client::builder(key).base_url(url).build()
}

fn main() {}
