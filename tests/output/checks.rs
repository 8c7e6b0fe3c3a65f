//! `check = path`: a function of the program's sees tainted text and answers with its own words.

use taintless::output::ProblemKind;
use taintless::prelude::*;

#[derive(ClaudeOutput, Debug)]
struct Answer {
    #[claude(length(max = 20), check = is_polite)]
    text: Tainted<String>,
    #[claude(check = is_even)]
    number: u8,
}

fn is_polite(text: &Tainted<String>) -> Result<(), Trusted<&'static str>> {
    let shouts = text.char_count() > 3 && text.to_uppercase().key() == text.key();
    if shouts {
        Err(trusted!("expected an answer in lower case"))
    } else {
        Ok(())
    }
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "a check is given a reference"
)]
fn is_even(number: &u8) -> Result<(), Trusted<&'static str>> {
    if number.is_multiple_of(2) {
        Ok(())
    } else {
        Err(trusted!("expected an even number"))
    }
}

#[test]
fn a_check_that_holds_is_not_heard_of() {
    let answer = Answer::parse(r#"{"text": "gladly", "number": 2}"#).expect("sound");
    assert_eq!((answer.text.char_count(), answer.number), (6, 2));
}

#[test]
fn each_check_that_fails_is_told_in_the_programs_words() {
    let error = Answer::parse(r#"{"text": "NO WAY AND NOT EVER", "number": 3}"#).expect_err("two");
    let told: Vec<_> = error
        .problems()
        .iter()
        .map(|problem| (problem.pointer(), problem.kind(), problem.expected()))
        .collect();
    assert_eq!(
        told,
        [
            (
                "/text",
                ProblemKind::Check,
                "expected an answer in lower case"
            ),
            ("/number", ProblemKind::Check, "expected an even number"),
        ]
    );
    assert!(!format!("{error} {error:?}").contains("NO WAY"));
}

#[test]
fn a_broken_rule_and_a_failed_check_are_both_told() {
    let error =
        Answer::parse(r#"{"text": "ABSOLUTELY NOT, NOT EVER, NO", "number": 2}"#).expect_err("two");
    assert_eq!(error.problems().len(), 2);
}
