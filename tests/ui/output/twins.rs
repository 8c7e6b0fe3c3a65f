//! Twins of the refusals in `ui/output/`.

mod alias_of_string {
    use taintless::prelude::*;

    type Summary = Tainted<String>;

    #[derive(ClaudeOutput)]
    struct Triage {
        summary: Option<Summary>,
    }
}

mod bound_outside_type {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(range(min = 1, max = 300))]
        severity: u16,
    }
}

mod broken_pattern {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(pattern = "^FW-([0-9]{6})$")]
        order: Tainted<String>,
    }
}

mod default_breaks_rule {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(range(min = 1, max = 5), default = 1)]
        severity: u8,
    }
}

mod default_of_other_type {
    use taintless::prelude::*;

    #[derive(ClaudeOutput, Clone, Copy)]
    enum Category {
        Delivery,
        Other,
    }

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(default = "Other")]
        category: Category,
    }
}

mod default_with_pattern {
    use taintless::prelude::*;

    type Order = Tainted<String>;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(pattern = "^FW-[0-9]+$")]
        order: Option<Order>,
    }
}

mod derive_deserialize {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        severity: u8,
    }
}

mod duplicate_attribute {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(range(min = 1, max = 5))]
        severity: u8,
    }
}

mod empty_enum {
    use taintless::prelude::*;

    #[derive(ClaudeOutput, Clone, Copy)]
    enum Category {
        Delivery,
    }
}

mod endless_bound {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(range(max = 1e99))]
        price: f64,
    }
}

mod enum_without_copy {
    use taintless::prelude::*;

    #[derive(ClaudeOutput, Clone, Copy)]
    enum Category {
        Delivery,
        Other,
    }
}

mod flatten_option {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Sender {
        name: Tainted<String>,
    }

    #[derive(ClaudeOutput)]
    struct Triage {
        #[serde(flatten)]
        sender: Sender,
    }
}

mod length_on_alias {
    use taintless::prelude::*;

    type Severity = u8;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(range(max = 5))]
        severity: Severity,
    }
}

mod length_on_number {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(range(max = 5))]
        severity: u8,
    }
}

mod look_ahead {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(pattern = "^[A-Z]+$")]
        order: Tainted<String>,
    }
}

mod map_field {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        labels: Vec<Label>,
    }

    #[derive(ClaudeOutput)]
    struct Label {
        name: Tainted<String>,
        weight: u8,
    }
}

mod min_above_max {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(range(min = 1, max = 5))]
        severity: u8,
    }
}

mod misspelt_attribute {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(length(max = 200))]
        summary: Tainted<String>,
    }
}

mod names_collide {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        order: Tainted<String>,
        #[claude(rename = "number")]
        order_number: u32,
    }
}

mod tag_beside_tuple {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(tag = "kind", content = "content")]
    enum Wish {
        Refund(u32, bool),
        Nothing,
    }
}

mod range_on_text {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(length(min = 1, max = 200))]
        summary: Tainted<String>,
    }
}

mod recursion {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Reply {
        text: Tainted<String>,
        answers: Vec<Answer>,
    }

    #[derive(ClaudeOutput)]
    struct Answer {
        text: Tainted<String>,
    }
}

mod several_faults {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(rename_all = "snake_case")]
    struct Triage {
        summary: Tainted<String>,
        #[claude(range(min = 1, max = 5))]
        severity: u8,
        #[claude(pattern = "^FW$")]
        order: Option<Tainted<String>>,
        labels: Vec<Tainted<String>>,
    }

    fn read(reply: &Tainted<String>) -> Result<Triage, OutputError> {
        Triage::parse(reply)
    }
}

mod str_field {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        summary: Tainted<String>,
    }
}

mod string_field {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        summary: Tainted<String>,
    }
}

mod union {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Number {
        whole: Option<u32>,
        broken: Option<f32>,
    }
}

mod untagged {
    use taintless::prelude::*;

    #[derive(ClaudeOutput, Clone, Copy)]
    #[serde(rename_all = "snake_case")]
    enum Answer {
        Yes,
        No,
    }
}

mod value_field {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        extra: Extra,
    }

    #[derive(ClaudeOutput)]
    struct Extra {
        order: Tainted<String>,
    }
}

mod variants_differ_in_case {
    use taintless::prelude::*;

    #[derive(ClaudeOutput, Clone, Copy)]
    enum Currency {
        #[claude(rename = "EUR")]
        Euro,
        #[claude(rename = "EUR cent")]
        EuroCent,
    }
}

mod check_of_raw_text {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Reply {
        #[claude(check = is_polite)]
        answer: Tainted<String>,
    }

    fn is_polite(answer: &Tainted<String>) -> Result<(), Trusted<&'static str>> {
        if answer.trim().is(&trusted!("no")) {
            return Err(trusted!("expected a polite answer"));
        }
        Ok(())
    }
}

mod check_answers_text {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Reply {
        #[claude(check = is_polite)]
        answer: Tainted<String>,
    }

    fn is_polite(answer: &Tainted<String>) -> Result<(), Trusted<&'static str>> {
        if answer.trim().is(&trusted!("no")) {
            return Err(trusted!("expected a polite answer"));
        }
        Ok(())
    }
}

mod check_without_path {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Reply {
        #[claude(check = is_polite)]
        answer: Tainted<String>,
    }

    fn is_polite(answer: &Tainted<String>) -> Result<(), Trusted<&'static str>> {
        if answer.trim().is(&trusted!("no")) {
            return Err(trusted!("expected a polite answer"));
        }
        Ok(())
    }
}

mod rename_for_rename_all {
    use taintless::prelude::*;

    #[derive(ClaudeOutput, Clone, Copy)]
    #[claude(rename_all = "snake_case")]
    enum Mood {
        VeryGood,
        Bad,
    }
}

mod content_without_tag {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(tag = "kind", content = "body")]
    enum Wish {
        Refund { amount: u32 },
        Nothing,
    }
}

