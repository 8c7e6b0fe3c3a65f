//! The script of `sh -c '…' sh {x}`, read when the program is compiled.
//!
//! Text arrives in it as `$1`, and stays one word of data where the expansion stands in double
//! quotes (POSIX XCU 2.6.5: no field splitting, no pathname expansion), is not the name of a command,
//! and no word of the script reads data as code. What is not understood is refused.

use super::programs::{Kind, kind_of};

/// Words that read text as code, as arithmetic or as a variable's name, wherever they stand.
const REFUSED: &[&str] = &[
    "eval",
    "source",
    ".",
    "let",
    "[[",
    "trap",
    "alias",
    "exec",
    "command",
    "builtin",
    "declare",
    "typeset",
    "local",
    "export",
    "readonly",
    "read",
    "unset",
    "mapfile",
    "readarray",
    "getopts",
    "coproc",
    "function",
    "compgen",
    "complete",
    "enable",
    "fc",
    "-v",
    "-eq",
    "-ne",
    "-lt",
    "-gt",
    "-le",
    "-ge",
];
/// Words after which another command begins.
const KEYWORDS: &[&str] = &[
    "if", "then", "else", "elif", "do", "while", "until", "!", "time",
];

/// What is wrong with a script.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Fault {
    /// An expansion outside of double quotes.
    Unquoted,
    /// A form that this reader does not follow: backticks, `$(` in quotes, `<<`, `((`, `${x…}`.
    Form,
    /// An expansion as the name of a command.
    Program,
    /// A word that reads text as code, or a program that runs others.
    Word,
}

/// Reads a script; `None` where text in its parameters stays text.
pub(super) const fn check(script: &str) -> Option<Fault> {
    let text = script.as_bytes();
    let mut at = 0;
    let mut command = true;
    while at < text.len() {
        match text[at] {
            b'\n' | b';' | b'|' | b'&' | b'(' | b')' | b'{' | b'}' => {
                if text[at] == b'(' && byte(text, at + 1) == b'(' {
                    return Some(Fault::Form);
                }
                command = true;
                at += 1;
            }
            b'<' if byte(text, at + 1) == b'<' => return Some(Fault::Form),
            b'<' | b'>' if byte(text, at + 1) == b'(' => return Some(Fault::Form),
            b' ' | b'\t' | b'<' | b'>' => at += 1,
            b'#' => {
                while at < text.len() && text[at] != b'\n' {
                    at += 1;
                }
            }
            _ => match word(script, at, command) {
                Ok(read) => (at, command) = read,
                Err(fault) => return Some(fault),
            },
        }
    }
    None
}

/// Reads a word: where it ends, and whether a command may begin after it.
const fn word(script: &str, from: usize, command: bool) -> Result<(usize, bool), Fault> {
    let text = script.as_bytes();
    let mut at = from;
    let mut expands = false;
    while at < text.len() && !is_end(text[at]) {
        match text[at] {
            b'\\' => at += 2,
            b'`' => return Err(Fault::Form),
            b'\'' => match close(text, at + 1) {
                Some(end) => at = end,
                None => return Err(Fault::Form),
            },
            b'"' => match quoted(text, at + 1) {
                Ok((end, found)) => {
                    at = end;
                    expands = expands || found;
                }
                Err(fault) => return Err(fault),
            },
            b'$' => return Err(unquoted(text, at)),
            _ => at += 1,
        }
    }
    let end = if at > text.len() { text.len() } else { at };
    let assigns = is_assignment(text, from, end);
    if command && expands && !assigns {
        return Err(Fault::Program);
    }
    if is_refused(script, from, end, command && !assigns) {
        return Err(Fault::Word);
    }
    let next = assigns || (command && is_word(text, from, end, KEYWORDS));
    Ok((end, command && next))
}

/// Reads what stands in double quotes: where they end, and whether something is expanded.
const fn quoted(text: &[u8], from: usize) -> Result<(usize, bool), Fault> {
    let mut at = from;
    let mut expands = false;
    while at < text.len() {
        match text[at] {
            b'"' => return Ok((at + 1, expands)),
            b'\\' => at += 2,
            b'`' => return Err(Fault::Form),
            b'$' => {
                let next = byte(text, at + 1);
                if next == b'{' {
                    match braces(text, at + 2) {
                        Some(end) => at = end,
                        None => return Err(Fault::Form),
                    }
                    expands = true;
                } else if matches!(next, b'(' | b'[') {
                    return Err(Fault::Form);
                } else {
                    expands = expands || is_name(next) || matches!(next, b'@' | b'*');
                    at += 1;
                }
            }
            _ => at += 1,
        }
    }
    Err(Fault::Form)
}

