//! `T::stream()`: snapshots, the first problem when it happens, and the value of the whole.

use proptest::prelude::*;
use taintless::output::{Limits, Part, PartialText, Problem, ProblemKind, Streamed};
use taintless::prelude::*;

use super::types::Category;

/// What the desk needs to know.
#[derive(ClaudeOutput, Debug)]
#[claude(stream)]
pub(crate) struct Triage {
    #[claude(length(min = 1, max = 40))]
    summary: Tainted<String>,
    #[claude(range(min = 1, max = 5))]
    severity: u8,
    category: Option<Category>,
    #[claude(length(max = 3), items(length(min = 2)))]
    topics: Vec<Tainted<String>>,
    #[claude(default)]
    items: Vec<Item>,
}

#[derive(ClaudeOutput, Debug)]
#[claude(stream)]
pub(crate) struct Item {
    name: Tainted<String>,
    #[claude(range(max = 9))]
    count: u32,
}

const DOCUMENT: &str = r#" { "summary" : "caf\u00e9 \ud83d\ude00 \"ü\\\n€" , "severity": 3,"category":"billing",
  "topics":["ab", "c\td"],"items":[{"name":"tent","count":2},{"count":0,"name":""}] } "#;

/// What a text says.
fn shown(text: Tainted<&str>) -> String {
    expose!(text, to = SeenByTheTest).to_owned()
}

taintless::destination!(SeenByTheTest = "the assertions of this test");

fn text_of(part: Part<'_, Tainted<String>>) -> String {
    match part {
        Part::Absent => "-".to_owned(),
        Part::Partial(text) => format!("{}...", shown(text.so_far())),
        Part::Complete(text) => shown(text.as_deref()),
    }
}

/// What a snapshot shows, in words.
fn picture(so_far: &TriageSnapshot) -> String {
    let topics = match so_far.topics() {
        Part::Absent => "-".to_owned(),
        Part::Partial(list) => format!(
            "{} and {}...",
            list.items().len(),
            list.growing()
                .map_or("-".to_owned(), |text: &PartialText| shown(text.so_far()))
        ),
        Part::Complete(list) => list.len().to_string(),
    };
    let items = match so_far.items() {
        Part::Absent => "-".to_owned(),
        Part::Partial(list) => {
            let growing = list
                .growing()
                .map_or("-".to_owned(), |item: &ItemSnapshot| {
                    format!("{}/{:?}", text_of(item.name()), item.count().complete())
                });
            format!("{} and {growing}...", list.items().len())
        }
        Part::Complete(list) => list.len().to_string(),
    };
    format!(
        "{} | {:?} | {:?} | {topics} | {items}",
        text_of(so_far.summary()),
        so_far.severity().complete(),
        so_far.category().complete(),
    )
}

#[test]
fn a_snapshot_shows_what_has_arrived_and_no_more() {
    let mut stream = Triage::stream();
    let mut said = Vec::new();
    for piece in [
        " {",
        r#""summary"#,
        r#"":"#,
        r#" "caf\u00"#,
        r"e9 \ud83d",
        r"\ude00!",
        r#"\"""#,
        r#","severity":3"#,
        r#","category":"bil"#,
        r#"ling","topics":["#,
        r#""a"#,
        r#"b","cd"#,
        r#""],"items":[{"na"#,
        r#"me":"ten"#,
        r#"t","count":4},"#,
        r#"{"count":5"#,
        r#","name":"x"}]"#,
        "}",
    ] {
        said.push(picture(stream.push(piece).expect("sound")));
    }
    let expected = [
        "- | None | None | - | -",
        "- | None | None | - | -",
        "- | None | None | - | -",
        "caf... | None | None | - | -",
        "café ... | None | None | - | -",
        "café 😀!... | None | None | - | -",
        "café 😀!\" | None | None | - | -",
        "café 😀!\" | None | None | - | -",
        "café 😀!\" | Some(3) | None | - | -",
        "café 😀!\" | Some(3) | Some(Some(Billing)) | 0 and -... | -",
        "café 😀!\" | Some(3) | Some(Some(Billing)) | 0 and a... | -",
        "café 😀!\" | Some(3) | Some(Some(Billing)) | 1 and cd... | -",
        "café 😀!\" | Some(3) | Some(Some(Billing)) | 2 | 0 and -/None...",
        "café 😀!\" | Some(3) | Some(Some(Billing)) | 2 | 0 and ten.../None...",
        "café 😀!\" | Some(3) | Some(Some(Billing)) | 2 | 1 and -...",
        "café 😀!\" | Some(3) | Some(Some(Billing)) | 2 | 1 and -/None...",
        "café 😀!\" | Some(3) | Some(Some(Billing)) | 2 | 2",
        "café 😀!\" | Some(3) | Some(Some(Billing)) | 2 | 2",
    ];
    assert_eq!(said, expected);
    assert!(stream.is_complete());
    let triage = stream.finish().expect("sound");
    assert_eq!((triage.severity, triage.items.len()), (3, 2));
}

