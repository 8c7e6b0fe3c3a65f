//! Through a real shell and real programs.

use taintless::context::{ArgumentFault, Command, CommandError, CommandOutput, FileName};
use taintless::prelude::*;

use crate::hostile::strings;
use crate::scratch::Scratch;

taintless::authority!(TestFolder = "the scratch folder of this test");

/// What must happen to a text on its way into an argument.
fn expected(text: &str) -> Option<ArgumentFault> {
    if text.is_empty() {
        Some(ArgumentFault::Empty)
    } else if text.starts_with('-') {
        Some(ArgumentFault::Dash)
    } else if text.contains('\0') {
        Some(ArgumentFault::Nul)
    } else {
        None
    }
}

fn in_scratch(command: Command, scratch: &Scratch) -> Result<CommandOutput, CommandError> {
    let folder = scratch.work().to_str().expect("a path of text").to_owned();
    let folder = taintless::endorse!(folder, by = TestFolder);
    command.in_folder(&folder).output()
}

/// Runs a command for each text: what comes back is `before`, the text and `after`, or the fault.
fn through(
    name: &str,
    at: usize,
    before: &str,
    after: &str,
    command: impl Fn(&Tainted<&str>) -> Command,
    fault: impl Fn(&str) -> Option<ArgumentFault>,
) {
    let scratch = Scratch::new(name);
    let (mut ran, mut refused) = (0, 0);
    for text in strings() {
        let answer = in_scratch(command(&Tainted::new(text.as_str())), &scratch);
        match (fault(text), answer) {
            (Some(fault), Err(error)) => {
                assert_eq!(error, CommandError::Argument { at, fault }, "{text:?}");
                refused += 1;
            }
            (None, Ok(output)) => {
                assert!(output.succeeded(), "{text:?}: {:?}", output.code());
                let stdout = open_bytes(output);
                let wanted = [before, text, after].concat();
                assert_eq!(stdout, wanted.as_bytes(), "{text:?}");
                ran += 1;
            }
            (fault, answer) => panic!("{text:?}: {fault:?}, {answer:?}"),
        }
        if text.contains("CANARY") || ran % 97 == 0 {
            scratch.assert_unchanged(text);
        }
    }
    scratch.assert_unchanged("all");
    eprintln!("{name}: {ran} came back whole, {refused} refused");
    assert!(ran > 400, "{ran} ran");
}

fn open_bytes(output: CommandOutput) -> Vec<u8> {
    taintless::destination!(Comparison = "this test compares it");
    taintless::expose!(output.into_stdout(), to = Comparison)
}

/// Door 141: an argument is handed over as it is, and is no option.
#[test]
fn an_argument_of_a_program_is_its_text() {
    through(
        "program",
        2,
        "",
        "",
        |text| command!("printf", "%s", "{text}"),
        expected,
    );
}

/// Door 146: a parameter of a literal script is data.
#[test]
fn a_parameter_of_a_script_is_its_text() {
    through(
        "script",
        4,
        "[",
        "]\n",
        |text| command!("sh", "-c", "printf '[%s]\\n' \"$1\"", "sh", "{text}"),
        expected,
    );
}

/// Door 611: behind `--name=` a text may begin with a dash.
#[test]
fn a_value_of_a_long_option_is_its_text() {
    through(
        "option",
        2,
        "--text=",
        "",
        |text| command!("printf", "%s", "--text={text}"),
        |text| text.contains('\0').then_some(ArgumentFault::Nul),
    );
}

/// Door 616: a variable's value is its text.
#[test]
fn a_value_of_a_variable_is_its_text() {
    let scratch = Scratch::new("variable");
    for text in strings() {
        let value = Tainted::new(text.as_str());
        let command = command!(GREETED = "{value}", "sh", "-c", "printf %s \"$GREETED\"");
        match in_scratch(command, &scratch) {
            Ok(output) => assert_eq!(open_bytes(output), text.as_bytes(), "{text:?}"),
            Err(CommandError::Variable { at: 0, fault }) => match fault {
                ArgumentFault::Nul => assert!(text.contains('\0')),
                ArgumentFault::Function => assert!(text.trim_start().starts_with("()")),
                other => panic!("{text:?}: {other:?}"),
            },
            Err(error) => panic!("{text:?}: {error}"),
        }
    }
    scratch.assert_unchanged("all");
}

/// Text of any kind, NUL and megabytes included, arrives as input.
#[test]
fn input_is_its_text() {
    let scratch = Scratch::new("input");
    let long = "line\n".repeat(400_000);
    for text in strings().iter().map(String::as_str).chain([long.as_str()]) {
        let command = command!("cat").input(&Tainted::new(text));
        let output = in_scratch(command, &scratch).expect("cat");
        assert!(
            open_bytes(output) == text.as_bytes(),
            "{:?}",
            text.get(..40)
        );
    }
    scratch.assert_unchanged("all");
}

/// Door 615: a part of a path leads to a file in the literal folder, and nowhere else.
#[test]
fn a_file_name_in_an_argument_stays_in_its_folder() {
    let scratch = Scratch::new("path");
    let mut names = 0;
    for text in strings() {
        let Ok(name) = FileName::parse(&Tainted::new(text.as_str())) else {
            continue;
        };
        let output = in_scratch(command!("cat", "./{name}"), &scratch).expect("cat");
        let stdout = open_bytes(output);
        assert_eq!(
            stdout,
            if text == "canary" { &b"alive"[..] } else { b"" },
            "{text:?}"
        );
        names += 1;
    }
    scratch.assert_unchanged("all");
    assert!(names > 100, "{names}");
}

#[test]
fn a_program_that_is_not_there_is_an_error_without_text() {
    let text = Tainted::new("PLANTED4711");
    let error = command!("taintless-no-such-program", "{text}").run();
    let error = error.expect_err("there is no such program");
    assert_eq!(error, CommandError::System(std::io::ErrorKind::NotFound));
    assert!(!error.to_string().contains("PLANTED4711"));
}

#[test]
fn the_environment_can_be_left_behind() {
    let with = command!("/bin/sh", "-c", "printf %s \"$CARGO_MANIFEST_DIR\"").output();
    assert!(!open_bytes(with.expect("a shell")).is_empty());
    let name = Tainted::new("x");
    let without = command!(
        LC_ALL = "C",
        GREETED = "{name}",
        "/bin/sh",
        "-c",
        "printf %s \"$CARGO_MANIFEST_DIR$LC_ALL$GREETED\""
    );
    let without = without.without_environment().output().expect("a shell");
    assert_eq!(open_bytes(without), b"Cx");
}