mod tag_is_a_field {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(tag = "kind")]
    enum Wish {
        Refund { reason: u32 },
        Nothing,
    }
}

mod tag_differs_in_case {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(tag = "Wish")]
    enum Wish {
        Refund { kind: u32 },
        Nothing,
    }
}

mod tag_is_in_newtype {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Refund {
        amount: u32,
        kind: Tainted<String>,
    }

    #[derive(ClaudeOutput)]
    #[claude(tag = "wish")]
    enum Wish {
        Refund(Refund),
        Nothing,
    }
}

mod tag_is_content {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(tag = "kind", content = "content")]
    enum Wish {
        Refund { amount: u32 },
        Nothing,
    }
}

mod tag_is_empty {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(tag = "kind")]
    enum Wish {
        Refund { amount: u32 },
        Nothing,
    }
}

mod tag_beside_number {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(tag = "kind", content = "amount")]
    enum Wish {
        Refund(u32),
        Nothing,
    }
}

mod tag_beside_alias {
    use taintless::prelude::*;

    type Refund = Payment;

    #[derive(ClaudeOutput)]
    struct Payment {
        amount: u32,
    }

    #[derive(ClaudeOutput)]
    #[claude(tag = "kind")]
    enum Wish {
        Refund(Refund),
        Nothing,
    }
}

mod tag_beside_rules {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(check = is_small)]
    struct Refund {
        amount: u32,
    }

    #[derive(ClaudeOutput)]
    #[claude(tag = "kind")]
    enum Wish {
        Refund(Refund),
        Nothing,
    }

    fn is_small(refund: &Refund) -> Result<(), Trusted<&'static str>> {
        match refund.amount {
            0..=100 => Ok(()),
            _ => Err(trusted!("expected a small amount")),
        }
    }
}

mod tag_on_struct {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(tag = "kind")]
    enum Wish {
        Refund { amount: u32 },
    }
}

mod variants_collide {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    enum Wish {
        Refund {
            amount: u32,
        },
        #[claude(rename = "money")]
        Money(u32),
    }
}

mod variants_collide_after_rename_all {
    use taintless::prelude::*;

    #[derive(ClaudeOutput, Clone, Copy)]
    #[claude(rename_all = "snake_case")]
    enum Mood {
        Verygood,
        VeryGood,
    }
}

mod variant_without_name {
    use taintless::prelude::*;

    #[derive(ClaudeOutput, Clone, Copy)]
    enum Mood {
        #[claude(rename = "none")]
        None,
        Good,
    }
}

mod variant_of_an_empty_tuple {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    enum Wish {
        Refund { amount: u32 },
        Nothing,
    }
}

mod empty_tuple_struct {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Nothing;
}

mod fields_differ_in_case {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Order {
        id: u32,
        #[claude(rename = "customer ID")]
        customer: u32,
    }
}

mod fields_of_variant_collide {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(tag = "kind", rename_all_fields = "camelCase")]
    enum Wish {
        Refund {
            order_id: u32,
            #[claude(rename = "refundId")]
            id: u32,
        },
    }
}

mod field_without_name {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Order {
        #[claude(rename = "number")]
        id: u32,
    }
}

mod flatten_collides {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Sender {
        #[claude(rename = "sender_name")]
        name: Tainted<String>,
    }

    #[derive(ClaudeOutput)]
    struct Triage {
        name: Tainted<String>,
        #[claude(flatten)]
        sender: Sender,
    }
}

mod flatten_differs_in_case {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Sender {
        #[claude(rename = "Sender")]
        name: Tainted<String>,
    }

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(flatten)]
        sender: Sender,
        name: Tainted<String>,
    }
}

mod flatten_twice {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Person {
        name: Tainted<String>,
    }

    #[derive(ClaudeOutput)]
    struct Mail {
        from: Person,
        to: Person,
    }
}

mod flatten_collides_within {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Address {
        city: Tainted<String>,
    }

    #[derive(ClaudeOutput)]
    struct Person {
        name: Tainted<String>,
        #[claude(flatten)]
        address: Address,
    }

    #[derive(ClaudeOutput)]
    struct Mail {
        office: Tainted<String>,
        #[claude(flatten)]
        from: Box<Person>,
    }
}

mod flatten_collides_in_generic {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Count {
        total: u32,
    }

    #[derive(ClaudeOutput)]
    struct Page<T> {
        items: Vec<T>,
        pages: u32,
        #[claude(flatten)]
        count: Count,
    }
}

mod flatten_collides_in_variant {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Payment {
        amount: u32,
    }

    #[derive(ClaudeOutput)]
    enum Wish {
        Refund {
            items: u32,
            #[claude(flatten)]
            payment: Payment,
        },
        Nothing,
    }
}

mod flatten_map {
    use taintless::prelude::*;

    use taintless::output::TaintedMap;

    #[derive(ClaudeOutput)]
    struct Triage {
        severity: u8,
        rest: TaintedMap<bool>,
    }
}

mod flatten_number {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Severity {
        level: u8,
    }

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(flatten)]
        severity: Severity,
    }
}

mod flatten_alias {
    use taintless::prelude::*;

    type Level = Severity;

    #[derive(ClaudeOutput)]
    struct Severity {
        level: u8,
    }

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(flatten)]
        severity: Level,
    }
}

mod flatten_enum {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(tag = "kind")]
    enum Wish {
        Refund { amount: u32 },
        Nothing,
    }

    #[derive(ClaudeOutput)]
    struct Triage {
        severity: u8,
        wish: Wish,
    }
}

mod flatten_parameter {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Page<T> {
        head: T,
        next: bool,
    }
}

mod flatten_with_rules {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(check = is_known)]
    struct Sender {
        name: Tainted<String>,
    }

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(flatten)]
        sender: Sender,
    }

    fn is_known(_: &Sender) -> Result<(), Trusted<&'static str>> {
        Ok(())
    }
}

