//! The main job: reads the mails of a support desk and says what came in.

use std::io;
use std::process::ExitCode;

use support_desk::cli::{self, Options};
use support_desk::mail::{Mail, MailError, Mails, RawMail};
use support_desk::progress::{Progress, Standing};
use support_desk::table::{Column, Table};

fn main() -> ExitCode {
    let options = match cli::parse(std::env::args_os()) {
        Ok(options) => options,
        Err(message) => message.exit(),
    };
    match run(&options) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            say(&mut io::stderr(), format_args!("error: {error}"));
            ExitCode::FAILURE
        }
    }
}

/// Reads the mails; how many failed.
fn run(options: &Options) -> Result<usize, MailError> {
    let mails = Mails::open(&options.input)?;
    let total = mails.expected().map(|expected| expected.min(options.limit));
    let mut progress = Progress::begin(total, options.quiet);
    let mut table = Table::new([
        Column::text("mail", 28),
        Column::number("bytes"),
        Column::text("charset", 14),
        Column::text("text", 10),
        Column::text("from", 22),
        Column::text("subject", 40),
    ]);
    let mut failures = Vec::new();
    for found in mails.take(options.limit) {
        match found.and_then(|raw: RawMail| raw.read()) {
            Ok(mail) => {
                progress.step(Standing::Done, &mail.place);
                table.push(row(&mail));
            }
            Err(error) => {
                progress.step(Standing::Failed, &error);
                failures.push(error);
            }
        }
    }
    progress.finish();
    if !options.quiet {
        close(&table, &failures);
    }
    Ok(failures.len())
}

fn row(mail: &Mail) -> [String; 6] {
    let text = mail.body.kind.name();
    let from = mail.sender_name.as_ref().or(mail.sender_address.as_ref());
    [
        mail.place.to_string(),
        mail.bytes.to_string(),
        mail.body.charset.to_owned(),
        if mail.body.is_cut() {
            format!("{text}, cut")
        } else {
            text.to_owned()
        },
        from.map_or_else(
            || "(nobody)".to_owned(),
            |from| from.for_log(60).to_string(),
        ),
        mail.subject
            .as_ref()
            .map_or_else(|| "(none)".to_owned(), |s| s.for_log(120).to_string()),
    ]
}

fn close(table: &Table<6>, failures: &[MailError]) {
    let mut out = io::stdout().lock();
    if !table.is_empty() {
        say(&mut out, format_args!("{table}"));
    }
    say(
        &mut out,
        format_args!("{} read, {} failed", table.len(), failures.len()),
    );
    for failure in failures {
        say(&mut out, format_args!("  ✗ {failure}"));
    }
}

/// Nobody may be listening (`support_desk | head`); that is no reason to stop.
fn say(out: &mut impl io::Write, line: std::fmt::Arguments<'_>) {
    let _ = writeln!(out, "{line}");
}