/// `{name}`, and nothing more in the braces: `${1@P}` would run what the text says.
const fn braces(text: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    while is_name(byte(text, at)) {
        at += 1;
    }
    if at > from && byte(text, at) == b'}' {
        Some(at + 1)
    } else {
        None
    }
}

const fn unquoted(text: &[u8], at: usize) -> Fault {
    match byte(text, at + 1) {
        b'(' | b'[' | b'\'' | b'"' => Fault::Form,
        _ => Fault::Unquoted,
    }
}

/// After the closing single quote.
const fn close(text: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    while at < text.len() {
        if text[at] == b'\'' {
            return Some(at + 1);
        }
        at += 1;
    }
    None
}

/// `name=…`, after which the command still comes.
const fn is_assignment(text: &[u8], from: usize, end: usize) -> bool {
    let mut at = from;
    while at < end && is_name(text[at]) {
        at += 1;
    }
    at > from && at < end && text[at] == b'=' && !text[from].is_ascii_digit()
}

/// A quote or a backslash could hide which command it is: `ev"a"l`.
const fn is_refused(script: &str, from: usize, end: usize, names_command: bool) -> bool {
    let text = script.as_bytes();
    let mut at = from;
    while at < end {
        if matches!(text[at], b'"' | b'\'' | b'\\') {
            return names_command;
        }
        at += 1;
    }
    let (_, rest) = script.split_at(from);
    let (word, _) = rest.split_at(end - from);
    !matches!(kind_of(word), Kind::Plain) || is_word(text, from, end, REFUSED)
}

const fn is_word(text: &[u8], from: usize, end: usize, words: &[&str]) -> bool {
    let mut at = 0;
    while at < words.len() {
        let word = words[at].as_bytes();
        let mut same = 0;
        while same < word.len() && from + same < end && text[from + same] == word[same] {
            same += 1;
        }
        if same == word.len() && from + same == end {
            return true;
        }
        at += 1;
    }
    false
}

const fn is_end(byte: u8) -> bool {
    matches!(
        byte,
        b' ' | b'\t' | b'\n' | b';' | b'|' | b'&' | b'(' | b')' | b'<' | b'>'
    )
}

const fn is_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

const fn byte(text: &[u8], at: usize) -> u8 {
    if at < text.len() { text[at] } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_parameters_are_text() {
        for script in [
            r#"printf %s "$1""#,
            r#"cat -- "$1" | wc -l > /dev/null"#,
            r#"for f in "$@"; do printf '%s\n' "$f"; done"#,
            r#"if [ "$1" = "${2}" ]; then echo same; else echo "no: $1"; fi"#,
            "# it's \"$1\"\nprintf '%s' \"$1\"",
            r#"x="$1"; printf %s "$x""#,
            r#"LC_ALL=C sort -- "$1""#,
            r"printf '$1 `x`'",
            "",
        ] {
            assert_eq!(check(script), None, "{script}");
        }
    }

    #[test]
    fn what_reads_text_as_code_is_refused() {
        for (script, fault) in [
            ("printf $1", Fault::Unquoted),
            ("x=$1; echo", Fault::Unquoted),
            ("# it's\nrm $1", Fault::Unquoted),
            ("echo ${1}", Fault::Unquoted),
            ("echo $*", Fault::Unquoted),
            ("echo `$1`", Fault::Form),
            ("echo \"`$1`\"", Fault::Form),
            ("echo \"$(basename $1)\"", Fault::Form),
            ("echo $(($1))", Fault::Form),
            ("echo \"$((x))\"", Fault::Form),
            ("echo \"${1@P}\"", Fault::Form),
            ("echo \"${!1}\"", Fault::Form),
            ("((x))", Fault::Form),
            ("cat <<E\n\"$1\"\nE", Fault::Form),
            ("cat <(echo \"$1\")", Fault::Form),
            ("echo $'\\x24'", Fault::Form),
            ("echo \"$1", Fault::Form),
            ("echo 'x", Fault::Form),
            ("\"$1\"", Fault::Program),
            ("x=1 \"$1\"", Fault::Program),
            ("true && \"$1\" x", Fault::Program),
            ("if \"$1\"; then :; fi", Fault::Program),
            ("eval \"$1\"", Fault::Word),
            (". \"$1\"", Fault::Word),
            ("bash -x \"$1\"", Fault::Word),
            ("xargs < \"$1\"", Fault::Word),
            ("e'va'l \"$1\"", Fault::Word),
            ("\\eval \"$1\"", Fault::Word),
            ("[ \"$1\" -eq 0 ]", Fault::Word),
            ("/usr/bin/env \"$1\"", Fault::Word),
        ] {
            assert_eq!(check(script), Some(fault), "{script}");
        }
    }
}