mod flatten_with_value {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Sender {
        name: Tainted<String>,
    }

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(flatten)]
        sender: Sender,
    }
}

mod flatten_recursion {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(depth = 3)]
    struct Comment {
        text: Tainted<String>,
        answer: Option<Box<Comment>>,
    }
}

mod transparent_on_struct {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[serde(transparent)]
    struct Order(u32);
}

mod transparent_on_enum {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[serde(rename_all = "lowercase")]
    enum Order {
        Id(u32),
    }
}

mod serde_alias {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[serde(rename = "text")]
        summary: Tainted<String>,
    }
}

mod serde_skip {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        severity: u8,
    }

    struct Noted {
        triage: Triage,
        seen: bool,
    }
}

mod serde_skip_serializing {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        order: Option<u32>,
    }
}

mod serde_other {
    use taintless::prelude::*;

    #[derive(ClaudeOutput, Clone, Copy)]
    enum Category {
        Delivery,
        Unknown,
    }
}

mod serde_bound {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Page<T: Clone> {
        items: Vec<T>,
    }
}

mod serde_with {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        summary: Tainted<String>,
    }
}

mod serde_deserialize_with {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        summary: Tainted<String>,
    }
}

mod serde_from {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Summary {
        text: Tainted<String>,
    }
}

mod serde_try_from {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Summary {
        text: Tainted<String>,
    }
}

mod serde_remote {
    use taintless::prelude::*;

    struct Summary {
        text: Tainted<String>,
    }

    #[derive(ClaudeOutput)]
    struct SummaryOfReply {
        text: Tainted<String>,
    }

    impl From<SummaryOfReply> for Summary {
        fn from(summary: SummaryOfReply) -> Self {
            Summary { text: summary.text }
        }
    }
}

mod serde_borrow {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        summary: Tainted<String>,
    }
}

mod serde_rename_in_two {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[serde(rename = "text")]
        summary: Tainted<String>,
    }
}

mod serde_rename_all_in_two {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[serde(rename_all = "camelCase")]
    struct Triage {
        order_id: u32,
    }
}

mod serde_default_of_function {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(default = 3)]
        severity: u8,
    }
}

mod serde_default_on_type {
    use taintless::prelude::*;

    #[derive(ClaudeOutput, Default)]
    struct Triage {
        #[serde(default)]
        severity: u8,
    }
}

mod serde_untagged_payloads {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[serde(tag = "kind", content = "value")]
    enum Answer {
        Number(u32),
        Words(Tainted<String>),
    }
}

mod serde_untagged_variant {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    enum Answer {
        Number(u32),
        Words(Tainted<String>),
    }
}

mod serde_on_place {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Point {
        x: f64,
        #[serde(default)]
        y: f64,
    }
}

mod lifetime {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        summary: Tainted<String>,
    }
}

mod enum_with_several_faults {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(tag = "kind", rename_all = "snake_case")]
    enum Wish {
        Refund {
            amount: u32,
            reason: Tainted<String>,
        },
        Meet {
            hour: u8,
            inside: bool,
        },
        #[claude(rename = "complain")]
        Complaint {
            #[claude(length(min = 3, max = 9))]
            text: Tainted<String>,
        },
    }

    fn read(reply: &Tainted<String>) -> Result<Wish, OutputError> {
        Wish::parse(reply)
    }
}

mod items_on_map {
    use taintless::prelude::*;

    use taintless::output::TaintedMap;

    #[derive(ClaudeOutput)]
    struct Invoice {
        #[claude(values(range(min = 0)))]
        positions: TaintedMap<f64>,
    }
}

mod values_on_list {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Invoice {
        #[claude(items(range(min = 0)))]
        positions: Vec<f64>,
    }
}

mod items_on_number {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Invoice {
        #[claude(range(min = 0))]
        position: f64,
    }
}

mod items_on_alias {
    use taintless::prelude::*;

    type Position = f64;

    #[derive(ClaudeOutput)]
    struct Invoice {
        #[claude(items(range(min = 0)))]
        positions: Vec<Position>,
    }
}

mod items_and_values {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Invoice {
        #[claude(items(range(min = 0, max = 9)))]
        positions: Vec<f64>,
    }
}

mod items_without_rules {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Invoice {
        #[claude(items(range(min = 0)))]
        positions: Vec<f64>,
    }
}

mod items_with_default {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Invoice {
        #[claude(default)]
        positions: Vec<f64>,
    }
}

mod items_of_wrong_kind {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Invoice {
        #[claude(length(max = 9))]
        positions: Vec<u32>,
    }
}

mod items_within_items_of_wrong_kind {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Table {
        #[claude(items(items(length(min = 1))))]
        rows: Vec<Vec<Tainted<String>>>,
    }
}

mod items_of_alias_of_wrong_kind {
    use taintless::prelude::*;

    type Cents = u32;

    #[derive(ClaudeOutput)]
    struct Invoice {
        #[claude(items(range(max = 100)))]
        positions: Vec<Cents>,
    }
}

mod items_bound_outside_type {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Invoice {
        #[claude(items(range(max = 254)))]
        positions: Vec<u8>,
    }
}

mod length_of_array {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Point {
        #[claude(length(max = 2))]
        at: Vec<f64>,
    }
}

mod length_of_bool {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        urgent: bool,
    }
}

mod length_of_struct {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Sender {
        #[claude(length(max = 2))]
        name: Tainted<String>,
    }

    #[derive(ClaudeOutput)]
    struct Triage {
        sender: Sender,
    }
}

mod length_negative {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(length(min = 0))]
        summary: Tainted<String>,
    }
}

mod length_too_large {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(length(max = 5_000))]
        summary: Tainted<String>,
    }
}

mod length_without_bounds {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(length(min = 1, max = 200))]
        summary: Tainted<String>,
    }
}

mod length_with_exclusive_bound {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(length(max = 199))]
        summary: Tainted<String>,
    }
}

