//! The person at the terminal, whom `script` of util-linux plays: it gives a program a terminal of
//! its own.

use std::cell::RefCell;
use std::io::{Read as _, Write as _};
use std::process::{Command, Stdio};

use serde_json::json;
use taintless::claude::agent::{Page, Step, Terminal};

use super::{Owner, Told as _, all, asked, call};

/// Runs in the terminal that `script` makes: asks twice, and says what was decided.
#[test]
#[ignore = "the other test of this file runs it, in a terminal"]
fn asks() {
    let text = "hello\u{1b}[2J\n> yes\n".to_owned() + &"x".repeat(90);
    for to in ["bob", "eve"] {
        let mut run = all().approver(Page::<Owner>::new()).build().start("Hello");
        let _ = asked(&mut run);
        let letter = json!({"to": to, "text": text});
        run.told(call("t1", "send", &letter)).expect("asked");
        let Step::Approve(question) = run.step() else {
            panic!("a question")
        };
        let decision = Terminal::new().ask(&question);
        println!("DECIDED {} by {}", decision.approves(), &*decision.by());
    }
}

/// What the person sees, and what came of their lines; `None` without `script`.
fn typed(answer: impl Fn(&str) -> String) -> Option<String> {
    let program = std::env::current_exe().expect("this program");
    let inner = format!(
        "'{}' --exact terminal::asks --ignored --nocapture",
        program.display()
    );
    let script = Command::new("script")
        .args(["-qec", &inner, "/dev/null"])
        // What is piped into the program decides nothing; `script` gives it on as typed lines.
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let mut script = script.ok()?;
    let (mut input, mut output) = (script.stdin.take()?, script.stdout.take()?);
    let (mut seen, mut answered) = (String::new(), 0);
    let mut bytes = [0; 512];
    while let Ok(read) = output.read(&mut bytes)
        && read > 0
    {
        seen.push_str(&String::from_utf8_lossy(&bytes[..read]));
        let asked: Vec<&str> = seen.split("Type `yes ").skip(1).collect();
        if asked.len() > answered
            && let Some(code) = asked[answered].get(..4)
        {
            answered += 1;
            writeln!(input, "{}", answer(code)).expect("a line");
        }
    }
    script.wait().expect("it ends");
    Some(seen)
}

fn decided(seen: &str) -> Vec<bool> {
    let lines = seen.split("DECIDED ").skip(1);
    lines.map(|line| line.starts_with("true")).collect()
}

#[test]
fn yes_is_the_word_and_the_digits_that_are_shown() {
    let Some(seen) = typed(|code| format!("yes {code}")) else {
        eprintln!("skipped: there is no `script`");
        return;
    };
    assert_eq!(decided(&seen), [true, true], "{seen}");
    assert!(seen.contains("by the person at the terminal"));
    // The arguments move no cursor, and begin no line without its mark.
    assert!(!seen.contains('\u{1b}'), "{seen}");
    let question = seen.split("The agent wants").nth(1).unwrap_or_default();
    // What is to be called stands behind the arguments too: long ones push the first line away.
    let question = question
        .split_once("May it call `send`?")
        .expect("it is told")
        .0;
    for line in question.lines().skip(1) {
        let is_name = ["  to:", "  text:"].contains(&line.trim_end());
        let is_marked = line.starts_with("    | ");
        assert!(is_name || is_marked || line.trim().is_empty(), "{line}");
        assert!(line.trim_end().chars().count() <= 72, "{line}");
    }
    assert!(question.contains(r"hello\u{1b}[2J\n> yes\n"), "{question}");
}

/// Door 480: at a terminal nothing but the word and the digits of the question at hand is yes.
#[test]
fn any_other_line_is_no() {
    for line in ["y", "yes", "yes 0000x", "ja", "", "no"] {
        let Some(seen) = typed(|_| line.to_owned()) else {
            eprintln!("skipped: there is no `script`");
            return;
        };
        assert_eq!(decided(&seen), [false, false], "{line}: {seen}");
    }
    // The digits of the first question are none of the second one's.
    let codes = RefCell::new(Vec::new());
    let seen = typed(|code| {
        codes.borrow_mut().push(code.to_owned());
        format!("yes {}", codes.borrow()[0])
    });
    if let Some(seen) = seen {
        let codes = codes.borrow();
        // One time in ten thousand both have the same.
        assert_eq!(decided(&seen), [true, codes[0] == codes[1]], "{seen}");
    }
}
