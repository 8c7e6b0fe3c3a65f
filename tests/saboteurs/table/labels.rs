//! Locks of the labels.

use super::super::Watch::{Cases, Test};
use super::super::{Edit, Saboteur};

const TAINTED: &str = "runtime/src/taint/tainted.rs";
const TRUSTED: &str = "runtime/src/taint/trusted.rs";
const REFUSE: &str = "runtime/src/taint/refuse.rs";
const SET: &str = "runtime/src/taint/set.rs";
const HATCH: &str = "runtime/src/taint/hatch.rs";
const LENT: &str = "runtime/src/taint/lent.rs";
const SERDE: &str = "runtime/src/taint/serde.rs";

/// A test of labels.
macro_rules! taint {
    ($word:literal) => {
        Test(&["-p", "taintless-tests", "--test", "taint", $word])
    };
}

pub(super) const SABOTEURS: &[Saboteur] = &[
    // Reading.
    Saboteur {
        opens: "`Tainted` has a `Display`",
        edits: &[
            Edit(
                REFUSE,
                "impl<T: Taintable + Readable> fmt::Display for Tainted<T> {\n    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {\n        Err(fmt::Error)",
                "impl<T: super::Text> fmt::Display for Tainted<T> {\n    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {\n        f.write_str(self.text())",
            ),
            Edit(
                REFUSE,
                "impl<T: Taintable + Readable> std::error::Error for",
                "impl<T: super::Text + Readable> std::error::Error for",
            ),
        ],
        noticed_by: Cases(&[
            "reading/println",
            "reading/format-captured",
            "reading/write",
        ]),
    },
    Saboteur {
        opens: "`Readable` can be satisfied",
        edits: &[Edit(
            REFUSE,
            "mod readable {\n    pub trait Sealed {}\n}",
            "mod readable {\n    pub trait Sealed {}\n    impl<T> Sealed for T {}\n    impl<T> super::Readable for T {}\n}",
        )],
        noticed_by: Cases(&[
            "reading/to-string",
            "reading/equals-tainted",
            "reading/derive-hash",
            "reading/into-string",
            "reading/sort",
        ]),
    },
    Saboteur {
        opens: "`Readable` has no sealed supertrait",
        edits: &[Edit(
            REFUSE,
            "pub trait Readable: readable::Sealed {}",
            "pub trait Readable {}",
        )],
        noticed_by: Cases(&["minting/sealed-readable"]),
    },
    Saboteur {
        opens: "`Tainted::raw` is public",
        edits: &[Edit(
            TAINTED,
            "pub(crate) const fn raw(&self)",
            "pub const fn raw(&self)",
        )],
        noticed_by: Cases(&["reading/raw-method"]),
    },
    Saboteur {
        opens: "the field of `Tainted` is public",
        edits: &[
            Edit(
                TAINTED,
                "pub struct Tainted<T: Taintable>(Raw<T>);",
                "pub struct Tainted<T: Taintable>(pub T);",
            ),
            Edit(
                TAINTED,
                "#[repr(transparent)]\n#[derive(Clone, Copy, Default)]\nstruct Raw<T>(T);",
                "#[allow(non_snake_case)]\nconst fn Raw<T>(value: T) -> T {\n    value\n}",
            ),
            Edit(
                TAINTED,
                "-> &T {\n        &self.0.0",
                "-> &T {\n        &self.0",
            ),
            Edit(
                TAINTED,
                "-> T {\n        self.0.0",
                "-> T {\n        self.0",
            ),
            Edit(
                TAINTED,
                "-> &mut String {\n        &mut self.0.0",
                "-> &mut String {\n        &mut self.0",
            ),
            Edit(
                TAINTED,
                "-> &mut Vec<T> {\n        &mut self.0.0",
                "-> &mut Vec<T> {\n        &mut self.0",
            ),
        ],
        noticed_by: Cases(&["reading/private-field", "reading/destructuring"]),
    },
    Saboteur {
        opens: "`Tainted` has `AsRef<str>`",
        edits: &[
            Edit(
                REFUSE,
                "impl<T: Taintable + Passable, U: Empty + ?Sized> AsRef<U> for Tainted<T> {\n    fn as_ref(&self) -> &U {\n        U::empty()",
                "impl<T: super::Text> AsRef<str> for Tainted<T> {\n    fn as_ref(&self) -> &str {\n        self.text()",
            ),
            Edit(
                REFUSE,
                "    pub fn as_ref(&self) -> &str\n    where\n        T: Readable,\n    {\n        Default::default()",
                "    pub fn as_ref(&self) -> &str\n    where\n        T: super::Text,\n    {\n        self.text()",
            ),
        ],
        noticed_by: Cases(&["reading/as-ref", "reading/generic-as-ref"]),
    },
    Saboteur {
        opens: "`Tainted` has `Borrow<str>`",
        edits: &[Edit(
            TAINTED,
            "",
            "impl<T: Text> std::borrow::Borrow<str> for Tainted<T> {\n    fn borrow(&self) -> &str {\n        self.text()\n    }\n}",
        )],
        noticed_by: Cases(&["reading/borrow"]),
    },
    Saboteur {
        opens: "`Tainted` has `Deref`",
        edits: &[Edit(
            TAINTED,
            "",
            "impl<T: Text> std::ops::Deref for Tainted<T> {\n    type Target = str;\n    fn deref(&self) -> &str {\n        self.text()\n    }\n}",
        )],
        noticed_by: Cases(&["reading/deref", "reading/deref-coercion"]),
    },
    Saboteur {
        opens: "`==` of `Tainted` compares",
        edits: &[
            Edit(
                REFUSE,
                "impl<T: Taintable, U: ?Sized> PartialEq<U> for Tainted<T>\nwhere\n    Compared<T>: Readable,\n{\n    fn eq(&self, _: &U) -> bool {\n        false",
                "impl<T: super::Text> PartialEq for Tainted<T> {\n    fn eq(&self, other: &Self) -> bool {\n        self.text() == other.text()",
            ),
            Edit(
                REFUSE,
                "impl<T: Taintable> Eq for Tainted<T> where Compared<T>: Readable {}",
                "impl<T: super::Text> Eq for Tainted<T> {}",
            ),
            Edit(
                REFUSE,
                "impl<T: Taintable, U: ?Sized> PartialOrd<U> for",
                "impl<T: super::Text> PartialOrd for",
            ),
            Edit(
                REFUSE,
                "fn partial_cmp(&self, _: &U)",
                "fn partial_cmp(&self, _: &Self)",
            ),
            Edit(
                REFUSE,
                "impl<T: Taintable> Ord for",
                "impl<T: super::Text> Ord for",
            ),
        ],
        noticed_by: Cases(&["reading/equals-tainted", "reading/derive-partial-eq"]),
    },
    Saboteur {
        opens: "`Debug` of `Tainted` is not redacted",
        edits: &[
            Edit(
                TAINTED,
                "impl<T: Taintable> fmt::Debug for Tainted<T> {\n    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {\n        f.write_str(\"Tainted(…)\")",
                "impl<T: Taintable + fmt::Debug> fmt::Debug for Tainted<T> {\n    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {\n        fmt::Debug::fmt(self.raw(), f)",
            ),
            Edit(
                REFUSE,
                "impl<T: Taintable + Readable> std::error::Error for",
                "impl<T: Taintable + Readable + fmt::Debug> std::error::Error for",
            ),
        ],
        noticed_by: taint!("debug_shows_no_text_however_deep"),
    },
    Saboteur {
        opens: "`Serialize` of `Tainted` writes the text",
        edits: &[Edit(
            SERDE,
            "impl<T: Taintable + Serialisable> Serialize for Tainted<T> {\n    fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {\n        Err(ser::Error::custom(\"tainted\"))",
            "impl<T: Taintable + Serialize> Serialize for Tainted<T> {\n    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {\n        self.raw().serialize(serializer)",
        )],
        noticed_by: Cases(&["reading/serde-json-to-string", "reading/derive-serialize"]),
    },
    Saboteur {
        opens: "a failed deserialisation quotes the text",
        edits: &[Edit(
            SERDE,
            "de::Error::custom(\"not a value of the expected kind\")",
            "error",
        )],
        noticed_by: taint!("a_failed_deserialisation_shows_no_text"),
    },
    Saboteur {
        opens: "`Debug` of a `TaintKey` shows the digest",
        edits: &[Edit(
            "runtime/src/taint/key.rs",
            "f.write_str(\"TaintKey(…)\")",
            "write!(f, \"{:x}\", self.0)",
        )],
        noticed_by: taint!("keys_group_and_do_not_show"),
    },
    Saboteur {
        opens: "`for_log` leaves the ends of lines",
        edits: &[Edit(
            "runtime/src/taint/log.rs",
            "'\\n' => f.write_str(\"\\\\n\")?,",
            "'\\n' => f.write_char(c)?,",
        )],
        noticed_by: taint!("a_log_line_is_one_line_without_controls"),
    },
    // Minting.
    Saboteur {
        opens: "`Trusted` is made from a `String`",
        edits: &[Edit(
            TRUSTED,
            "",
            "impl From<String> for Trusted<String> {\n    fn from(text: String) -> Self {\n        Trusted(text)\n    }\n}",
        )],
        noticed_by: Cases(&["minting/trusted-from-string"]),
    },
    Saboteur {
        opens: "`Trusted` is deserialised",
        edits: &[Edit(
            SERDE,
            "",
            "impl<'de> Deserialize<'de> for super::Trusted<String> {\n    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {\n        String::deserialize(deserializer).map(super::Trusted::endorsed)\n    }\n}",
        )],
        noticed_by: Cases(&["minting/trusted-deserialize"]),
    },
    Saboteur {
        opens: "`Trusted` is parsed from any text",
        edits: &[Edit(
            TRUSTED,
            "",
            "impl std::str::FromStr for Trusted<String> {\n    type Err = ();\n    fn from_str(text: &str) -> Result<Self, ()> {\n        Ok(Trusted(text.to_owned()))\n    }\n}",
        )],
        noticed_by: Cases(&["minting/trusted-parse"]),
    },
    Saboteur {
        opens: "the helper of `trusted!` takes a `&'static str`",
        edits: &[
            Edit(
                TRUSTED,
                "pub const fn trust_literal<L: Literal>() -> Trusted<&'static str> {\n    Trusted(L::TEXT)",
                "pub const fn trust_literal(text: &'static str) -> Trusted<&'static str> {\n    Trusted(text)",
            ),
            Edit(
                "macros/src/trusted.rs",
                "const { #krate::__private::trust_literal::<__Literal>() }",
                "const { #krate::__private::trust_literal(<__Literal as #krate::__private::Literal>::TEXT) }",
            ),
            Edit(
                "runtime/src/taint/private/redact.rs",
                "trust_literal::<Placeholder>()",
                "trust_literal(Placeholder::TEXT)",
            ),
            Edit(
                "runtime/src/json/out.rs",
                "trust_literal::<Nothing>()",
                "trust_literal(\"\")",
            ),
        ],
        noticed_by: Cases(&["minting/hidden-helper"]),
    },
    Saboteur {
        opens: "`trusted!` takes a variable",
        edits: &[Edit(
            "macros/src/trusted.rs",
            "    if !last.chars().any(char::is_uppercase) || last.chars().any(char::is_lowercase) {",
            "    if !last.is_empty() {\n        return Ok(quote!(\"\"));\n    }\n    if last.is_empty() {",
        )],
        noticed_by: Cases(&["minting/trusted-local"]),
    },
    Saboteur {
        opens: "tainted text can be endorsed",
        edits: &[Edit(
            HATCH,
            "",
            "impl<T: super::Text> sealed::Sealed for Tainted<T> {}\nimpl<T: super::Text> Endorsable for Tainted<T> {\n    fn into_endorsed(self) -> String {\n        self.text().to_owned()\n    }\n}",
        )],
        noticed_by: Cases(&["minting/endorse-tainted"]),
    },
    Saboteur {
        opens: "`char` is inert",
        edits: &[Edit(
            "runtime/src/taint/primitive.rs",
            "",
            "of_itself!(char);\nimpl sealed::Form for char {\n    const KIND: &'static str = \"a character\";\n    fn write(self, out: &mut String) {\n        out.push(self);\n    }\n    fn read(text: &str) -> Option<Self> {\n        parsed(text)\n    }\n}",
        )],
        noticed_by: Cases(&["minting/char-as-inert"]),
    },
    Saboteur {
        opens: "`one_of!` takes single characters",
        edits: &[
            Edit(
                "macros/src/one_of.rs",
                "text.value().chars().count() < 2",
                "text.value().is_empty()",
            ),
            Edit(
                "runtime/src/taint/text/choose.rs",
                "chars >= 2,",
                "chars >= 1,",
            ),
        ],
        noticed_by: Cases(&["minting/one-of-characters"]),
    },
    Saboteur {
        opens: "trusted text may hold the wrapping tag",
        edits: &[Edit(
            TRUSTED,
            "!holds_wrapping_tag(L::TEXT),",
            "!holds_wrapping_tag(\"\"),",
        )],
        noticed_by: Cases(&["prompts/wrapping-tag-in-trusted"]),
    },
    // Labels and hatches.
    Saboteur {
        opens: "`Tainted` holds a shared cell",
        edits: &[Edit(
            SET,
            "",
            "impl taintable::Sealed for &std::cell::Cell<u32> {}\nimpl Taintable for &std::cell::Cell<u32> {}",
        )],
        noticed_by: Cases(&["hatches/tainted-cell"]),
    },
    Saboteur {
        opens: "whatever the closure of `lend!` returns comes out",
        edits: &[
            Edit(
                HATCH,
                "L: Lendable, R: Lent>(\n    text: &'a L,\n    to: impl FnOnce(L::Raw<'a>) -> R,\n) -> L::Back<R> {",
                "L: Lendable, R>(\n    text: &'a L,\n    to: impl FnOnce(L::Raw<'a>) -> R,\n) -> R {",
            ),
            Edit(
                HATCH,
                "        check_bare::<R>();\n    };\n    L::label_again(to(text.raw_to_lend(Pass::new())))",
                "    };\n    to(text.raw_to_lend(Pass::new()))",
            ),
        ],
        noticed_by: Cases(&[
            "hatches/lend-own-type",
            "hatches/lent-text-comes-back-tainted",
        ]),
    },
    Saboteur {
        opens: "an inert value that owns text comes out of `lend!`",
        edits: &[
            Edit(
                LENT,
                "impl<T: Inert + Copy + 'static> sealed::Sealed for T {}",
                "impl<T: Inert> sealed::Sealed for T {}",
            ),
            Edit(
                LENT,
                "impl<T: Inert + Copy + 'static> Lent for T {\n    type Labelled = T;\n    type Private = Private<T>;",
                "impl<T: Inert> Lent for T {\n    type Labelled = T;\n    type Private = ();",
            ),
            Edit(
                LENT,
                "fn label_private(self) -> Private<T> {\n        Private::new(self)\n    }",
                "fn label_private(self) {}",
            ),
        ],
        noticed_by: Cases(&["hatches/lend-inert-with-text"]),
    },
    Saboteur {
        opens: "a purpose may be empty",
        edits: &[Edit(
            "macros/src/hatch.rs",
            "if text.value().trim().is_empty() {",
            "if text.value().is_empty() {",
        )],
        noticed_by: Cases(&["hatches/purpose-empty"]),
    },
];