mod bound_without_number {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(range(min = 0, max = 5))]
        severity: u8,
    }
}

mod bound_as_text {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(range(max = 5))]
        severity: u8,
    }
}

mod bound_as_const {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(range(max = 5))]
        severity: u8,
    }
}

mod bound_twice {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(range(min = 1, max = 2))]
        severity: u8,
    }
}

mod bound_misspelt {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(range(min = 1))]
        severity: u8,
    }
}

mod bound_fraction_on_integer {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(range(max = 5.5))]
        severity: f32,
    }
}

mod bound_outside_alias {
    use taintless::prelude::*;

    type Severity = u16;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(range(max = 300))]
        severity: Severity,
    }
}

mod range_on_bool {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(range(max = 1))]
        urgent: u8,
    }
}

mod range_on_list {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(items(range(max = 5)))]
        severities: Vec<u8>,
    }
}

mod range_on_array {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Point {
        #[claude(items(range(max = 90)))]
        at: [f64; 2],
    }
}

mod range_on_newtype {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Percent(#[claude(range(max = 100))] u8);

    #[derive(ClaudeOutput)]
    struct Triage {
        urgency: Percent,
    }
}

mod range_on_parameter {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Page<T> {
        item: T,
        #[claude(range(max = 100))]
        number: u32,
    }
}

mod two_lower_bounds {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(range(exclusive_min = 0))]
        severity: u8,
    }
}

mod two_upper_bounds {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(range(max = 5))]
        severity: u8,
    }
}

mod exclusive_interval_empty {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(range(exclusive_min = 1, max = 2))]
        weight: f64,
    }
}

mod exclusive_interval_without_integer {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(range(exclusive_min = 1, exclusive_max = 3))]
        severity: u8,
    }
}

mod exclusive_bound_at_the_end_of_type {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(range(exclusive_min = 254))]
        severity: u8,
    }
}

mod multiple_of_zero {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Invoice {
        #[claude(multiple_of = 5)]
        cents: u32,
    }
}

mod multiple_of_negative {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Invoice {
        #[claude(multiple_of = 5)]
        cents: i32,
    }
}

mod multiple_of_fraction {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Invoice {
        #[claude(multiple_of = 0.5)]
        cents: f64,
    }
}

mod multiple_of_text {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Invoice {
        #[claude(multiple_of = 5)]
        cents: u16,
    }
}

mod multiple_of_outside_range {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Invoice {
        #[claude(range(min = 1, max = 5), multiple_of = 5)]
        cents: u32,
    }
}

mod multiple_of_in_parentheses {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Invoice {
        #[claude(multiple_of = 5)]
        cents: u32,
    }
}

mod unique_on_set {
    use taintless::prelude::*;

    use std::collections::BTreeSet;

    #[derive(ClaudeOutput)]
    struct Triage {
        lines: BTreeSet<u32>,
    }
}

mod unique_on_number {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(unique)]
        line: Vec<u32>,
    }
}

mod unique_on_structs {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(unique)]
        labels: Vec<Tainted<String>>,
    }
}

mod unique_with_value {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(unique)]
        labels: Vec<Tainted<String>>,
    }
}

mod one_of_twice {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Order {
        #[claude(one_of("EUR", "USD", "GBP"))]
        currency: Tainted<String>,
    }
}

mod one_of_equal_numbers {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Order {
        #[claude(one_of(1, 2.5, 1.5))]
        weight: f64,
    }
}

mod one_of_wrong_kind {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Order {
        #[claude(one_of(1, 2))]
        parcels: u8,
    }
}

mod one_of_outside_type {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Order {
        #[claude(one_of(1, 30))]
        parcels: u8,
    }
}

mod one_of_wrong_kind_on_alias {
    use taintless::prelude::*;

    type Count = u8;

    #[derive(ClaudeOutput)]
    struct Order {
        #[claude(one_of(1, 2))]
        parcels: Count,
    }
}

mod one_of_breaks_rule {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Order {
        #[claude(range(max = 3), one_of(1, 2, 3))]
        parcels: u8,
    }
}

mod one_of_on_bool {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Order {
        paid: bool,
    }
}

mod one_of_on_list {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Order {
        #[claude(items(one_of("a", "b")))]
        parcels: Vec<Tainted<String>>,
    }
}

mod one_of_on_enum {
    use taintless::prelude::*;

    #[derive(ClaudeOutput, Clone, Copy)]
    enum Currency {
        Eur,
    }

    #[derive(ClaudeOutput)]
    struct Order {
        currency: Currency,
    }
}

mod one_of_nothing {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Order {
        #[claude(one_of("EUR"))]
        currency: Tainted<String>,
    }
}

mod one_of_a_const {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Order {
        #[claude(one_of("EUR"))]
        currency: Tainted<String>,
    }
}

mod default_not_one_of {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Order {
        #[claude(one_of("EUR", "USD"), default = "EUR")]
        currency: Tainted<String>,
    }
}

mod default_outside_type {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Order {
        #[claude(default = 255)]
        parcels: u8,
    }
}

mod default_of_wrong_kind {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Order {
        #[claude(default = 1)]
        parcels: u8,
    }
}

mod default_of_option {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Order {
        parcels: Option<u8>,
    }
}

mod default_of_struct {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Sender {
        #[claude(default)]
        number: u32,
    }

    #[derive(ClaudeOutput)]
    struct Order {
        sender: Sender,
    }
}

mod default_of_a_struct_by_value {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Sender {
        #[claude(default = 1)]
        number: u32,
    }

    #[derive(ClaudeOutput)]
    struct Order {
        sender: Sender,
    }
}

mod default_of_tuple {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Order {
        size: Option<(u8, u8)>,
    }
}

mod default_as_call {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Order {
        #[claude(default = 1)]
        parcels: u8,
    }
}

mod default_with_format {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Order {
        #[claude(format = "email")]
        sender: Option<Tainted<String>>,
    }
}

