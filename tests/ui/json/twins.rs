//! Twins of the refusals in `ui/json/`.

mod axum_event_by_json_data {
    use taintless::prelude::*;

    use axum_0_8::response::sse::Event;

    fn event(text: Tainted<String>) -> Event {
        text.to_json().into()
    }
}

mod axum_json_answer {
    use taintless::prelude::*;

    #[derive(JsonOut)]
    struct Answer {
        text: Tainted<String>,
    }

    async fn answer(text: Tainted<String>) -> JsonBody {
        Answer { text }.to_json()
    }
}

mod axum_json_of_text {
    use taintless::prelude::*;

    use axum_0_8::response::IntoResponse;

    fn answer(text: Tainted<String>) -> impl IntoResponse {
        text.to_json()
    }
}

mod body_as_text {
    use taintless::prelude::*;

    fn text(body: &JsonBody) -> &[u8] {
        body.as_bytes()
    }
}

mod body_by_literal {
    use taintless::prelude::*;

    fn body(text: String) -> JsonBody {
        text.to_json()
    }
}

mod body_deserialized {
    use taintless::prelude::*;

    fn stored(bytes: &[u8]) -> Option<JsonBody> {
        let text: Tainted<String> = serde_json::from_slice(bytes).ok()?;
        Some(text.to_json())
    }
}

mod body_from_string {
    use taintless::prelude::*;

    fn body(text: String) -> JsonBody {
        JsonBody::of(&text)
    }
}

mod body_in_html {
    use taintless::prelude::*;

    fn page(text: &Tainted<String>) -> SafeHtml {
        html!("<p>{text}</p>")
    }
}

mod body_in_prompt {
    use taintless::prelude::*;

    fn ask(text: &Tainted<String>) -> Prompt {
        let text = text.wrap(Source::UserInput);
        prompt!("What does it say?\n{text}")
    }
}

mod body_new {
    use taintless::prelude::*;

    fn body(text: String) -> JsonBody {
        JsonBody::of(&text)
    }
}

mod body_printed {
    use taintless::prelude::*;

    fn log(text: &Tainted<String>) {
        let body = text.to_json();
        println!("{body:?}: {}", text.for_log(200));
    }
}

mod body_to_string {
    use taintless::prelude::*;

    fn bytes(body: JsonBody) -> Vec<u8> {
        body.into_bytes()
    }
}

mod both_derives {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        summary: Tainted<String>,
    }

    fn answer(triage: &Triage) -> JsonBody {
        triage.to_json()
    }
}

mod both_derives_with_rules {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(length(max = 80))]
        summary: Tainted<String>,
    }
}

mod bound {
    use taintless::prelude::*;

    #[derive(JsonOut)]
    #[serde(bound(deserialize = "T: serde::Deserialize<'de>"))]
    struct Page<T> {
        items: Vec<T>,
    }
}

mod content_alone {
    use taintless::prelude::*;

    #[derive(JsonOut)]
    #[serde(tag = "kind", content = "text")]
    enum Event {
        Said(Tainted<String>),
    }
}

mod field_of_another_crate {
    use taintless::prelude::*;

    #[derive(JsonOut)]
    struct Answer {
        text: Tainted<String>,
        took_ms: u64,
    }
}

mod field_without_the_derive {
    use taintless::prelude::*;

    #[derive(JsonOut)]
    struct Customer {
        name: Tainted<String>,
    }

    #[derive(JsonOut)]
    struct Answer {
        customers: Vec<Customer>,
    }
}

mod flatten_of_a_number {
    use taintless::prelude::*;

    #[derive(JsonOut)]
    struct Answer {
        text: Tainted<String>,
        count: u32,
    }
}

mod flatten_of_untagged {
    use taintless::prelude::*;

    #[derive(JsonOut)]
    #[serde(untagged)]
    enum Id {
        Number(u32),
        Name(Tainted<String>),
    }

    #[derive(JsonOut)]
    struct Answer {
        id: Id,
    }
}

mod html_out {
    use taintless::prelude::*;

    fn answer(page: SafeHtml) -> Vec<u8> {
        page.into_bytes()
    }
}

mod into {
    use taintless::prelude::*;

    struct Answer {
        text: Tainted<String>,
    }

    fn answer(answer: Answer) -> JsonBody {
        answer.text.to_json()
    }
}

mod items_beside_a_tag {
    use taintless::prelude::*;

    #[derive(JsonOut)]
    #[serde(tag = "kind")]
    enum Event {
        Moved { x: i32, y: i32 },
    }
}

mod key {
    use taintless::prelude::*;

    fn answer(key: &SecretKey) -> JsonBody {
        format!("{key:?}").to_json()
    }
}

mod key_in_a_field {
    use taintless::prelude::*;

    #[derive(JsonOut)]
    struct Settings {
        name: String,
        #[serde(skip_serializing)]
        key: SecretKey,
    }
}

mod map_with_struct_keys {
    use taintless::prelude::*;

    use std::collections::BTreeMap;

    #[derive(Inert, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    struct Place(u32);

    #[derive(JsonOut)]
    struct Drawing {
        colours: BTreeMap<Place, u8>,
    }
}

