//! The main job: sorts the mail of a support desk.

use std::error::Error;
use std::fmt::{self, Display};
use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use support_desk::ask::Desk;
use support_desk::cli::{self, Options};
use support_desk::closing::{self, Closing};
use support_desk::interrupt;
use support_desk::mail::{Input, Mails};
use support_desk::progress::Progress;
use support_desk::report;
use support_desk::run::{self, Finished, Job, Stopped};
use support_desk::store::Store;

fn main() -> ExitCode {
    let options = match cli::parse(std::env::args_os()) {
        Ok(options) => options,
        Err(message) => message.exit(),
    };
    work(&options).unwrap_or_else(|error| {
        complain(&error);
        ExitCode::FAILURE
    })
}

/// Opens everything, runs, and reports.
fn work(options: &Options) -> Result<ExitCode, Box<dyn Error>> {
    // What can be wrong is found before a mail is asked about.
    let mails = Mails::open(&options.input)?;
    let mut store = Store::open(&options.db)?;
    refuse_overwriting(options)?;
    let (desk, server) = Desk::open(options.model.clone())?;
    let stop = interrupt::watch()?;
    if desk.is_rehearsal() && !options.quiet {
        say("rehearsal: ANTHROPIC_API_KEY is not set, so a script answers in Claude's place");
    }
    let rehearsal = desk.is_rehearsal();
    let total = mails.expected().map(|expected| expected.min(options.limit));
    let mut progress = Progress::begin(total, options.quiet);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .enable_time()
        .build()?;
    let job = Job {
        desk,
        store: &mut store,
        concurrency: options.concurrency,
        progress: &mut progress,
    };
    let finished = runtime.block_on(run::run(job, mails, options.limit, stop));
    progress.finish();
    runtime.shutdown_timeout(Duration::ZERO);
    drop(server);
    Ok(close(options, &store, &finished, rehearsal))
}

/// Writes the report, and says what was done.
fn close(options: &Options, store: &Store, finished: &Finished, rehearsal: bool) -> ExitCode {
    let written = write_report(options, store, finished, rehearsal);
    let totals = store.totals().ok();
    if !options.quiet {
        say(Closing {
            finished,
            totals: totals.as_ref(),
            rehearsal,
            db: &options.db,
            report: written.is_ok().then_some(&options.report),
        });
    }
    if let Err(error) = &written {
        complain(error);
        if finished.stored > 0 {
            complain(&"what is stored stays stored: run it again, and the report is written anew");
        }
    }
    match finished.stopped {
        Some(Stopped::Interrupted) => ExitCode::from(interrupt::EXIT_CODE),
        None if finished.failures.is_empty() && written.is_ok() => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

fn write_report(
    options: &Options,
    store: &Store,
    finished: &Finished,
    rehearsal: bool,
) -> Result<(), Box<dyn Error>> {
    let report = closing::report(store.rows()?, finished, rehearsal);
    report::write(&options.report, &report)?;
    Ok(())
}

/// The report takes the place of a file: that must not be the database, or the mails.
fn refuse_overwriting(options: &Options) -> Result<(), Overwriting> {
    let Ok(report) = options.report.canonicalize() else {
        return Ok(());
    };
    let is_report = |path: &Path| path.canonicalize().is_ok_and(|path| path == report);
    if is_report(&options.db) {
        return Err(Overwriting("the database"));
    }
    match &options.input {
        Input::Path(path) if is_report(path) => Err(Overwriting("the mails")),
        _ => Ok(()),
    }
}

#[derive(Debug)]
struct Overwriting(&'static str);

impl Display for Overwriting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "--report names {}; choose another file for the report",
            self.0
        )
    }
}

impl Error for Overwriting {}

/// Nobody may be listening (`support_desk | head`); that is no reason to stop.
fn say(what: impl Display) {
    let what = what.to_string();
    let _ = writeln!(io::stdout(), "{}", what.trim_end());
}

fn complain(what: &dyn Display) {
    let _ = writeln!(io::stderr(), "error: {what}");
}