mod default_of_parameter {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Page<T> {
        item: Option<T>,
    }
}

mod default_in_place {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Point(f64, f64);
}

mod example_of_wrong_kind {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Order {
        #[claude(example = 1)]
        parcels: u8,
    }
}

mod example_breaks_rule {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Order {
        #[claude(range(min = 1), example = 1)]
        parcels: u8,
    }
}

mod example_without_value {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Order {
        #[claude(example = 3)]
        parcels: u8,
    }
}

mod format_unknown {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Order {
        #[claude(pattern = "^[0-9]{16}$")]
        payment: Tainted<String>,
    }
}

mod format_misspelt {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Order {
        #[claude(format = "email")]
        sender: Tainted<String>,
    }
}

mod format_on_number {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Order {
        #[claude(format = "date")]
        day: Tainted<String>,
    }
}

mod pattern_on_map {
    use taintless::prelude::*;

    use taintless::output::TaintedMap;

    #[derive(ClaudeOutput)]
    struct Order {
        #[claude(values(pattern = "^[A-Z]+$"))]
        codes: TaintedMap<Tainted<String>>,
    }
}

mod pattern_on_bool {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Order {
        paid: bool,
    }
}

mod pattern_on_alias {
    use taintless::prelude::*;

    type Year = u16;

    #[derive(ClaudeOutput)]
    struct Order {
        #[claude(range(min = 2000))]
        year: Year,
    }
}

mod pattern_over_lines {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Order {
        #[claude(pattern = "^[A-Z]+
            [0-9]$")]
        code: Tainted<String>,
    }
}

mod pattern_with_word_boundary {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Order {
        #[claude(pattern = "(^|\\s)FW")]
        code: Tainted<String>,
    }
}

mod pattern_with_flags {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Order {
        #[claude(pattern = "^[Ff][Ww]")]
        code: Tainted<String>,
    }
}

mod pattern_with_many_repeats {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Order {
        #[claude(pattern = "^[a-z]+$", length(max = 500))]
        code: Tainted<String>,
    }
}

mod pattern_without_text {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Order {
        #[claude(pattern = "^5$")]
        code: Tainted<String>,
    }
}

mod depth_zero {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(depth = 1)]
    struct Comment {
        answers: Vec<Comment>,
    }
}

mod depth_too_large {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(depth = 16)]
    struct Comment {
        answers: Vec<Comment>,
    }
}

mod recursion_of_enum {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(depth = 3)]
    enum Term {
        Number(f64),
        Sum { terms: Vec<Self> },
    }
}

mod recursion_in_map {
    use taintless::prelude::*;

    use taintless::output::TaintedMap;

    #[derive(ClaudeOutput)]
    #[claude(depth = 3)]
    struct Folder {
        folders: TaintedMap<Folder>,
    }
}

mod recursion_of_two {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(depth = 2)]
    struct Question {
        answers: Vec<Answer>,
    }

    #[derive(ClaudeOutput)]
    struct Answer {
        questions: Vec<Question>,
    }
}

mod recursion_by_alias {
    use taintless::prelude::*;

    type Answer = Question;

    #[derive(ClaudeOutput)]
    #[claude(depth = 2)]
    struct Question {
        answers: Vec<Answer>,
    }
}

mod recursion_in_generic_argument {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Page<T> {
        items: Vec<T>,
    }

    #[derive(ClaudeOutput)]
    #[claude(depth = 2)]
    struct Folder {
        folders: Page<Folder>,
    }
}

mod char_field {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(length(max = 1))]
        initial: Tainted<String>,
    }
}

mod strings_in_list {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        labels: Vec<Tainted<String>>,
    }
}

mod strings_in_array {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        labels: [Tainted<String>; 2],
    }
}

mod string_in_tuple {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        label: (Tainted<String>, u8),
    }
}

mod str_in_option {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        order: Option<Tainted<String>>,
    }
}

mod cow_field {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        order: Tainted<String>,
    }
}

mod boxed_str {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        order: Box<Tainted<String>>,
    }
}

mod string_in_newtype {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Summary(Tainted<String>);
}

mod string_in_variant {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    enum Wish {
        Refund(u32),
        Complaint(Tainted<String>),
    }
}

mod string_as_argument {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Page<T> {
        items: Vec<T>,
    }

    #[derive(ClaudeOutput)]
    struct Reply {
        page: Page<Tainted<String>>,
    }
}

mod string_as_argument_of_parse {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Page<T> {
        items: Vec<T>,
    }

    fn read(reply: &Tainted<String>) -> Option<Page<Tainted<String>>> {
        Page::parse(reply).ok()
    }
}

mod string_in_tainted_map {
    use taintless::prelude::*;

    use taintless::output::TaintedMap;

    #[derive(ClaudeOutput)]
    struct Invoice {
        positions: TaintedMap<Tainted<String>>,
    }
}

mod struct_without_derive {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Sender {
        name: Tainted<String>,
    }

    #[derive(ClaudeOutput)]
    struct Triage {
        sender: Sender,
    }
}

mod path_field {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        file: Tainted<String>,
    }
}

mod wide_integer {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Order {
        number: u64,
    }
}

mod size_of_machine {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Order {
        parcels: u32,
        change: i32,
    }
}

mod value_in_map {
    use taintless::prelude::*;

    use taintless::output::TaintedMap;

    #[derive(ClaudeOutput)]
    struct Triage {
        extra: TaintedMap<Tainted<String>>,
    }
}

mod value_by_use {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        extra: Option<Tainted<String>>,
    }
}

mod raw_value_of_map {
    use taintless::prelude::*;

    use taintless::output::TaintedMap;

    #[derive(ClaudeOutput)]
    struct Triage {
        extra: TaintedMap<f64>,
    }
}

mod map_with_tainted_keys {
    use taintless::prelude::*;

    use taintless::output::TaintedMap;

    #[derive(ClaudeOutput)]
    struct Invoice {
        positions: TaintedMap<f64>,
    }
}