mod misspelt_word {
    use taintless::prelude::*;

    #[derive(JsonOut)]
    struct Answer {
        #[serde(skip_serializing)]
        text: Tainted<String>,
    }
}

mod misspelt_word_of_ours {
    use taintless::prelude::*;

    #[derive(JsonOut)]
    struct Answer {
        #[json(rename = "t")]
        text: Tainted<String>,
    }
}

mod model_output_that_stays {
    use taintless::prelude::*;

    use taintless::output::{Read, Reader, Shape};

    #[derive(JsonOut)]
    struct Severity(u8);

    impl ClaudeOutput for Severity {
        const SHAPE: Shape = u8::SHAPE;
        fn read<'de, D: serde::Deserializer<'de>>(reader: Reader<'_, D>) -> Read<Self, D::Error> {
            Ok(u8::read(reader)?.map(Severity))
        }
    }

    #[derive(ClaudeOutput)]
    struct Triage {
        severity: Severity,
        summary: Tainted<String>,
    }
}

mod names_collide {
    use taintless::prelude::*;

    #[derive(JsonOut)]
    struct Answer {
        text: Tainted<String>,
        #[serde(rename = "text_too")]
        other: u8,
    }
}

mod nothing_written {
    use taintless::prelude::*;

    use taintless::json::{JsonWriter, Written};

    struct Answer {
        text: Tainted<String>,
    }

    impl JsonOut for Answer {
        fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
            unwritten(out)
        }
    }

    fn unwritten<'a>(out: JsonWriter<'a>) -> Written<'a> {
        out.null()
    }
}

mod parameter_without_the_derive {
    use taintless::prelude::*;

    #[derive(JsonOut)]
    struct Customer;

    #[derive(JsonOut)]
    struct Page<T> {
        items: Vec<T>,
    }

    fn answer(page: Page<Customer>) -> JsonBody {
        page.to_json()
    }
}

mod prompt_out {
    use taintless::prelude::*;

    fn answer(question: &Tainted<String>) -> JsonBody {
        question.to_json()
    }
}

mod raw_text_in_an_impl {
    use taintless::prelude::*;

    use taintless::json::{JsonWriter, Written};

    struct Loud(Tainted<String>);

    impl JsonOut for Loud {
        fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
            self.0.to_uppercase().write_json(out)
        }
    }
}

mod remote {
    use taintless::prelude::*;

    #[derive(JsonOut)]
    struct Duration {
        seconds: u64,
    }

    fn of(duration: std::time::Duration) -> Duration {
        Duration {
            seconds: duration.as_secs(),
        }
    }
}

mod rename_one_way {
    use taintless::prelude::*;

    #[derive(JsonOut)]
    struct Answer {
        #[serde(rename(serialize = "t"))]
        text: Tainted<String>,
    }
}

mod rename_without_text {
    use taintless::prelude::*;

    #[derive(JsonOut)]
    struct Answer {
        #[serde(rename = "t")]
        text: Tainted<String>,
    }
}

mod reply_without_the_derive {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Customer {
        name: Tainted<String>,
    }

    #[derive(ClaudeOutput)]
    struct Triage {
        customer: Customer,
    }
}

mod serialize_by_hand {
    use taintless::prelude::*;

    use taintless::json::{JsonWriter, Written};

    struct Answer {
        text: Tainted<String>,
    }

    impl JsonOut for Answer {
        fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
            self.text.write_json(out)
        }
    }
}

mod serialize_of_a_list {
    use taintless::prelude::*;

    fn answer(texts: Vec<Tainted<String>>) -> Vec<u8> {
        texts.to_json().into_bytes()
    }
}

mod serialize_with {
    use taintless::prelude::*;

    use taintless::json::{JsonWriter, Written};

    struct Loud(Tainted<String>);

    impl JsonOut for Loud {
        fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
            self.0.to_uppercase().write_json(out)
        }
    }

    #[derive(JsonOut)]
    struct Answer {
        text: Loud,
    }
}

mod several_faults {
    use taintless::prelude::*;

    #[derive(JsonOut)]
    struct Answer {
        text: Tainted<String>,
        #[json(skip)]
        order: u8,
    }

    fn answer(answer: Answer) -> JsonBody {
        vec![answer].to_json()
    }
}

mod skip_if_of_raw_text {
    use taintless::prelude::*;

    #[derive(JsonOut)]
    struct Answer {
        #[serde(skip_serializing_if = "Tainted::is_empty")]
        text: Tainted<String>,
    }
}

mod skip_if_without_path {
    use taintless::prelude::*;

    #[derive(JsonOut)]
    struct Answer {
        #[serde(skip_serializing_if = "Tainted::is_empty")]
        text: Tainted<String>,
    }
}

mod skip_twice {
    use taintless::prelude::*;

    #[derive(JsonOut)]
    struct Answer {
        #[serde(skip_serializing_if = "Tainted::is_empty")]
        text: Tainted<String>,
    }
}

mod skipped_value {
    use taintless::prelude::*;

    #[derive(JsonOut)]
    struct Name(Tainted<String>);
}

