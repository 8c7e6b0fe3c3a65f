//! Locks of what is done with tainted text and said beside it, of sealed traits and of narrowed text.

use super::super::Watch::Cases;
use super::super::{Edit, Saboteur};

const REFUSE: &str = "runtime/src/taint/refuse.rs";
const LIKE: &str = "runtime/src/sql/like.rs";

pub(super) const SABOTEURS: &[Saboteur] = &[
    Saboteur {
        opens: "`Spellable` can be satisfied",
        edits: &[Edit(
            REFUSE,
            "mod readable {\n    pub trait Sealed {}\n}",
            "mod readable {\n    pub trait Sealed {}\n    impl Sealed for String {}\n    impl Sealed for &str {}\n    impl super::Spellable for String {}\n    impl super::Spellable for &str {}\n}",
        )],
        noticed_by: Cases(&["reading/chars", "reading/for-loop"]),
    },
    Saboteur {
        opens: "`Mappable` can be satisfied",
        edits: &[Edit(
            REFUSE,
            "mod readable {\n    pub trait Sealed {}\n}",
            "mod readable {\n    pub trait Sealed {}\n    impl Sealed for String {}\n    impl Sealed for &str {}\n    impl super::Mappable for String {}\n    impl super::Mappable for &str {}\n}",
        )],
        noticed_by: Cases(&["reading/map"]),
    },
    Saboteur {
        opens: "`Passable` can be satisfied",
        edits: &[Edit(
            REFUSE,
            "mod readable {\n    pub trait Sealed {}\n}",
            "mod readable {\n    pub trait Sealed {}\n    impl Sealed for String {}\n    impl Sealed for &str {}\n    impl super::Passable for String {}\n    impl super::Passable for &str {}\n}",
        )],
        noticed_by: Cases(&[
            "other-crates/command-arg",
            "other-crates/path-new",
            "other-crates/fs-write",
        ]),
    },
    Saboteur {
        opens: "plain text is text of the program",
        edits: &[Edit(
            "runtime/src/taint/text/any.rs",
            "",
            "impl sealed::TrustedText for &str {}\nimpl<'p> TrustedText<'p> for &'p str {\n    fn trusted_text(self, _: Pass) -> &'p str {\n        self\n    }\n}\nimpl sealed::TrustedText for &String {}\nimpl<'p> TrustedText<'p> for &'p String {\n    fn trusted_text(self, _: Pass) -> &'p str {\n        self\n    }\n}",
        )],
        noticed_by: Cases(&[
            "minting/split-run-time",
            "minting/replace-by-run-time",
            "minting/replace-of-run-time",
            "minting/search-run-time",
        ]),
    },
    Saboteur {
        opens: "a sealed trait's method wants no pass",
        edits: &[
            Edit(
                LIKE,
                "fn search_text(&self, pass: Pass) -> &str;",
                "fn search_text(&self) -> &str;",
            ),
            Edit(
                LIKE,
                "fn search_text(&self, $pass: Pass) -> &str {",
                "fn search_text(&self) -> &str {\n                let $pass = Pass::new();",
            ),
            Edit(
                LIKE,
                "(**this).search_text(pass)",
                "{ let _ = pass; (**this).search_text() }",
            ),
            Edit(
                LIKE,
                "text.search_text(Pass::new()), \"%\"",
                "text.search_text(), \"%\"",
            ),
            Edit(
                LIKE,
                "text.search_text(Pass::new()), \"\"",
                "text.search_text(), \"\"",
            ),
        ],
        noticed_by: Cases(&["reading/bound-on-sealed-trait"]),
    },
    Saboteur {
        opens: "anybody makes a pass",
        edits: &[Edit(
            "runtime/src/taint/set.rs",
            "#[derive(Debug, Clone, Copy)]\npub struct Pass(());",
            "#[derive(Debug, Clone, Copy, Default)]\npub struct Pass(());",
        )],
        noticed_by: Cases(&["reading/hidden-method"]),
    },
    Saboteur {
        opens: "`Slug` has a `Display`",
        edits: &[Edit(
            "runtime/src/taint/narrow/slug.rs",
            "",
            "impl std::fmt::Display for Slug {\n    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {\n        f.write_str(&self.text)\n    }\n}",
        )],
        noticed_by: Cases(&["narrowing/display"]),
    },
];