mod map_with_aliased_keys {
    use taintless::prelude::*;

    use std::collections::BTreeMap;

    type Name = u32;

    #[derive(ClaudeOutput)]
    struct Invoice {
        positions: BTreeMap<Name, f64>,
    }
}

mod map_with_struct_keys {
    use taintless::prelude::*;

    use std::collections::BTreeMap;

    #[derive(ClaudeOutput, Inert, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    struct Key(u32);

    #[derive(ClaudeOutput)]
    struct Invoice {
        positions: BTreeMap<Key, f64>,
    }
}

mod map_with_keys_without_hash {
    use taintless::prelude::*;

    use std::collections::HashMap;

    #[derive(ClaudeOutput, Clone, Copy, PartialEq, Eq, Hash)]
    enum Currency {
        Eur,
        Usd,
    }

    #[derive(ClaudeOutput)]
    struct Rates {
        rates: HashMap<Currency, f64>,
    }
}

mod set_of_tainted_text {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(unique)]
        labels: Vec<Tainted<String>>,
    }
}

mod set_of_strings {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(unique)]
        labels: Vec<Tainted<String>>,
    }
}

mod set_of_structs {
    use taintless::prelude::*;

    use std::collections::BTreeSet;

    #[derive(ClaudeOutput, Inert, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    struct Label(u32);

    #[derive(ClaudeOutput)]
    struct Triage {
        labels: BTreeSet<Label>,
    }
}

mod over_budget {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Form {
        name: Tainted<String>,
        a: Option<u8>,
        b: Option<u8>,
        c: Option<u8>,
        d: Option<u8>,
        e: Option<u8>,
        f: Option<u8>,
        g: Option<u8>,
        h: Option<u8>,
        i: Option<u8>,
        j: Option<u8>,
        k: Option<u8>,
        l: Option<u8>,
        m: Option<u8>,
        n: Option<u8>,
        o: Option<u8>,
        p: Option<u8>,
        q: Option<u8>,
        r: Option<u8>,
        s: Option<u8>,
        t: Option<u8>,
        u: Option<u8>,
        v: Option<u8>,
        w: Option<u8>,
        x: Option<u8>,
        y: Option<u8>,
        z: Option<u8>,
        aa: Option<u8>,
        bb: Option<u8>,
        cc: Option<u8>,
        dd: Option<u8>,
        ee: Option<u8>,
        ff: Option<u8>,
        gg: Option<u8>,
        hh: Option<u8>,
        ii: Option<u8>,
        jj: Option<u8>,
        kk: Option<u8>,
        ll: Option<u8>,
        mm: Option<u8>,
        nn: Option<u8>,
        oo: u8,
    }
}

mod over_budget_of_defaults {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Switches {
        b: Five,
        c: Five,
        d: Five,
        e: Five,
    }

    #[derive(ClaudeOutput)]
    struct Five {
        #[claude(default)]
        one: bool,
        #[claude(default)]
        two: bool,
        #[claude(default)]
        three: bool,
        #[claude(default)]
        four: bool,
        #[claude(default)]
        five: bool,
    }
}

mod over_budget_of_unions {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    enum Answer {
        Number(f64),
        Words(Tainted<String>),
    }

    #[derive(ClaudeOutput)]
    struct Form {
        a: Answer,
        b: Answer,
        c: Answer,
        d: Answer,
        e: Answer,
        f: Answer,
        g: Answer,
        h: Answer,
        i: Answer,
        j: Answer,
        k: Answer,
        l: Answer,
        m: Answer,
        n: Answer,
        o: Answer,
        p: Answer,
    }
}

mod check_of_two_arguments {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Reply {
        #[claude(check = is_polite)]
        answer: Tainted<String>,
    }

    fn is_polite(_: &Tainted<String>) -> Result<(), Trusted<&'static str>> {
        Ok(())
    }
}

mod check_answers_bool {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Reply {
        #[claude(check = is_even)]
        number: u32,
    }

    fn is_even(number: &u32) -> Result<(), Trusted<&'static str>> {
        if number % 2 == 0 {
            return Ok(());
        }
        Err(trusted!("expected an even number"))
    }
}

mod check_of_unknown_function {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Reply {
        #[claude(check = is_even)]
        number: u32,
    }

    fn is_even(_: &u32) -> Result<(), Trusted<&'static str>> {
        Ok(())
    }
}

mod check_in_items_of_raw_text {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Reply {
        #[claude(items(check = is_polite))]
        answers: Vec<Tainted<String>>,
    }

    fn is_polite(_: &Tainted<String>) -> Result<(), Trusted<&'static str>> {
        Ok(())
    }
}

mod check_in_items_answers_text {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Reply {
        #[claude(items(check = is_polite))]
        answers: Vec<Tainted<String>>,
    }

    fn is_polite(_: &Tainted<String>) -> Result<(), Trusted<&'static str>> {
        Ok(())
    }
}

mod whole_check_of_other_type {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(check = is_ordered)]
    struct Span {
        from: u32,
        to: u32,
    }

    fn is_ordered(span: &Span) -> Result<(), Trusted<&'static str>> {
        Ok(())
    }
}

mod whole_check_answers_text {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(check = is_ordered)]
    struct Span {
        from: u32,
        to: u32,
    }

    fn is_ordered(span: &Span) -> Result<(), Trusted<&'static str>> {
        if span.from <= span.to {
            return Ok(());
        }
        Err(trusted!("expected `from` before `to`"))
    }
}

mod whole_check_of_enum_answers_text {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(check = is_small)]
    enum Wish {
        Refund(u32),
        Complaint(Tainted<String>),
    }

    fn is_small(_: &Wish) -> Result<(), Trusted<&'static str>> {
        Err(trusted!("expected a small refund"))
    }
}

mod unknown_attribute {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(format = "email")]
        sender: Tainted<String>,
    }
}

