//! The reply that is measured: an invoice, as our type, as theirs, and as JSON of any length.
#![allow(
    dead_code,
    unreachable_pub,
    reason = "each benchmark takes what it wants; values are made and dropped"
)]

pub mod ours {
    use taintless::prelude::*;

    #[derive(ClaudeOutput, Clone, Copy)]
    #[claude(rename_all = "snake_case")]
    pub enum Priority {
        Low,
        Normal,
        High,
        Urgent,
    }

    #[derive(ClaudeOutput)]
    #[claude(stream)]
    pub struct Item {
        #[claude(length(min = 1, max = 200))]
        pub name: Tainted<String>,
        #[claude(range(min = 1, max = 1000))]
        pub quantity: u32,
        #[claude(range(min = 0.0, max = 1_000_000.0))]
        pub price: f64,
        pub sku: Option<Tainted<String>>,
    }

    #[derive(ClaudeOutput)]
    #[claude(stream)]
    pub struct Invoice {
        #[claude(length(min = 1, max = 400))]
        pub vendor: Tainted<String>,
        #[claude(length(min = 1, max = 40))]
        pub number: Tainted<String>,
        pub priority: Priority,
        #[claude(length(max = 1_000_000))]
        pub items: Vec<Item>,
        #[claude(range(min = 0.0))]
        pub total: f64,
        pub notes: Option<Tainted<String>>,
        pub paid: bool,
    }
}

pub mod theirs {
    #[derive(serde::Deserialize, serde::Serialize, Clone, Copy)]
    #[serde(rename_all = "snake_case")]
    pub enum Priority {
        Low,
        Normal,
        High,
        Urgent,
    }

    #[derive(serde::Deserialize, serde::Serialize, garde::Validate)]
    #[serde(deny_unknown_fields)]
    pub struct Item {
        #[garde(length(min = 1, max = 200))]
        pub name: String,
        #[garde(range(min = 1, max = 1000))]
        pub quantity: u32,
        #[garde(range(min = 0.0, max = 1_000_000.0))]
        pub price: f64,
        #[garde(skip)]
        pub sku: Option<String>,
    }

    #[derive(serde::Deserialize, serde::Serialize, garde::Validate)]
    #[serde(deny_unknown_fields)]
    pub struct Invoice {
        #[garde(length(min = 1, max = 400))]
        pub vendor: String,
        #[garde(length(min = 1, max = 40))]
        pub number: String,
        #[garde(skip)]
        pub priority: Priority,
        #[garde(length(max = 1_000_000), dive)]
        pub items: Vec<Item>,
        #[garde(range(min = 0.0))]
        pub total: f64,
        #[garde(skip)]
        pub notes: Option<String>,
        #[garde(skip)]
        pub paid: bool,
    }
}

/// How many items make a reply of about half a kilobyte, and one of about a hundred.
pub const SMALL: u32 = 3;
pub const LARGE: u32 = 1000;

/// A good reply with so many items.
pub fn good(items: u32) -> String {
    let items = (0..items).map(item).collect();
    serde_json::to_string(&invoice(items)).expect("it serialises")
}

/// A good reply of about so many bytes.
pub fn of_bytes(bytes: usize) -> String {
    let each = good(LARGE).len() / LARGE as usize;
    good(u32::try_from(bytes / each).expect("a few megabytes"))
}

/// A reply like `good(items)`, less than a hundredth shorter or longer, in which every tenth item
/// has one fault: of a rule, of the kind, of an unknown field and of a missing field, in turn.
pub fn faulty(items: u32) -> String {
    let items: Vec<String> = (0..items).map(spoilt).collect();
    let reply = serde_json::to_string(&invoice(Vec::new())).expect("it serialises");
    reply.replacen("[]", &format!("[{}]", items.join(",")), 1)
}

/// In the text, so that the members stay in their order.
fn spoilt(at: u32) -> String {
    let good = item(at);
    let quantity = format!("\"quantity\":{}", good.quantity);
    let text = serde_json::to_string(&good).expect("it serialises");
    if at % 10 != 5 {
        return text;
    }
    match at / 10 % 4 {
        0 => text.replacen(&quantity, "\"quantity\":5000", 1),
        1 => text
            .replacen("\"price\":", "\"price\":\"", 1)
            .replacen(",\"sku\"", "\",\"sku\"", 1),
        2 => text.replacen("\"sku\"", "\"colour\"", 1),
        _ => text.replacen(&format!("{quantity},"), "", 1),
    }
}

fn item(at: u32) -> theirs::Item {
    theirs::Item {
        name: format!("Widget number {at} with a \"quoted\" part"),
        quantity: at % 999 + 1,
        price: f64::from(at) * 1.25 + 0.1,
        sku: (at % 2 == 1).then(|| format!("SKU-{at:06}")),
    }
}

fn invoice(items: Vec<theirs::Item>) -> theirs::Invoice {
    theirs::Invoice {
        vendor: "Zelte und Grüße GmbH".to_owned(),
        number: "2026-0001".to_owned(),
        priority: theirs::Priority::High,
        items,
        total: 1234.5,
        notes: Some("Line one\nline two, and some more that the model wrote.".to_owned()),
        paid: false,
    }
}