mod skipped_variant {
    use taintless::prelude::*;

    #[derive(JsonOut)]
    enum Event {
        Said(Tainted<String>),
        #[serde(skip_deserializing)]
        Internal,
    }
}

mod tag_collides {
    use taintless::prelude::*;

    #[derive(JsonOut)]
    #[serde(tag = "event")]
    enum Event {
        Said { kind: Tainted<String> },
    }
}

mod tag_of_a_tuple {
    use taintless::prelude::*;

    #[derive(JsonOut)]
    #[serde(tag = "kind")]
    struct Pair {
        one: u8,
        two: u8,
    }
}

mod text_beside_a_tag {
    use taintless::prelude::*;

    #[derive(JsonOut)]
    #[serde(tag = "kind", content = "text")]
    enum Event {
        Said(Tainted<String>),
    }
}

mod transparent_of_two {
    use taintless::prelude::*;

    #[derive(JsonOut)]
    #[serde(transparent)]
    struct Name {
        text: Tainted<String>,
        #[serde(skip)]
        order: u8,
    }
}

mod two_values {
    use taintless::prelude::*;

    use taintless::json::{JsonWriter, Written};

    struct Both(u8, u8);

    impl JsonOut for Both {
        fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
            out.array().item(&self.0).item(&self.1).end()
        }
    }
}

mod union {
    use taintless::prelude::*;

    #[derive(JsonOut)]
    enum Number {
        Whole(u32),
        Half(f32),
    }
}

mod unknown_case {
    use taintless::prelude::*;

    #[derive(JsonOut)]
    #[serde(rename_all = "camelCase")]
    struct Answer {
        text: Tainted<String>,
    }
}

mod unknown_word {
    use taintless::prelude::*;

    #[derive(JsonOut)]
    struct Answer {
        text: Tainted<String>,
    }
}

mod untagged_with_tag {
    use taintless::prelude::*;

    #[derive(JsonOut)]
    #[serde(tag = "kind")]
    enum Event {
        Said { text: Tainted<String> },
    }
}

mod with {
    use taintless::prelude::*;

    use taintless::json::{JsonWriter, Written};

    struct Loud(Tainted<String>);

    impl JsonOut for Loud {
        fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
            self.0.to_uppercase().write_json(out)
        }
    }

    #[derive(JsonOut)]
    struct Answer {
        text: Loud,
    }
}

mod word_twice {
    use taintless::prelude::*;

    #[derive(JsonOut)]
    struct Answer {
        #[serde(rename = "a")]
        text: Tainted<String>,
    }
}

mod writer_of_ones_own {
    use taintless::prelude::*;

    use taintless::json::JsonWriter;

    fn written(text: &Tainted<String>) -> Vec<u8> {
        text.to_json().into_bytes()
    }
}

mod writer_read {
    use taintless::prelude::*;

    use taintless::json::{JsonWriter, Written};

    struct Answer {
        text: Tainted<String>,
    }

    impl JsonOut for Answer {
        fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
            let array = out.array().item(&self.text);
            println!("{array:?}");
            array.end()
        }
    }
}

mod written_by_literal {
    use taintless::prelude::*;

    use taintless::json::{JsonWriter, Written};

    struct Answer {
        text: Tainted<String>,
    }

    impl JsonOut for Answer {
        fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
            out.null()
        }
    }
}

mod written_elsewhere {
    use taintless::prelude::*;

    use taintless::json::{JsonWriter, Written};

    struct Empty;

    impl JsonOut for Empty {
        fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
            let mut written = false;
            let object = out.object().field_with(&trusted!("x"), |out| {
                written = true;
                out.null()
            });
            object.end()
        }
    }
}

mod flatten_tainted_map {
    use taintless::output::TaintedMap;
    use taintless::prelude::*;

    #[derive(JsonOut)]
    struct Answer {
        approved: bool,
        notes: TaintedMap<Tainted<String>>,
    }
}

mod flatten_map_with_plain_keys {
    use std::collections::HashMap;

    use taintless::prelude::*;

    #[derive(JsonOut)]
    struct Answer {
        approved: bool,
        #[serde(flatten)]
        votes: HashMap<u32, bool>,
    }
}

mod tag_beside_tainted_map {
    use taintless::output::TaintedMap;
    use taintless::prelude::*;

    #[derive(JsonOut)]
    #[serde(tag = "kind", content = "notes")]
    enum Event {
        Note(TaintedMap<Tainted<String>>),
        Deleted { id: u32 },
    }
}

mod tainted_name_by_hand {
    use taintless::json::{JsonWriter, Written};
    use taintless::prelude::*;

    struct Vote {
        name: Tainted<String>,
    }

    impl JsonOut for Vote {
        fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
            out.object().field(&trusted!("name"), &self.name).end()
        }
    }
}

mod plain_name_by_hand {
    use taintless::json::{JsonWriter, Written};
    use taintless::prelude::*;

    struct Vote {
        name: String,
    }

    impl JsonOut for Vote {
        fn write_json<'a>(&self, out: JsonWriter<'a>) -> Written<'a> {
            out.object().field(&trusted!("name"), &self.name).end()
        }
    }
}