#[test]
fn every_cut_gives_the_value_of_the_whole() {
    let whole = Triage::parse(DOCUMENT).expect("sound");
    let ends: Vec<usize> = (0..=DOCUMENT.len())
        .filter(|at| DOCUMENT.is_char_boundary(*at))
        .collect();
    for cut in &ends {
        let mut stream = Triage::stream();
        let (one, other) = DOCUMENT.split_at(*cut);
        stream.push(one).expect("sound");
        stream.push(other).expect("sound");
        assert!(stream.is_complete(), "{cut}");
        let value = stream.finish().expect("sound");
        assert_eq!(value.to_json().as_bytes(), whole.to_json().as_bytes());
    }
    let mut stream = Triage::stream();
    for letter in DOCUMENT.chars() {
        stream
            .push(letter.encode_utf8(&mut [0; 4]) as &str)
            .expect("sound");
    }
    let value = stream.finish().expect("sound");
    assert_eq!(value.to_json().as_bytes(), whole.to_json().as_bytes());
}

/// The number of the piece that tells a problem, and the first one.
fn first_problem(pieces: &[&str]) -> Option<(usize, Problem)> {
    first_problem_within(pieces, &Limits::new())
}

fn first_problem_within(pieces: &[&str], limits: &Limits) -> Option<(usize, Problem)> {
    let mut stream = Triage::stream_with(limits);
    for (at, piece) in pieces.iter().enumerate() {
        if let Err(error) = stream.push(*piece) {
            return error
                .problems()
                .first()
                .map(|problem| (at, problem.clone()));
        }
    }
    None
}

fn told(pieces: &[&str]) -> (usize, String, ProblemKind, usize) {
    let (at, problem) = first_problem(pieces).expect("a problem");
    let place = problem.place().expect("a place");
    (
        at,
        problem.pointer().to_owned(),
        problem.kind(),
        place.offset,
    )
}