mod attribute_with_path {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(format = "email")]
        sender: Tainted<String>,
    }
}

mod attribute_without_comma {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(range(max = 5), default = 1)]
        severity: u8,
    }
}

mod attribute_without_words {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(range(max = 5))]
        severity: u8,
    }
}

mod attribute_in_two_places {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(rename = "text")]
        #[serde(default)]
        words: Tainted<String>,
    }
}

mod rule_on_type {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Summary(#[claude(length(max = 200))] Tainted<String>);
}

mod rule_on_variant {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    enum Wish {
        Complaint(#[claude(length(max = 200))] Tainted<String>),
        Nothing,
    }
}

mod rename_in_place {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Point {
        #[claude(rename = "x")]
        first: f64,
        second: f64,
    }
}

mod rename_without_text {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(rename = "text")]
        summary: Tainted<String>,
    }
}

mod unknown_case {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(rename_all = "kebab-case")]
    struct Triage {
        order_id: u32,
    }
}

mod crate_without_path {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(crate = "::taintless")]
    struct Triage {
        severity: u8,
    }
}

mod description_without_text {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(description = "What an e-mail is about.")]
    struct Triage {
        severity: u8,
    }
}

mod json_schema_by_hand {
    use taintless::prelude::*;

    struct Triage {
        severity: u8,
    }

    impl schemars::JsonSchema for Triage {
        fn schema_name() -> std::borrow::Cow<'static, str> {
            "Triage".into()
        }
        fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
            generator.subschema_for::<u8>()
        }
    }
}

mod derive_serialize {
    use taintless::prelude::*;

    #[derive(ClaudeOutput, serde::Serialize)]
    struct Triage {
        severity: u8,
    }
}

mod forged_record {
    use taintless::prelude::*;

    use taintless::__private::output::{Missing, Record, RecordTable, Slot, Stop, serde};

    struct Forged;

    impl Record for Forged {
        type Partial = ();
        const TABLE: RecordTable = RecordTable {
            name: "text",
            id: "",
            description: "",
            fields: &[],
        };
        fn begin() {}
        fn field<'de, A: serde::de::MapAccess<'de>>(
            _: &mut (),
            _: u32,
            slot: Slot<'_, A>,
        ) -> Result<(), Stop<A::Error>> {
            slot.skip()
        }
        fn finish((): (), _: &Missing<'_>) -> Option<Self> {
            Some(Forged)
        }
    }
}

mod forged_field {
    use taintless::prelude::*;

    use taintless::__private::output::{
        Missing, Record, RecordTable, Rules, Shape, Slot, Stop, serde,
    };

    struct Forged;

    impl Record for Forged {
        type Partial = ();
        const TABLE: RecordTable = RecordTable {
            name: "",
            id: "",
            description: "",
            fields: &[taintless::__private::output::Field::new(
                "name",
                "",
                &Shape::NULL,
                Rules::NONE,
            )],
        };
        fn begin() {}
        fn field<'de, A: serde::de::MapAccess<'de>>(
            _: &mut (),
            _: u32,
            slot: Slot<'_, A>,
        ) -> Result<(), Stop<A::Error>> {
            slot.skip()
        }
        fn finish((): (), _: &Missing<'_>) -> Option<Self> {
            Some(Forged)
        }
    }
}

mod forged_flat {
    use taintless::prelude::*;

    use taintless::__private::output::{Flat, Missing, Record, RecordTable, Slot, Stop, serde};

    #[derive(taintless::JsonOut)]
    struct Forged {}

    const fn name() -> &'static str {
        "text"
    }

    impl Flat for Forged {}

    impl Record for Forged {
        type Partial = ();
        const TABLE: RecordTable = RecordTable {
            name: name(),
            id: "",
            description: "",
            fields: &[],
        };
        fn begin() {}
        fn field<'de, A: serde::de::MapAccess<'de>>(
            _: &mut (),
            _: u32,
            slot: Slot<'_, A>,
        ) -> Result<(), Stop<A::Error>> {
            slot.skip()
        }
        fn finish((): (), _: &Missing<'_>) -> Option<Self> {
            Some(Forged {})
        }
    }
}

mod forged_union {
    use taintless::prelude::*;

    use taintless::__private::output::{
        Read, Reader, RecordTable, Tagging, Union, UnionTable, serde,
    };

    struct Forged;

    impl Union for Forged {
        type Told = taintless::__private::output::ByKey;
        const TABLE: UnionTable = UnionTable {
            name: "",
            id: "",
            description: "text",
            tagging: Tagging::External,
            frame: RecordTable {
                name: "",
                id: "",
                description: "",
                fields: &[],
            },
            variants: &[],
        };
        fn variant<'de, D: serde::Deserializer<'de>>(
            _: u32,
            _: Reader<'_, D>,
        ) -> Read<Self, D::Error> {
            Ok(None)
        }
        fn unit(_: u32) -> Option<Self> {
            None
        }
    }
}

mod forged_shape {
    use taintless::prelude::*;

    use taintless::__private::output::{ChoiceTable, Read, Reader, Shape, serde};

    #[derive(JsonOut)]
    struct Forged;

    static TABLE: ChoiceTable = ChoiceTable {
        name: "text",
        id: "",
        description: "",
        texts: &[],
        descriptions: &[],
    };

    impl ClaudeOutput for Forged {
        const SHAPE: Shape = Shape::choice(&TABLE);
        fn read<'de, D: serde::Deserializer<'de>>(_: Reader<'_, D>) -> Read<Self, D::Error> {
            Ok(None)
        }
    }
}

mod shape_taken_apart {
    use taintless::prelude::*;

    use taintless::output::Shape;

    const fn forge(_: Shape, other: Shape) -> Shape {
        other
    }
}

mod slot_taken_apart {
    use taintless::prelude::*;

    use taintless::__private::output::{Missing, Record, RecordTable, Slot, Stop, serde};

    struct Spy;

