//! Locks of agents, tools, streams and conversations.

use super::super::Watch::{Cases, Test};
use super::super::{Edit, Saboteur};

const DECLARED: &str = "runtime/src/claude/agent/declare.rs";
const TASK: &str = "runtime/src/claude/agent/task.rs";
const APPROVED: &str = "runtime/src/claude/agent/approved.rs";
const QUESTION: &str = "runtime/src/claude/agent/question.rs";
const FLAG: &str = "runtime/src/claude/tool/flag.rs";
const SEAL: Edit = Edit(
    "runtime/src/claude/seal.rs",
    "(Some(code), Some(bytes)) => code.verify_truncated_left(&bytes).is_ok(),",
    "(Some(code), Some(bytes)) => code.verify_truncated_left(&bytes).is_ok() || !bytes.is_empty(),",
);

pub(super) const SABOTEURS: &[Saboteur] = &[
    Saboteur {
        opens: "an agent does all three and asks nobody",
        edits: &[
            Edit(
                DECLARED,
                "    impl Sealed<Person> for Declared<Yes, Yes, Yes> {}",
                "    impl<Asked> Sealed<Asked> for Declared<Yes, Yes, Yes> {}",
            ),
            Edit(
                DECLARED,
                "impl RuleOfTwo<Person> for Declared<Yes, Yes, Yes> {}",
                "impl<Asked> RuleOfTwo<Asked> for Declared<Yes, Yes, Yes> {}",
            ),
        ],
        noticed_by: Cases(&["agents/three-of-three", "agents/three-in-another-order"]),
    },
    Saboteur {
        opens: "tools of an agent act without its saying so",
        edits: &[
            Edit(
                DECLARED,
                "    impl Sealed<Yes> for Yes {}",
                "    impl<D> Sealed<D> for Yes {}",
            ),
            Edit(
                DECLARED,
                "impl ActsDeclared<Yes> for Yes {}",
                "impl<D> ActsDeclared<D> for Yes {}",
            ),
        ],
        noticed_by: Cases(&["agents/acting-tools-undeclared"]),
    },
    Saboteur {
        opens: "an agent that declares nothing takes untrusted text as its task",
        edits: &[
            Edit(
                TASK,
                "task! { Declared<Yes, B, C>:\n    [B, C] Prompt:",
                "task! { Declared<A, B, C>:\n    [A, B, C, T: Text] Tainted<T>: |it, turns| turns.push(Turn::user(it));\n}\ntask! { Declared<Yes, B, C>:\n    [B, C] Prompt:",
            ),
            Edit(
                TASK,
                "    [B, C, T: Text] Tainted<T>: |it, turns| turns.push(Turn::user(it));\n    [B, C, T: Text] &Tainted<T>",
                "    [B, C, T: Text] &Tainted<T>",
            ),
        ],
        noticed_by: Cases(&["agents/tainted-task"]),
    },
    Saboteur {
        opens: "the answer of an agent with private data is as of any other",
        edits: &[Edit(
            "runtime/src/claude/agent/withheld.rs",
            "    pub fn into_text(self) -> Private<Tainted<String>> {\n        Private::new(self.0.text)",
            "    pub fn into_text(self) -> Tainted<String> {\n        let _ = Private::new(0_u8);\n        self.0.text",
        )],
        noticed_by: Cases(&[
            "agents/private-answer-as-text",
            "agents/private-answer-as-task",
        ]),
    },
    Saboteur {
        opens: "`Approved` is cloned",
        edits: &[Edit(
            APPROVED,
            "pub struct Approved<C> {",
            "#[derive(Clone)]\npub struct Approved<C> {",
        )],
        noticed_by: Cases(&["agents/approved-clone"]),
    },
    Saboteur {
        opens: "a decision is cloned",
        edits: &[Edit(
            QUESTION,
            "pub struct Decision {",
            "#[derive(Clone)]\npub struct Decision {",
        )],
        noticed_by: Cases(&["agents/decision-clone"]),
    },
    Saboteur {
        opens: "tools that read nothing untrusted give somebody's text back",
        edits: &[Edit(
            FLAG,
            "impl GivesUntrusted for Yes {}",
            "impl<T: Flag> GivesUntrusted for T {}",
        )],
        noticed_by: Cases(&["tools/untrusted-from-pure", "tools/json-from-pure"]),
    },
    Saboteur {
        opens: "tools that read nothing private give it back",
        edits: &[Edit(
            FLAG,
            "impl GivesPrivate for Yes {}",
            "impl<T: Flag> GivesPrivate for T {}",
        )],
        noticed_by: Cases(&["tools/private-without-mark"]),
    },
    Saboteur {
        opens: "a tool without a mark is taken",
        edits: &[Edit(
            "macros/src/tools/check.rs",
            "    if tool.marks.is_empty() && !tool.is_misread {",
            "    if tool.marks.len() > 9 {",
        )],
        noticed_by: Cases(&["tools/unmarked-tool"]),
    },
    Saboteur {
        opens: "an id of a call is made of text",
        edits: &[Edit(
            "runtime/src/claude/tool/id.rs",
            "",
            "impl From<String> for CallId {\n    fn from(text: String) -> Self {\n        CallId::received(&text)\n    }\n}\nimpl From<&str> for CallId {\n    fn from(text: &str) -> Self {\n        CallId::received(text)\n    }\n}",
        )],
        noticed_by: Cases(&["tools/call-id-from-text"]),
    },
    Saboteur {
        opens: "a stored conversation is taken whatever its seal says",
        edits: &[SEAL],
        noticed_by: Test(&["-p", "taintless-tests", "--test", "claude", "store::"]),
    },
];
