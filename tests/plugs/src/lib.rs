//! The types that the tests hand to other crates. Nothing here knows of any of those crates.

use taintless::prelude::*;

/// What a customer's mail asks for.
#[derive(ClaudeOutput, Debug)]
pub struct Ticket {
    /// What it is about.
    pub topic: Topic,
    /// From 1, can wait, to 5, call at once.
    #[claude(range(min = 1, max = 5))]
    pub severity: u8,
    /// The mail in one sentence.
    #[claude(length(min = 1, max = 80))]
    pub summary: Tainted<String>,
    /// The number of the order, if there is one.
    #[claude(pattern = "^FW-[0-9]{6}$")]
    pub order: Option<Tainted<String>>,
    /// What was ordered.
    #[claude(length(min = 1, max = 3))]
    pub items: Vec<Item>,
}

/// What a mail is about.
#[derive(ClaudeOutput, Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// Money back.
    Refund,
    /// A parcel on its way.
    Delivery,
}

/// One line of an order.
#[derive(ClaudeOutput, Debug)]
pub struct Item {
    /// The name of the article.
    #[claude(length(min = 1, max = 40))]
    pub name: Tainted<String>,
    /// How many of it.
    #[claude(range(min = 1, max = 99))]
    pub count: u16,
}

/// A judgement without any text of a model's, so that it may be written out again.
#[derive(ClaudeOutput, serde::Serialize, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Whether a person must look at it.
    pub escalate: bool,
    /// From 0 to 100.
    #[claude(range(min = 0, max = 100))]
    pub confidence: u8,
}

/// A text of the model's in a reply: what is told of the reply must not hold it.
pub const PLANTED: &str = "PLANTED4711";

/// A reply that fits [`Ticket`].
pub const GOOD: &str = r#"{
    "topic": "Refund",
    "severity": 4,
    "summary": "The tent leaks <b>badly</b>.",
    "order": "FW-004711",
    "items": [{"name": "Tent", "count": 1}, {"name": "Peg", "count": 12}]
}"#;

/// A reply that breaks rules of every kind; each text in it, and one key, is [`PLANTED`].
pub const BAD: &str = r#"{
    "topic": "PLANTED4711",
    "severity": 9,
    "summary": "",
    "order": "PLANTED4711",
    "items": [{"name": "PLANTED4711", "count": 0}, {"count": "PLANTED4711"}],
    "PLANTED4711": "PLANTED4711"
}"#;

/// The places of [`BAD`]'s problems, but for the key that the schema does not know.
pub const PLACES: [&str; 7] = [
    "`/topic`",
    "`/severity`",
    "`/summary`",
    "`/order`",
    "`/items/0/count`",
    "`/items/1/name`",
    "`/items/1/count`",
];

/// Asserts that a ticket is the one of [`GOOD`].
///
/// # Panics
/// If it is not.
pub fn assert_good(ticket: &Ticket) {
    assert_eq!((ticket.topic, ticket.severity), (Topic::Refund, 4));
    let order = ticket.order.as_ref().expect("an order");
    assert!(order.is(&trusted!("FW-004711")));
    assert!(ticket.summary.is(&trusted!("The tent leaks <b>badly</b>.")));
    let counts: Vec<u16> = ticket.items.iter().map(|item| item.count).collect();
    assert_eq!(counts, [1, 12]);
    assert!(
        ticket
            .items
            .iter()
            .any(|item| item.name.is(&trusted!("Peg")))
    );
}

/// Asserts that an error tells every problem of [`BAD`], and nothing that the model wrote.
///
/// # Panics
/// If it does not.
pub fn assert_tells(error: &str) {
    for place in PLACES {
        assert!(error.contains(place), "{place} is not in: {error}");
    }
    assert!(error.contains("8 problems"), "{error}");
    assert!(!error.contains(PLANTED), "{error}");
}

/// Asserts that a schema is [`Ticket`]'s, with every rule of it.
///
/// # Panics
/// If it is not.
pub fn assert_rules(schema: &serde_json::Value) {
    let rules = [
        ("/additionalProperties", "false"),
        ("/properties/topic/enum", r#"["Refund","Delivery"]"#),
        ("/properties/severity/minimum", "1"),
        ("/properties/severity/maximum", "5"),
        ("/properties/summary/minLength", "1"),
        ("/properties/summary/maxLength", "80"),
        ("/properties/items/minItems", "1"),
        ("/properties/items/maxItems", "3"),
        ("/properties/items/items/properties/name/maxLength", "40"),
        ("/properties/items/items/properties/count/maximum", "99"),
        ("/properties/items/items/additionalProperties", "false"),
    ];
    for (pointer, rule) in rules {
        let found = schema.pointer(pointer).map(ToString::to_string);
        assert_eq!(found.as_deref(), Some(rule), "{pointer} of {schema}");
    }
    assert!(schema.to_string().contains(r#""pattern":"^FW-[0-9]{6}$""#));
}
