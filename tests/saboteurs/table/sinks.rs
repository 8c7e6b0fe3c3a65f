//! Locks of the sinks, of keys and of model output.

use super::super::Watch::{Cases, Test};
use super::super::{Edit, Saboteur};

const COMPOSE: &str = "runtime/src/prompt/compose.rs";
const SECRET: &str = "runtime/src/key/secret.rs";

/// The unit tests of the runtime with that word.
macro_rules! unit {
    ($word:literal) => {
        Test(&["-p", "taintless", "--lib", $word])
    };
}

pub(super) const SABOTEURS: &[Saboteur] = &[
    // Prompts.
    Saboteur {
        opens: "`wrap` does not escape",
        edits: &[Edit(
            "runtime/src/prompt/wrap.rs",
            "escape_into(&mut rendered, &clean);",
            "rendered.push_str(&clean);",
        )],
        noticed_by: unit!("entities_and_tags_reparse_to_themselves"),
    },
    Saboteur {
        opens: "plain strings stand in prompts",
        edits: &[Edit(
            COMPOSE,
            "",
            "impl ToPrompt for String {\n    fn to_prompt(&self, out: &mut PromptPart) {\n        out.text.push_safe(self);\n    }\n}\nimpl ToPrompt for &str {\n    fn to_prompt(&self, out: &mut PromptPart) {\n        out.text.push_safe(self);\n    }\n}",
        )],
        noticed_by: Cases(&["prompts/string-part"]),
    },
    Saboteur {
        opens: "tainted text stands bare in prompts",
        edits: &[Edit(
            COMPOSE,
            "",
            "impl<T: crate::taint::Text> ToPrompt for crate::taint::Tainted<T> {\n    fn to_prompt(&self, out: &mut PromptPart) {\n        out.text.push_safe(self.text());\n    }\n}",
        )],
        noticed_by: Cases(&["prompts/tainted-part", "prompts/option-of-tainted"]),
    },
    Saboteur {
        opens: "wrapped text stands in system prompts",
        edits: &[Edit(
            COMPOSE,
            "",
            "impl ToSystemPrompt for Wrapped {\n    fn to_system_prompt(&self, out: &mut SystemPart) {\n        out.text.push_safe(self.rendered());\n    }\n}",
        )],
        noticed_by: Cases(&["prompts/wrapped-in-system-prompt"]),
    },
    Saboteur {
        opens: "a placeholder stands inside a hand-written tag",
        edits: &[Edit(
            "macros/src/prompt.rs",
            "    if in_tag(before) {",
            "    if in_tag(before) && before.is_empty() {",
        )],
        noticed_by: Cases(&["prompts/inside-a-tag"]),
    },
    // HTML.
    Saboteur {
        opens: "a placeholder stands in a script",
        edits: &[Edit(
            "macros/src/html/nest.rs",
            "        \"script\" => Err(Fault::InScript),\n        \"style\" => Err(Fault::InStyle),\n        name if in_noscript",
            "        \"script\" => Ok(Context::Text),\n        \"style\" => Err(Fault::InStyle),\n        name if in_noscript",
        )],
        noticed_by: Cases(&["html/placeholder-in-script"]),
    },
    Saboteur {
        opens: "`SafeHtml` is made from a `String`",
        edits: &[Edit(
            "runtime/src/html/safe.rs",
            "",
            "impl From<String> for SafeHtml {\n    fn from(text: String) -> Self {\n        SafeHtml::new(text)\n    }\n}",
        )],
        noticed_by: Cases(&["html/html-from-string"]),
    },
    Saboteur {
        opens: "an address is any text",
        edits: &[Edit(
            "macros/src/html/context.rs",
            "    if whole {\n        return Ok(Context::Url);",
            "    if whole {\n        return Ok(Context::Text);",
        )],
        noticed_by: Cases(&["html/href-of-tainted-text"]),
    },
    Saboteur {
        opens: "HTML is not escaped in quotes",
        edits: &[Edit(
            "runtime/src/html/escape.rs",
            "4 => out.push_str(\"&quot;\"),",
            "4 => out.push('\"'),",
        )],
        noticed_by: unit!("html::escape"),
    },
    // SQL.
    Saboteur {
        opens: "a placeholder stands in SQL quotes",
        edits: &[
            Edit(
                "macros/src/sql/emit.rs",
                "Place::InQuotes => quote!(sql::InQuotes),",
                "Place::InQuotes => quote!(sql::Value),",
            ),
            Edit(
                "macros/src/sql/emit.rs",
                "Place::Value => quote!(__taintless_value),",
                "Place::Value | Place::InQuotes => quote!(__taintless_value),",
            ),
        ],
        noticed_by: Cases(&["sql/in-quotes"]),
    },
    Saboteur {
        opens: "`LIKE` takes bare text",
        edits: &[
            Edit(
                "macros/src/sql/emit.rs",
                "Place::Pattern => quote!(sql::Pattern),",
                "Place::Pattern => quote!(sql::Value),",
            ),
            Edit(
                "macros/src/sql/emit.rs",
                "Place::Pattern => quote!(__taintless_pattern),",
                "Place::Pattern => quote!(__taintless_value),",
            ),
        ],
        noticed_by: Cases(&["sql/bare-like"]),
    },
    Saboteur {
        opens: "a second statement is accepted",
        edits: &[Edit(
            "macros/src/sql/check.rs",
            "    if second {",
            "    if second && tokens.is_empty() {",
        )],
        noticed_by: Cases(&["sql/second-statement"]),
    },
    Saboteur {
        opens: "a placeholder says the order of rows",
        edits: &[Edit(
            "macros/src/sql/check.rs",
            "        if self.is_order(first, last) {\n            return Place::InOrder;",
            "        if self.is_order(first, last) {\n            return Place::Value;",
        )],
        noticed_by: Cases(&["sql/in-order-by"]),
    },
    // Keys.
    Saboteur {
        opens: "`secret_key!` takes a literal",
        edits: &[Edit(
            "macros/src/secret_key/mod.rs",
            "        [TokenTree::Literal(_), ..] => Err(refuse(",
            "        [TokenTree::Literal(_)] => Ok(Place::Env(LitStr::new(\"KEY\", Span::call_site()))),\n        [TokenTree::Literal(_), ..] => Err(refuse(",
        )],
        noticed_by: Cases(&["keys/literal", "keys/through-macro", "keys/raw-string"]),
    },
    Saboteur {
        opens: "a key can be cloned",
        edits: &[Edit(
            SECRET,
            "pub struct SecretKey {",
            "#[derive(Clone)]\npub struct SecretKey {",
        )],
        noticed_by: Cases(&["keys/clone"]),
    },
    Saboteur {
        opens: "a key can be printed",
        edits: &[Edit(
            "runtime/src/key/refused.rs",
            "impl fmt::Display for SecretKey\nwhere\n    for<'never> &'never SecretKey: Shown,\n{\n    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {\n        Err(fmt::Error)",
            "impl fmt::Display for SecretKey {\n    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {\n        f.write_str(&String::from_utf8_lossy(self.header_bytes()))",
        )],
        noticed_by: Cases(&["keys/display", "keys/to-string"]),
    },
    Saboteur {
        opens: "`Debug` of a key shows it",
        edits: &[Edit(
            SECRET,
            "f.write_str(\"SecretKey(…)\")",
            "write!(f, \"SecretKey({})\", String::from_utf8_lossy(&self.bytes))",
        )],
        noticed_by: unit!("key::secret::tests::nothing_is_shown"),
    },
    // Model output.
    Saboteur {
        opens: "a model's text is read into a `String`",
        edits: &[Edit(
            "runtime/src/output/scalar.rs",
            "",
            "scalar! { String: Kind::Text, Parts::text;\n    fn of_text(text: &str) -> Result<Self, Misfit> {\n        Ok(text.to_owned())\n    }\n}",
        )],
        noticed_by: Cases(&[
            "output/alias-of-string",
            "output/string-as-argument-of-parse",
        ]),
    },
    Saboteur {
        opens: "the API's budget is not held",
        edits: &[Edit(
            "macros/src/output/emit/mod.rs",
            "if self.is_generic() || !parts.is_compound {",
            "if self.is_generic() || !parts.is_compound || self.model.depth.is_none() {",
        )],
        noticed_by: Cases(&["output/over-budget", "output/over-budget-of-unions"]),
    },
    Saboteur {
        opens: "tainted text names a member of JSON beside others",
        edits: &[Edit(
            "runtime/src/json/map.rs",
            "",
            "impl<T: Text> sealed::Known for Tainted<T> {}\nimpl<T: Text> MemberName for Tainted<T> {}\nimpl<V: JsonOut> JsonMembers for crate::output::TaintedMap<V> {\n    fn write_members<'a>(&self, object: JsonObject<'a>) -> JsonObject<'a> {\n        object\n    }\n}",
        )],
        noticed_by: Cases(&[
            "json/tainted-name-by-hand",
            "json/flatten-tainted-map",
            "json/tag-beside-tainted-map",
        ]),
    },
];
