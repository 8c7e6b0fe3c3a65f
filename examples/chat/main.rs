//! A chat page in front of the API: a server on this machine that holds the key.
//!
//! `cargo run -p taintless-examples --example chat`, and open the address that it prints. With
//! `ANTHROPIC_API_KEY` in the environment Claude answers; without, a script does.

mod server;

use std::error::Error;
use std::io::{self, Write as _};
use std::net::{Ipv4Addr, SocketAddr};
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Arg, Command, value_parser};
use taintless::claude::Client;
use taintless::key::KeyErrorKind;
use taintless::secret_key;
use taintless::testing::Rehearsal;
use tokio::net::TcpListener;

use server::rehearsal::{self, Pace};
use server::session::Limits;
use server::{App, serve};

const DETAILS: &str = "With ANTHROPIC_API_KEY in the environment Claude answers. Without, it
rehearses: a server inside the program answers from a script.";

fn main() -> ExitCode {
    let matches = Command::new("chat")
        .about("A chat page for a support desk, on this machine only")
        .after_help(DETAILS)
        .arg(
            Arg::new("port")
                .long("port")
                .value_name("PORT")
                .value_parser(value_parser!(u16))
                .default_value("8017")
                .help("Where it listens on 127.0.0.1; 0 for any free port"),
        )
        .get_matches();
    let port = matches.get_one::<u16>("port").copied().unwrap_or_default();
    match run(port) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(port: u16) -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let (client, rehearsal) = client()?;
    runtime.block_on(async {
        let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await?;
        let address = listener.local_addr()?;
        if rehearsal.is_some() {
            say("rehearsal: ANTHROPIC_API_KEY is not set, so a script answers in Claude's place");
        }
        say(&format!(
            "the chat page is at http://{address}/ (Ctrl-C ends it)"
        ));
        let app = Arc::new(App::new(client, rehearsal.is_some(), Limits::default()));
        tokio::select! {
            served = serve(listener, app) => Ok(served?),
            interrupted = tokio::signal::ctrl_c() => Ok(interrupted?),
        }
    })
}

/// Claude if there is a key, and the script otherwise.
fn client() -> Result<(Client, Option<Rehearsal>), Box<dyn Error>> {
    match secret_key!(env "ANTHROPIC_API_KEY") {
        Ok(key) => Ok((Client::new(key)?, None)),
        Err(error) if error.kind() == KeyErrorKind::Missing => {
            let rehearsal = rehearsal::start(Pace::default())?;
            Ok((rehearsal.client()?, Some(rehearsal)))
        }
        Err(error) => Err(error.into()),
    }
}

/// Nobody may be listening; that is no reason to stop.
fn say(what: &str) {
    let _ = writeln!(io::stdout(), "{what}");
}
