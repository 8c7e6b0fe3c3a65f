//! `T::parse` beside what is used today: plain `serde_json`, `serde_json` and garde, and a `Value`
//! checked by jsonschema and then converted. Prints ratios to plain `serde_json`.
#![allow(
    dead_code,
    clippy::cast_precision_loss,
    reason = "values are made and dropped; ratios are printed"
)]

use std::hint::black_box;
use std::time::Instant;

use garde::Validate as _;
use taintless::prelude::*;

mod ours {
    use taintless::prelude::*;

    #[derive(ClaudeOutput, Clone, Copy)]
    #[claude(rename_all = "snake_case")]
    pub(crate) enum Priority {
        Low,
        Normal,
        High,
        Urgent,
    }

    #[derive(ClaudeOutput)]
    pub(crate) struct Item {
        #[claude(length(min = 1, max = 200))]
        pub(crate) name: Tainted<String>,
        #[claude(range(min = 1, max = 1000))]
        pub(crate) quantity: u32,
        #[claude(range(min = 0.0, max = 100_000.0))]
        pub(crate) price: f64,
        pub(crate) sku: Option<Tainted<String>>,
    }

    #[derive(ClaudeOutput)]
    pub(crate) struct Invoice {
        #[claude(length(min = 1, max = 400))]
        pub(crate) vendor: Tainted<String>,
        #[claude(length(min = 1, max = 40))]
        pub(crate) number: Tainted<String>,
        pub(crate) priority: Priority,
        #[claude(length(max = 100_000))]
        pub(crate) items: Vec<Item>,
        #[claude(range(min = 0.0))]
        pub(crate) total: f64,
        pub(crate) notes: Option<Tainted<String>>,
        pub(crate) paid: bool,
    }
}

mod theirs {
    #[derive(serde::Deserialize, serde::Serialize, Clone, Copy)]
    #[serde(rename_all = "snake_case")]
    pub(crate) enum Priority {
        Low,
        Normal,
        High,
        Urgent,
    }

    #[derive(serde::Deserialize, serde::Serialize, garde::Validate)]
    #[serde(deny_unknown_fields)]
    pub(crate) struct Item {
        #[garde(length(min = 1, max = 200))]
        pub(crate) name: String,
        #[garde(range(min = 1, max = 1000))]
        pub(crate) quantity: u32,
        #[garde(range(min = 0.0, max = 100_000.0))]
        pub(crate) price: f64,
        #[garde(skip)]
        pub(crate) sku: Option<String>,
    }

    #[derive(serde::Deserialize, serde::Serialize, garde::Validate)]
    #[serde(deny_unknown_fields)]
    pub(crate) struct Invoice {
        #[garde(length(min = 1, max = 400))]
        pub(crate) vendor: String,
        #[garde(length(min = 1, max = 40))]
        pub(crate) number: String,
        #[garde(skip)]
        pub(crate) priority: Priority,
        #[garde(length(max = 100_000), dive)]
        pub(crate) items: Vec<Item>,
        #[garde(range(min = 0.0))]
        pub(crate) total: f64,
        #[garde(skip)]
        pub(crate) notes: Option<String>,
        #[garde(skip)]
        pub(crate) paid: bool,
    }
}

fn invoice(items: u32) -> String {
    let item = |at: u32| theirs::Item {
        name: format!("Widget number {at} with a \"quoted\" part"),
        quantity: at % 999 + 1,
        price: f64::from(at) * 1.25 + 0.1,
        sku: (at % 2 == 1).then(|| format!("SKU-{at:06}")),
    };
    let invoice = theirs::Invoice {
        vendor: "Zelte und Grüße GmbH".to_owned(),
        number: "2026-0001".to_owned(),
        priority: theirs::Priority::High,
        items: (0..items).map(item).collect(),
        total: 1234.5,
        notes: Some("Line one\nline two, and some more that the model wrote.".to_owned()),
        paid: false,
    };
    serde_json::to_string(&invoice).expect("it serialises")
}

/// The best times of one run of each, taken in turns so that all see the same noise.
fn race<const N: usize>(bytes: usize, runners: [&dyn Fn(); N]) -> [f64; N] {
    let repeats = (4_000_000 / bytes).max(3);
    let mut best = [f64::MAX; N];
    for _ in 0..40 {
        for (best, run) in best.iter_mut().zip(runners) {
            let start = Instant::now();
            for _ in 0..repeats {
                run();
            }
            *best = best.min(start.elapsed().as_secs_f64() / repeats as f64);
        }
    }
    best
}

fn main() {
    let schema = serde_json::to_value(ours::Invoice::schema()).expect("a schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("a valid schema");
    for items in [3, 1000] {
        let text = invoice(items);
        let tainted = Tainted::new(text.as_str());
        ours::Invoice::parse(&tainted).expect("a good reply");
        let times = race(
            text.len(),
            [
                &|| {
                    let invoice: theirs::Invoice = serde_json::from_str(&text).expect("good");
                    black_box(invoice);
                },
                &|| {
                    black_box(ours::Invoice::parse(&tainted).expect("good"));
                },
                &|| {
                    let invoice: theirs::Invoice = serde_json::from_str(&text).expect("good");
                    invoice.validate().expect("good");
                    black_box(invoice);
                },
                &|| {
                    let value: serde_json::Value = serde_json::from_str(&text).expect("good");
                    validator.validate(&value).expect("good");
                    let invoice: theirs::Invoice = serde_json::from_value(value).expect("good");
                    black_box(invoice);
                },
            ],
        );
        println!("a reply of {} bytes", text.len());
        let names = [
            "plain serde_json (no rule, first fault)",
            "T::parse (every rule, every fault)",
            "serde_json + garde",
            "Value + jsonschema + from_value",
        ];
        for (name, time) in names.iter().zip(times) {
            println!(
                "  {name:42} {:9.2} µs   x{:.3}",
                time * 1e6,
                time / times[0]
            );
        }
    }
}
