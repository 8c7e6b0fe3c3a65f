//! Markdown, full-text searches and the other interpreters.

use super::super::Watch::{Cases, Test};
use super::super::{Edit, Saboteur};

pub(super) const SABOTEURS: &[Saboteur] = &[
    Saboteur {
        opens: "a source of a policy stands for many",
        edits: &[Edit(
            "runtime/src/html/csp.rs",
            "\"-._~:/@!$&()+=%[]\"",
            "\"-._~:/@!$&()+*=%[]\"",
        )],
        noticed_by: Test(&[
            "-p",
            "taintless-tests",
            "--test",
            "html",
            "an_address_is_one_source",
        ]),
    },
    Saboteur {
        opens: "a nonce is text",
        edits: &[Edit(
            "macros/src/html/literal.rs",
            "Kind::Nonce if whole => Ok(Context::Nonce),",
            "Kind::Nonce if whole => Ok(Context::Text),",
        )],
        noticed_by: Cases(&["html/nonce-of-text"]),
    },
    Saboteur {
        opens: "a template's URL is any text",
        edits: &[Edit(
            "macros/src/html/foreign.rs",
            "Wanted::Filters(\"a whole URL\", &[\"safe_url\"])",
            "Wanted::Filters(\"a whole URL\", &[PLAIN, \"safe_url\"])",
        )],
        noticed_by: Test(&[
            "-p",
            "taintless-macros",
            "--all-features",
            "--lib",
            "each_fault_of_a_place_says_what_to_write",
        ]),
    },
    Saboteur {
        opens: "one way in which a template's tag is written is enough",
        edits: &[Edit(
            "macros/src/templates/walk.rs",
            "for way in ways(&run).unwrap_or_default() {",
            "for way in ways(&run).unwrap_or_default().into_iter().take(1) {",
        )],
        noticed_by: Test(&[
            "-p",
            "taintless-macros",
            "--all-features",
            "--lib",
            "a_tag_is_read_in_every_way_in_which_it_is_written",
        ]),
    },
    Saboteur {
        opens: "the engine's own `safe` is a filter like others",
        edits: &[Edit(
            "macros/src/templates/minijinja.rs",
            "\"abs\", \"attr\",",
            "\"abs\", \"safe\", \"attr\",",
        )],
        noticed_by: Test(&[
            "-p",
            "taintless-macros",
            "--all-features",
            "--lib",
            "each_fault_of_the_template_says_what_to_write",
        ]),
    },
    Saboteur {
        opens: "`MATCH` takes bare text",
        edits: &[
            Edit(
                "macros/src/sql/emit.rs",
                "Place::Search => quote!(sql::Search),",
                "Place::Search => quote!(sql::Value),",
            ),
            Edit(
                "macros/src/sql/emit.rs",
                "Place::Search => quote!(__taintless_search),",
                "Place::Search => quote!(__taintless_value),",
            ),
        ],
        noticed_by: Cases(&["sql/bare-match"]),
    },
    Saboteur {
        opens: "a full-text table is searched by an equals sign",
        edits: &[Edit(
            "macros/src/sql/check.rs",
            "return Place::InOwnTable;",
            "return Place::Value;",
        )],
        noticed_by: Cases(&["sql/equals-own-table"]),
    },
    Saboteur {
        opens: "a form becomes that of a supertype",
        edits: &[Edit(
            "runtime/src/context/text/escaped.rs",
            "PhantomData<fn(&C) -> &C>",
            "PhantomData<fn() -> C>",
        )],
        noticed_by: Cases(&["contexts/form-of-a-supertype"]),
    },
    Saboteur {
        opens: "a table without a dangerous character is a table",
        edits: &[Edit(
            "runtime/src/context/text/table.rs",
            "!dangerous.is_empty(),",
            "dangerous.len() < 1000,",
        )],
        noticed_by: Cases(&["contexts/nothing-is-dangerous"]),
    },
    Saboteur {
        opens: "a segment may be empty",
        edits: &[Edit(
            "runtime/src/context/text/url.rs",
            "if text.is_empty() {",
            "if text.len() > 1_000_000 {",
        )],
        noticed_by: Test(&[
            "-p",
            "taintless-tests",
            "--test",
            "contexts",
            "segments_name",
        ]),
    },
    Saboteur {
        opens: "a cell holds a formula for programs that separate otherwise",
        edits: &[Edit(
            "runtime/src/context/text/csv.rs",
            "if begins && FORMULA",
            "if false && begins && FORMULA",
        )],
        noticed_by: Test(&[
            "-p",
            "taintless-tests",
            "--test",
            "contexts",
            "no_separator",
        ]),
    },
    Saboteur {
        opens: "a policy takes hosts that came at run time",
        edits: &[Edit(
            "runtime/src/html/markdown/policy.rs",
            "",
            "impl sealed::Sealed for &str {}\nimpl PolicyText for &str {\n    fn policy_text(&self) -> Trusted<String> {\n        Trusted::endorsed((*self).to_owned())\n    }\n}",
        )],
        noticed_by: Cases(&["markdown/host-of-plain-text"]),
    },
    Saboteur {
        opens: "both walls of Markdown let raw HTML through",
        edits: &[
            Edit(
                "runtime/src/html/markdown/events.rs",
                "            Event::Html(_)\n            | Event::InlineHtml(_)\n            | Event::InlineMath(_)",
                "            Event::Html(_) | Event::InlineHtml(_) => Some(event),\n            Event::InlineMath(_)",
            ),
            Edit(
                "runtime/src/html/markdown/mod.rs",
                "SafeHtml::new(wall::clean(&written, policy))",
                "SafeHtml::new({\n            let _ = wall::clean(&written, policy);\n            written\n        })",
            ),
        ],
        noticed_by: Test(&["-p", "taintless-tests", "--test", "markdown"]),
    },
    Saboteur {
        opens: "a filter of askama's takes text for an address",
        edits: &[Edit(
            "runtime/src/html/engines/askama/place.rs",
            "",
            "impl<T: Text> Written<Url, Itself> for Tainted<T> {\n    fn write(&self, out: &mut String, _: Pass) {\n        escape_into(out, self.text());\n    }\n}",
        )],
        noticed_by: Cases(&["html/askama-url-of-text"]),
    },
    Saboteur {
        opens: "a filter of minijinja's takes text for an address",
        edits: &[Edit(
            "runtime/src/html/engines/minijinja/filters.rs",
            "        Place::Text => text.to_html_text",
            "        Place::Text | Place::Url => text.to_html_text",
        )],
        noticed_by: Test(&[
            "-p",
            "taintless-tests",
            "--test",
            "engines",
            "each_filter_takes",
        ]),
    },
    Saboteur {
        opens: "minijinja's own filters see a labelled text",
        edits: &[Edit(
            "runtime/src/html/engines/minijinja/value.rs",
            "        write!(f, \"{self:?}\")",
            "        match &self.0 {\n            Held::Text(text) => f.write_str(text.text()),\n            _ => write!(f, \"{self:?}\"),\n        }",
        )],
        noticed_by: Test(&[
            "-p",
            "taintless-tests",
            "--test",
            "engines",
            "no_filter_test",
        ]),
    },
    Saboteur {
        opens: "tainted text is markup to minijinja",
        edits: &[Edit(
            "runtime/src/html/engines/minijinja/value.rs",
            "    #[T: Text] Tainted<T>: |this| held(Held::Text(Tainted::new(this.text().to_owned())));",
            "    #[T: Text] Tainted<T>: |this| Value::from_safe_string(this.text().to_owned());",
        )],
        noticed_by: Test(&[
            "-p",
            "taintless-tests",
            "--test",
            "engines",
            "a_value_without_a_filter",
        ]),
    },
    Saboteur {
        opens: "PostgreSQL's own message is shown",
        edits: &[
            Edit(
                "runtime/src/sql/tokio_postgres/run.rs",
                "constraint: server.constraint(),",
                "constraint: Some(server.message()),",
            ),
            Edit(
                "runtime/src/sql/error.rs",
                "        f.write_str(\"…\")",
                "        f.write_str(&self.0)",
            ),
        ],
        noticed_by: Test(&["-p", "taintless-tests", "--test", "databases", "errors::"]),
    },
    Saboteur {
        opens: "a driver's column is read as plain text",
        edits: &[Edit(
            "runtime/src/sql/column.rs",
            "    Tainted<String>, \"text\"",
            "    String, \"text\": Column::Text(text) => Some(text.into_owned());\n    Tainted<String>, \"text\"",
        )],
        noticed_by: Cases(&["sql/row-alias-field", "sql/read-string"]),
    },
    Saboteur {
        opens: "a driver binds labels without its feature",
        edits: &[
            Edit(
                "runtime/src/sql/bind/rusqlite.rs",
                "#[cfg(not(feature = \"rusqlite-0_41-bind\"))]",
                "#[cfg(any())]",
            ),
            Edit(
                "runtime/src/sql/bind/rusqlite.rs",
                "#[cfg(feature = \"rusqlite-0_41-bind\")]",
                "#[cfg(all())]",
            ),
        ],
        noticed_by: Cases(&["other-crates/rusqlite-params"]),
    },
];
