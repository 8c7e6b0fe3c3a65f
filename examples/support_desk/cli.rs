//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use taintless::claude::Model;

use crate::mail::Input;

/// The models that this program knows; the first is the default. A closed list: which model is
/// asked is for the program to say, and a typing mistake is found before a mail is read.
pub static MODELS: [Model; 6] = [
    Model::HAIKU_4_5,
    Model::SONNET_5,
    Model::SONNET_4_6,
    Model::OPUS_5,
    Model::OPUS_4_8,
    Model::FABLE_5,
];

/// What the user asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Where the mails are.
    pub input: Input,
    /// The database.
    pub db: PathBuf,
    /// The HTML report.
    pub report: PathBuf,
    /// The model to ask.
    pub model: Model,
    /// Read at most so many mails.
    pub limit: usize,
    /// Ask about so many mails at once.
    pub concurrency: usize,
    /// Show failures only.
    pub quiet: bool,
}

const ABOUT: &str = "Sorts the mail of a support desk with Claude: reads e-mails, triages each,
stores the rows in SQLite and writes a report";

const DETAILS: &str =
    "Without INPUT, it reads the inbox of 57 mails that comes with it. Mails that are
stored already are skipped, so it can be run again.

With ANTHROPIC_API_KEY in the environment it asks Claude. Without, it rehearses: a
server inside the program answers from a script, and every byte takes the way that it
would take. What a rehearsal stored, Claude is asked about when there is a key.

Ctrl-C ends it when the answers under way are stored; a second one ends it at once.";

const EXAMPLES: &str = "Examples:
  support_desk                            the bundled inbox
  support_desk ~/mail/support             every .eml and .txt file of a folder
  support_desk archive.mbox --limit 20    the first twenty mails of a mailbox
  support_desk - < one.eml                one mail from standard input

Exit code: 0 if no mail failed, 1 if one did (all others are done nevertheless), 2 if
the command line is wrong, 130 if Ctrl-C ended it (what is stored stays stored).";

fn command() -> Command {
    Command::new("support_desk")
        .version(env!("CARGO_PKG_VERSION"))
        .about(ABOUT)
        .long_about(format!("{ABOUT}\n\n{DETAILS}"))
        .after_help(EXAMPLES)
        .arg(
            Arg::new("input")
                .value_name("INPUT")
                .help("A folder of .eml and .txt files, an mbox file, a file with one mail, or `-`\nfor standard input [default: the bundled inbox]")
                .value_parser(value_parser!(PathBuf)),
        )
        .arg(path("db", "support_desk.db").help("The SQLite database; created if it is missing"))
        .arg(path("report", "report.html").help("The HTML report; written anew each time"))
        .arg(
            Arg::new("model")
                .long("model")
                .value_name("NAME")
                .help("The model to ask")
                .default_value("claude-haiku-4-5")
                .value_parser(PossibleValuesParser::new(MODELS.iter().map(Model::name))),
        )
        .arg(
            number("limit", "Read at most N mails").value_parser(value_parser!(u64).range(1..)),
        )
        .arg(
            number("concurrency", "Ask about up to N mails at once (1 to 64)")
                .default_value("4")
                .value_parser(value_parser!(u64).range(1..=64)),
        )
        .arg(
            Arg::new("quiet")
                .short('q')
                .long("quiet")
                .help("Show nothing but failures")
                .action(ArgAction::SetTrue),
        )
}

fn path(name: &'static str, default: &'static str) -> Arg {
    Arg::new(name)
        .long(name)
        .value_name("PATH")
        .default_value(default)
        .value_parser(value_parser!(PathBuf))
}

fn number(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).value_name("N").help(help)
}

/// Reads the command line.
///
/// # Errors
/// If it is wrong, or asks for help: the error's `exit` prints what there is to say.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Options, clap::Error> {
    command().try_get_matches_from(arguments).map(options)
}

fn options(mut matches: ArgMatches) -> Options {
    let mut path = |name| matches.remove_one::<PathBuf>(name);
    let input = match path("input") {
        None => Input::Bundled,
        Some(dash) if dash.as_os_str() == "-" => Input::Stdin,
        Some(path) => Input::Path(path),
    };
    let (db, report) = (
        path("db").unwrap_or_default(),
        path("report").unwrap_or_default(),
    );
    let mut number = |name| {
        let found = matches.remove_one::<u64>(name);
        found
            .and_then(|n| usize::try_from(n).ok())
            .unwrap_or(usize::MAX)
    };
    Options {
        input,
        db,
        report,
        limit: number("limit"),
        concurrency: number("concurrency"),
        model: model(matches.get_one("model")),
        quiet: matches.get_flag("quiet"),
    }
}

/// The constant of this name: the text that the user typed goes nowhere.
fn model(name: Option<&String>) -> Model {
    let mut known = MODELS.iter();
    let found = known.find(|model| name.is_some_and(|name| name == model.name()));
    found.cloned().unwrap_or(Model::HAIKU_4_5)
}

#[cfg(test)]
mod tests {
    use super::{Input, MODELS, Model, Options, command, parse};

    fn read(line: &str) -> Result<Options, clap::Error> {
        parse(line.split_whitespace().map(Into::into))
    }

    #[test]
    fn the_command_line_has_no_faults_of_its_own() {
        command().debug_assert();
    }

    #[test]
    fn with_nothing_said_it_reads_the_bundled_inbox() {
        let options = read("support_desk").expect("defaults");
        assert_eq!(options.input, Input::Bundled);
        assert_eq!(options.db.to_str(), Some("support_desk.db"));
        assert_eq!(options.report.to_str(), Some("report.html"));
        assert_eq!(options.model, Model::HAIKU_4_5);
        assert_eq!((options.limit, options.concurrency), (usize::MAX, 4));
    }

    #[test]
    fn what_is_said_is_taken() {
        let options = read(
            "support_desk box.mbox --db a.db --report b.html --model claude-opus-5 --limit 3 --concurrency 9 -q",
        );
        let expected = Options {
            input: Input::Path("box.mbox".into()),
            db: "a.db".into(),
            report: "b.html".into(),
            model: Model::OPUS_5,
            limit: 3,
            concurrency: 9,
            quiet: true,
        };
        assert_eq!(options.expect("a right line"), expected);
        assert_eq!(read("support_desk -").expect("a dash").input, Input::Stdin);
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        for line in [
            "--limit 0",
            "--limit many",
            "--concurrency 0",
            "--concurrency 65",
            "a b",
            "--nosuch",
            "--model gpt-4",
        ] {
            let error = read(&format!("support_desk {line}")).expect_err(line);
            assert_eq!(error.exit_code(), 2);
        }
    }

    #[test]
    fn each_model_has_a_name_and_a_wrong_one_is_answered_with_all_of_them() {
        for model in &MODELS {
            let options = read(&format!("support_desk --model {model}"));
            assert_eq!(options.expect("a known model").model, *model);
        }
        let error = read("support_desk --model claude-2").expect_err("an unknown model");
        for model in &MODELS {
            assert!(error.to_string().contains(model.name()), "{model}");
        }
    }

    #[test]
    fn help_shows_every_option_and_examples() {
        let help = read("support_desk --help").expect_err("help").to_string();
        for word in [
            "INPUT",
            "--db",
            "--report",
            "--model",
            "--limit",
            "--concurrency",
            "--quiet",
            "ANTHROPIC_API_KEY",
            "mbox",
            "Exit code",
        ] {
            assert!(help.contains(word), "{word}");
        }
    }
}
