//! Locks of what is private.

use super::super::Watch::Cases;
use super::super::{Edit, Saboteur};

const HATCH: &str = "runtime/src/taint/hatch.rs";
const LENT: &str = "runtime/src/taint/lent.rs";
const GENERATED: &str = "runtime/src/__private.rs";

pub(super) const SABOTEURS: &[Saboteur] = &[
    Saboteur {
        opens: "`Private` has a `Display`",
        edits: &[Edit(
            "runtime/src/taint/private/mod.rs",
            "impl<T: Privatable + Public> fmt::Display for Private<T> {\n    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {\n        Err(fmt::Error)",
            "impl<T: PrivateText> fmt::Display for Private<T> {\n    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {\n        f.write_str(self.0.read(Pass::new()))",
        )],
        noticed_by: Cases(&["private/println", "private/format-captured"]),
    },
    Saboteur {
        opens: "`Serialize` of `Private` writes the text",
        edits: &[Edit(
            "runtime/src/taint/private/serde.rs",
            "impl<T: Privatable + Public> Serialize for Private<T> {\n    fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {\n        Err(ser::Error::custom(\"private\"))",
            "impl<T: super::PrivateText> Serialize for Private<T> {\n    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {\n        serializer.serialize_str(self.raw().read(crate::taint::Pass::new()))",
        )],
        noticed_by: Cases(&["private/derive-serialize", "private/serde-json-to-string"]),
    },
    Saboteur {
        opens: "`prompt!` does not ask whether a part is private",
        edits: &[Edit(GENERATED, "", "impl<T: ?Sized> MaySend for T {}")],
        noticed_by: Cases(&[
            "private/part-in-prompt",
            "private/number-in-prompt",
            "private/option-in-prompt",
        ]),
    },
    Saboteur {
        opens: "private text is a part of prompts",
        edits: &[Edit(
            "runtime/src/prompt/compose.rs",
            "",
            "impl<T: crate::taint::PrivateText> ToPrompt for crate::Private<T> {\n    fn to_prompt(&self, out: &mut PromptPart) {\n        out.text.push_safe(self.raw().read(crate::taint::Pass::new()));\n    }\n}",
        )],
        noticed_by: Cases(&["private/pushed-into-prompt"]),
    },
    Saboteur {
        opens: "`disclose!` asks for no destination",
        edits: &[
            Edit(
                "macros/src/hatch.rs",
                "pub(crate) fn disclose(tokens: TokenStream) -> TokenStream {\n    call(tokens, unknown, |krate, call| {\n        let to = named(&call, \"to\", NO_DESTINATION)?;",
                "pub(crate) fn disclose(tokens: TokenStream) -> TokenStream {\n    call(tokens, unknown, |krate, call| {\n        let to = named(&call, \"to\", NO_DESTINATION).map_or_else(|_| quote!(#krate::__private::Nothing), |to| quote!(#to));",
            ),
            Edit(
                GENERATED,
                "",
                "impl Destination for Nothing {\n    const PURPOSE: &'static str = \"anywhere\";\n}",
            ),
        ],
        noticed_by: Cases(&["private/disclosed-without-destination"]),
    },
    Saboteur {
        opens: "`expose!` takes private text",
        edits: &[
            Edit(
                HATCH,
                "pub fn expose_tainted<D: Destination, T: Taintable>(value: Tainted<T>) -> T {\n    const { check_purpose(D::PURPOSE) };\n    value.into_raw()",
                "pub fn expose_tainted<D: Destination, L: Bared>(value: L) -> L::Bare {\n    const { check_purpose(D::PURPOSE) };\n    value.bared()",
            ),
            Edit(
                HATCH,
                "",
                "pub trait Bared {\n    type Bare;\n    fn bared(self) -> Self::Bare;\n}\nimpl<T: Taintable> Bared for Tainted<T> {\n    type Bare = T;\n    fn bared(self) -> T {\n        self.into_raw()\n    }\n}\nimpl<T: Taintable> Bared for Private<Tainted<T>> {\n    type Bare = T;\n    fn bared(self) -> T {\n        self.into_raw().into_raw()\n    }\n}",
            ),
        ],
        noticed_by: Cases(&["private/exposed"]),
    },
    Saboteur {
        opens: "what is made of lent private text is not private",
        edits: &[
            Edit(
                LENT,
                "            type Back<R: Lent> = R::Private;\n            fn raw_to_lend(&self, pass: Pass) -> &str {",
                "            type Back<R: Lent> = R::Labelled;\n            fn raw_to_lend(&self, pass: Pass) -> &str {",
            ),
            Edit(
                LENT,
                "            fn label_again<R: Lent>(returned: R) -> R::Private {\n                returned.label_private()",
                "            fn label_again<R: Lent>(returned: R) -> R::Labelled {\n                returned.label()",
            ),
        ],
        noticed_by: Cases(&[
            "private/lent-comes-back-private",
            "private/lent-number-comes-back-private",
        ]),
    },
    Saboteur {
        opens: "`redact_but_last` keeps sixteen characters",
        edits: &[Edit(
            "runtime/src/taint/private/redact.rs",
            "few!(1 2 3 4);",
            "few!(1 2 3 4 16);",
        )],
        noticed_by: Cases(&["private/redacted-but-sixteen"]),
    },
    Saboteur {
        opens: "`JsonOut` lets a private field through",
        edits: &[Edit(
            "macros/src/json_out/check.rs",
            "last.ident == \"Private\"",
            "last.ident == \"\"",
        )],
        noticed_by: Cases(&["private/derive-json-out"]),
    },
];