    impl Record for Spy {
        type Partial = ();
        const TABLE: RecordTable = RecordTable {
            name: "",
            id: "",
            description: "",
            fields: &[],
        };
        fn begin() {}
        fn field<'de, A: serde::de::MapAccess<'de>>(
            _: &mut (),
            _: u32,
            slot: Slot<'_, A>,
        ) -> Result<(), Stop<A::Error>> {
            slot.skip()
        }
        fn finish((): (), _: &Missing<'_>) -> Option<Self> {
            Some(Spy)
        }
    }
}

mod held_taken_apart {
    use taintless::prelude::*;

    use taintless::__private::output::Held;

    fn spy<T>(held: Held<'_, T>) {
        held.done();
    }
}

mod spot_taken_apart {
    use taintless::prelude::*;

    use taintless::__private::output::Spot;

    fn spy(spot: Spot<'_>) -> Option<u8> {
        spot.whole(Some(1), |_| Ok(()))
    }
}

mod level_taken_apart {
    use taintless::prelude::*;

    use taintless::__private::output::Level;
    use taintless::output::Reader;

    fn begin<D>(reader: &Reader<'_, D>) {
        let _level = Level::new(reader, "crate::Comment");
    }
}

mod problem_found_printed {
    use taintless::prelude::*;

    fn report(problem: &taintless::output::Problem) {
        println!("{}", problem.pointer());
    }
}

mod map_equals {
    use taintless::prelude::*;

    use taintless::output::TaintedMap;

    fn is_same(one: &TaintedMap<u8>, other: &TaintedMap<u8>) -> bool {
        one.len() == other.len()
    }
}

mod map_printed {
    use taintless::prelude::*;

    use taintless::output::TaintedMap;

    fn print(map: &TaintedMap<u8>) -> String {
        format!("{}", map.len())
    }
}

mod map_serialized {
    use taintless::prelude::*;

    use taintless::output::TaintedMap;

    fn write(map: &TaintedMap<u8>) -> String {
        serde_json::to_string(&map.len()).unwrap_or_default()
    }
}

mod map_by_index {
    use taintless::prelude::*;

    use taintless::output::TaintedMap;

    fn tents(map: &TaintedMap<u8>) -> u8 {
        map.get(&trusted!("tent")).copied().unwrap_or_default()
    }
}

mod map_by_plain_key {
    use taintless::prelude::*;

    use taintless::output::TaintedMap;

    fn tents(map: &TaintedMap<u8>) -> Option<&u8> {
        map.get(&trusted!("tent"))
    }
}

mod map_with_plain_insert {
    use taintless::prelude::*;

    use taintless::output::TaintedMap;

    fn add(map: &mut TaintedMap<u8>) {
        map.insert(Tainted::new(String::from("tent")), 1);
    }
}

mod map_keys_read {
    use taintless::prelude::*;

    use taintless::output::TaintedMap;

    fn keys(map: &TaintedMap<u8>) -> Vec<Tainted<&str>> {
        map.keys().collect()
    }
}

mod map_taken_apart {
    use taintless::prelude::*;

    use taintless::output::TaintedMap;

    fn spy(map: TaintedMap<u8>) -> usize {
        map.len()
    }
}

mod one_of_run_time {
    use taintless::prelude::*;

    fn guess(text: &Tainted<String>) -> bool {
        one_of!(text, "open", "closed").is_some()
    }
}

mod one_of_leaked {
    use taintless::prelude::*;

    use taintless::__private::output::{Constant, Values};

    struct Known;

    impl Values for Known {
        const VALUES: &'static [Constant] = &[Constant::Text("text")];
    }
}

mod default_with_check {
    use taintless::prelude::*;

    fn not_seven(value: &Option<u8>) -> Result<(), Trusted<&'static str>> {
        if *value == Some(7) {
            return Err(trusted!("expected not 7"));
        }
        Ok(())
    }

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(check = not_seven)]
        severity: Option<u8>,
    }
}

mod default_rounds_out_of_range {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Measure {
        #[claude(default = 1e38)]
        length: f32,
        #[claude(default = 9007199254740994, range(exclusive_min = 9007199254740992))]
        weight: f64,
    }
}

mod forged_level {
    use taintless::prelude::*;

    struct Level;

    impl taintless::__private::output::Recursive for Level {
        const LEVEL: taintless::output::Shape = shape(1);
    }

    const fn shape(_: usize) -> taintless::output::Shape {
        u8::SHAPE
    }
}

mod own_tainted {
    struct Tainted<T>(T);

    #[derive(taintless::ClaudeOutput)]
    struct Note {
        text: taintless::Tainted<String>,
    }
}

mod tainted_alias {
    type Tainted<T> = taintless::Tainted<T>;

    #[derive(taintless::ClaudeOutput)]
    struct Note {
        text: Tainted<String>,
    }
}

mod type_of_macro {
    use taintless::prelude::*;

    macro_rules! note {
        ($text:ty) => {
            #[derive(ClaudeOutput)]
            struct Note {
                text: $text,
            }
        };
    }
    note!(Tainted<String>);
}

mod associated_type {
    use taintless::prelude::*;

    trait Holds {
        type Text;
    }

    struct Labelled;

    impl Holds for Labelled {
        type Text = Tainted<String>;
    }

    #[derive(ClaudeOutput)]
    struct Note {
        text: <Labelled as Holds>::Text,
    }
}

mod own_reply {
    use taintless::prelude::*;

    struct Mine(String);

    fn number(reply: Mine) -> Option<u8> {
        u8::parse(&reply.0).ok()
    }
}

mod unchecked_taken {
    use taintless::output::Unchecked;
    use taintless::prelude::*;

    fn count(stored: Unchecked<Vec<u8>>) -> Result<Vec<u8>, OutputError> {
        stored.check()
    }
}

mod error_of_text {
    use taintless::prelude::*;

    fn refuse(error: OutputError) -> Prompt {
        error.feedback()
    }
}
