//! A command line as const data, verified when the program is compiled.
//!
//! [`command!`](crate::command!) writes the impl of [`CommandLine`] and asks for [`check_word`] of
//! each word, so that rustc underlines the guilty one. [`assemble`](super::assemble) asks again for
//! all of them: an impl by hand is held to the same rules.

use super::programs::{Kind, is_batch_file, kind_of};
use super::script;

/// The words of a command line: the variables, the program, the arguments.
pub trait CommandLine {
    /// The variables that are set for it.
    const VARIABLES: &'static [Word];
    /// The program and its arguments.
    const WORDS: &'static [Word];
}

/// A word, known when the program is compiled but for the text in it.
#[derive(Clone, Copy)]
pub enum Word {
    /// A literal.
    Literal(&'static str),
    /// Text between two literals.
    Text(&'static str, &'static str),
    /// The name of a file, between two literals.
    Name(&'static str, &'static str),
    /// A variable of the environment with a literal value.
    Fixed(&'static str, &'static str),
    /// A variable of the environment, by its name: text between two literals.
    Variable(&'static str, &'static str, &'static str),
}

impl Word {
    const fn is_literal(self) -> bool {
        matches!(self, Word::Literal(_) | Word::Fixed(..))
    }

    const fn is_option(self) -> bool {
        matches!(self, Word::Literal(text) if byte(text, 0) == b'-')
    }

    const fn is_dashes(self) -> bool {
        matches!(self, Word::Literal(text) if text.len() == 2 && byte(text, 0) == b'-' && byte(text, 1) == b'-')
    }

    pub(super) const fn has_hole(self) -> bool {
        !self.is_literal()
    }
}

/// Verifies one word of a line.
///
/// # Panics
/// While the program is compiled, if text in that word could become more than text.
#[track_caller]
pub const fn check_word<L: CommandLine>(at: usize) {
    let words = L::WORDS;
    let (before, after, is_name) = match words[at] {
        Word::Literal(text) => {
            assert!(
                !has(text, b'\0'),
                "an argument holds a NUL, at which it would end; remove it [taintless::errors T920]"
            );
            assert!(
                at > 0 || !text.is_empty(),
                "the program has no name; write it as the first literal [taintless::errors T920]"
            );
            return;
        }
        Word::Text(before, after) => (before, after, false),
        Word::Name(before, after) => (before, after, true),
        Word::Variable(..) | Word::Fixed(..) => {
            panic!("a variable is no argument [taintless::errors T920]")
        }
    };
    assert!(
        !has(before, b'\0') && !has(after, b'\0'),
        "an argument holds a NUL, at which it would end; remove it [taintless::errors T920]"
    );
    assert!(
        at > 0,
        "the program is a literal: text would choose what is run; choose among several by `match` [taintless::errors T922]"
    );
    assert!(
        is_name || !(is_path(before) || is_path(after)),
        "a part of a path is the name of a file; write `let x = FileName::parse(&x)?;` before it [taintless::errors T924]"
    );
    assert!(
        byte(before, 0) != b'-' || is_long_option(before),
        "text glued to an option of one dash could be further options; write it as an argument of its own, or as `--name={{x}}` [taintless::errors T922]"
    );
    check_program(words, at, before);
}

/// What the program makes of an argument with text in it.
#[track_caller]
const fn check_program(words: &[Word], at: usize, before: &str) {
    let Word::Literal(program) = words[0] else {
        return;
    };
    assert!(
        !is_batch_file(program),
        "a batch file takes literals only: `cmd.exe` reads its arguments as commands (CVE-2024-24576); run the program itself [taintless::errors T923]"
    );
    match kind_of(program) {
        Kind::Plain => {}
        Kind::Never => panic!(
            "this program runs its arguments or reads them as a language, so it takes literals only; run the program that does the work itself, or hand the text over as `.input(…)` [taintless::errors T923]"
        ),
        Kind::Dashes => assert!(
            comes_after_dashes(words, at),
            "some arguments of this program are commands, so text stands after a literal `--` only: `command!(\"git\", \"log\", \"--\", \"{{x}}\")` [taintless::errors T923]"
        ),
        Kind::Script => assert!(
            byte(before, 0) != b'-' && comes_after_script(words, at),
            "this program runs the script that it is given: text stands after a literal one, and after no option, as in `command!(\"python3\", \"work.py\", \"{{x}}\")` [taintless::errors T923]"
        ),
        Kind::Shell => check_shell(words, at),
    }
}

/// `sh -c 'script' name {x}` (POSIX XCU `sh`: what follows the script is `$0`, `$1`, …).
#[track_caller]
const fn check_shell(words: &[Word], at: usize) {
    let shape = at >= 4
        && matches!(words[1], Word::Literal(text) if is_command_option(text))
        && words[3].is_literal();
    let script = match words {
        [_, _, Word::Literal(script), ..]
            if shape && byte(script, 0) != b'-' && byte(script, 0) != b'+' =>
        {
            *script
        }
        _ => panic!(
            "text is no command of a shell; run the program itself, or hand the text to a literal script: `command!(\"sh\", \"-c\", \"printf %s \\\"$1\\\"\", \"sh\", \"{{x}}\")` [taintless::errors T923]"
        ),
    };
    match script::check(script) {
        None => {}
        Some(script::Fault::Unquoted) => panic!(
            "a shell splits what is not in double quotes, and looks for files by it; write `\"$1\"` with its quotes in the script [taintless::errors T923]"
        ),
        Some(script::Fault::Program) => panic!(
            "text would choose which program the script runs; name it in the script [taintless::errors T923]"
        ),
        Some(script::Fault::Word) => panic!(
            "the script holds a command that reads text as code (`eval`, `.`, `[[`, `-eq`, a program that runs others); do without it, or run a program of your own [taintless::errors T923]"
        ),
        Some(script::Fault::Form) => panic!(
            "the script holds a form in which text cannot be followed (`$(…)` or a backtick, `${{1…}}`, `((`, `<<`, an open quote); write plain commands with `\"$1\"` [taintless::errors T923]"
        ),
    }
}

/// `-c`, alone or with the flags of `set`.
const fn is_command_option(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 1;
    while at < bytes.len() {
        if !matches!(bytes[at], b'c' | b'e' | b'u' | b'x' | b'f') {
            return false;
        }
        at += 1;
    }
    at > 1 && bytes[0] == b'-' && has(text, b'c')
}

const fn comes_after_dashes(words: &[Word], at: usize) -> bool {
    let mut before = 1;
    while before < at {
        if words[before].is_dashes() {
            return true;
        }
        before += 1;
    }
    false
}

/// Whether the script is a literal, the first argument or the one behind `-c`, `-e`, `-m`, and no
/// option stands just before this text. (Behind any other option it could be that option's value,
/// and the text would be the script: `python3 -W ignore {x}`.)
const fn comes_after_script(words: &[Word], at: usize) -> bool {
    if at < 2 || (words[at - 1].is_option() && !words[at - 1].is_dashes()) {
        return false;
    }
    match words[1] {
        Word::Literal(option) if byte(option, 0) == b'-' => {
            at > 2
                && option.len() == 2
                && matches!(byte(option, 1), b'c' | b'e' | b'm')
                && words[2].is_literal()
        }
        first => first.is_literal(),
    }
}

/// `--name=`, with anything behind the `=`: what follows belongs to that option.
const fn is_long_option(before: &str) -> bool {
    byte(before, 1) == b'-' && byte(before, 2).is_ascii_alphanumeric() && has(before, b'=')
}

const fn is_path(text: &str) -> bool {
    has(text, b'/') || has(text, b'\\')
}

/// Verifies one variable.
///
/// # Panics
/// While the program is compiled, if the variable says what a program loads or runs.
#[track_caller]
pub const fn check_variable<L: CommandLine>(at: usize) {
    let (name, before, after, is_fixed) = match L::VARIABLES[at] {
        Word::Fixed(name, value) => (name, value, "", true),
        Word::Variable(name, before, after) => (name, before, after, false),
        _ => panic!("a variable has a name [taintless::errors T920]"),
    };
    assert!(
        is_identifier(name) && !has(before, b'\0') && !has(after, b'\0'),
        "a variable is a name of letters, digits and `_`, and its value holds no NUL [taintless::errors T920]"
    );
    assert!(
        is_fixed || super::variables::is_harmless(name),
        "this variable says what programs load or run, so text cannot be its value; write it as a literal, or choose another name [taintless::errors T925]"
    );
}

const fn is_identifier(name: &str) -> bool {
    let bytes = name.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !(bytes[at].is_ascii_alphanumeric() || bytes[at] == b'_') {
            return false;
        }
        at += 1;
    }
    at > 0 && !bytes[0].is_ascii_digit()
}

const fn has(text: &str, wanted: u8) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] == wanted {
            return true;
        }
        at += 1;
    }
    false
}

const fn byte(text: &str, at: usize) -> u8 {
    if at < text.len() {
        text.as_bytes()[at]
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words of a line, `{x}` for text.
    fn words(line: &[&'static str]) -> Vec<Word> {
        let word = |text: &&'static str| match *text {
            "{x}" => Word::Text("", ""),
            text => Word::Literal(text),
        };
        line.iter().map(word).collect()
    }

    #[test]
    fn text_follows_a_literal_script() {
        for line in [
            &["python3", "work.py", "{x}"][..],
            &["python3", "-c", "import sys", "{x}"],
            &["python3", "-m", "json.tool", "{x}"],
            &["sed", "s/a/b/", "--", "{x}"],
        ] {
            assert!(comes_after_script(&words(line), line.len() - 1), "{line:?}");
        }
        for line in [
            &["python3", "{x}"][..],
            &["python3", "-c", "{x}"],
            &["python3", "-W", "ignore", "{x}"],
            &["node", "-r", "./mod.js", "{x}"],
            &["sed", "s/a/b/", "-f", "{x}"],
            &["python3", "-", "{x}"],
        ] {
            assert!(
                !comes_after_script(&words(line), line.len() - 1),
                "{line:?}"
            );
        }
    }
}