#[test]
fn the_first_problem_is_told_by_the_piece_that_makes_it_plain() {
    use ProblemKind as K;
    let none = r#"{"summary":"""#;
    assert_eq!(told(&[none, ","]), (0, "/summary".into(), K::Length, 11));
    assert_eq!(
        told(&[r#"{"severity":1"#, "0", ",", "x"]),
        (2, "/severity".into(), K::Range, 12)
    );
    assert_eq!(
        told(&[r#"{"severity":"#, r#""one"#, r#"""#]),
        (2, "/severity".into(), K::WrongKind, 12)
    );
    assert_eq!(
        told(&[r#"{"severity":[1,{"a":2}"#, "]"]),
        (1, "/severity".into(), K::WrongKind, 12)
    );
    assert_eq!(
        told(&[r#"{"category":"late""#]),
        (0, "/category".into(), K::WrongValue, 12)
    );
    assert_eq!(
        told(&[r#"{"topics":["ab","#, r#""c""#, ","]),
        (1, "/topics/1".into(), K::Length, 16)
    );
    assert_eq!(
        told(&[r#"{"topics":["ab","ab","ab","ab""#, "]"]),
        (1, "/topics".into(), K::Length, 10)
    );
    assert_eq!(
        told(&[r#"{"items":[{"name":"a"}"#]),
        (0, "/items/0/count".into(), K::Missing, 10)
    );
    assert_eq!(
        told(&[r#"{"items":[{"count":1,"count""#, ":", "1"]),
        (2, "/items/0/count".into(), K::Duplicate, 21)
    );
    assert_eq!(
        told(&[r#"{"summery""#, ":", "n"]),
        (2, String::new(), K::Unknown, 1)
    );
    assert_eq!(told(&["{}"]), (0, "/summary".into(), K::Missing, 0));
    assert_eq!(told(&["[", "]"]), (1, String::new(), K::WrongKind, 0));
}

#[test]
fn json_that_breaks_is_told_at_its_byte() {
    use ProblemKind as K;
    let broken = |pieces: &[&str]| {
        let (at, pointer, kind, offset) = told(pieces);
        assert_eq!(pointer, "");
        (at, kind, offset)
    };
    assert_eq!(broken(&["{", "x", " "]), (1, K::Syntax, 1));
    assert_eq!(broken(&["  ", "nul", "x"]), (2, K::Syntax, 5));
    assert_eq!(broken(&[r#"{"summary""#, " \"", "x"]), (1, K::Syntax, 11));
    assert_eq!(broken(&[r#"{"summary":"a\"#, "x", " "]), (1, K::Syntax, 14));
    assert_eq!(broken(&[r#"{"summary":"a\u12"#, "g"]), (1, K::Syntax, 17));
    assert_eq!(broken(&[r#"{"summary":"a"#, "\n"]), (1, K::Syntax, 14));
    assert_eq!(broken(&[r#"{"severity":0"#, "1"]), (1, K::Syntax, 14));
}

/// Letter by letter a text is told as in one piece, whether it is JSON or not: by itself, and as the
/// item of a list, so that every type is read in its parts.
pub(crate) fn streams_alike<T: Streamed>(text: &str) {
    for text in [text.to_owned(), format!("[{text}]")] {
        let whole = Vec::<T>::parse(&text);
        let mut stream = Vec::<T>::stream();
        let mut first = None;
        for letter in text.chars() {
            let pushed = stream.push(letter.encode_utf8(&mut [0; 4]) as &str);
            first = first.or(pushed.err());
        }
        let all = told_of(&whole);
        let first = first.map_or(Vec::new(), |error| told_of::<T>(&Err(error)));
        assert_eq!(told_of(&stream.finish()), all, "{text}");
        // That a text ends too early is seen at its end, and that a number is complete as well.
        let is_cut = all.iter().any(|problem| problem.contains(" Cut "))
            || text.trim().parse::<f64>().is_ok();
        assert!(
            !first.is_empty() || all.is_empty() || is_cut,
            "{text}: {all:?}"
        );
        for problem in first {
            // Where an escape breaks, `parse` tells its end.
            let is_known =
                all.contains(&problem) || problem.contains(" Syntax ") && text.contains('\\');
            assert!(is_known, "{text}: {problem} of {all:?}");
        }
    }
}

fn told_of<T>(read: &Result<T, OutputError>) -> Vec<String> {
    let problems = read.as_ref().err().map_or(&[][..], OutputError::problems);
    let told = problems
        .iter()
        .map(|it| format!("{it} {:?} {:?}", it.kind(), it.place()));
    told.collect()
}

proptest! {
    /// Any text at all: nothing panics, and nothing is told that `parse` does not tell.
    #[test]
    fn any_text_is_told_as_in_one_piece(text in r#"[\[\]{},:"\\ \n0-9eE.+\-a-fnrtuls/é]{0,40}"#) {
        streams_alike::<Triage>(&text);
        streams_alike::<Option<f64>>(&text);
        streams_alike::<Tainted<String>>(&format!("\"{text}\""));
    }

    /// Escapes are read as `serde_json` reads them, wherever a piece cuts them.
    #[test]
    fn texts_are_read_as_in_one_piece(
        text in r#"([a-zé€😀]|\\[nrtbf"/\\]|\\u00[0-9a-f]{2}|\\u[0-9A-Fa-f]{4}|\\ud83d\\ude0[0-9a-f]){0,12}"#,
        most in 1..9_usize,
    ) {
        let text = format!("[\"{text}\"]");
        let whole = Vec::<Tainted<String>>::parse(&text);
        let mut stream = Vec::<Tainted<String>>::stream();
        let mut shown = String::new();
        let mut rest = &*text;
        while !rest.is_empty() {
            let (piece, more) = rest.split_at(rest.ceil_char_boundary(most));
            rest = more;
            let Ok(so_far) = stream.push(piece) else {
                prop_assert!(whole.is_err());
                return Ok(());
            };
            if let Some(growing) = so_far.growing() {
                let now = self::shown(growing.so_far());
                prop_assert!(now.starts_with(&shown));
                shown = now;
            }
            if let Some(text) = so_far.items().first() {
                prop_assert!(self::shown(text.as_deref()).starts_with(&shown));
            }
        }
        let (streamed, whole) = (stream.finish().expect("sound"), whole.expect("sound"));
        let (streamed, whole) = (streamed.to_json(), whole.to_json());
        prop_assert_eq!(streamed.as_bytes(), whole.as_bytes());
    }
}
