//! Twins of the refusals in `ui/reading/`.

mod format_arg {
    use taintless::prelude::*;

    fn greet(name: Tainted<&str>) -> String {
        format!("hello {}", name.for_log(80))
    }
}

mod format_captured {
    use taintless::prelude::*;

    fn greet(name: Tainted<&str>) -> String {
        let name = name.for_log(80);
        format!("hello {name}")
    }
}

mod println {
    use taintless::prelude::*;

    fn show(subject: Tainted<String>) {
        println!("{}", subject.for_log(80));
    }
}

mod write {
    use taintless::prelude::*;

    use std::fmt::Write as _;

    fn append(page: &mut String, text: Tainted<&str>) -> std::fmt::Result {
        write!(page, "{}", text.for_log(200))
    }
}

mod panic {
    use taintless::prelude::*;

    fn stop(text: Tainted<&str>) {
        panic!(
            "cannot go on with a text of {} characters",
            text.char_count()
        );
    }
}

mod to_string {
    use taintless::prelude::*;

    fn plain(text: Tainted<&str>) -> Tainted<String> {
        text.into_owned()
    }
}

mod string_from {
    use taintless::prelude::*;

    fn plain(text: String) -> Tainted<String> {
        Tainted::from(text)
    }
}

mod into_string {
    use taintless::prelude::*;

    fn plain(text: String) -> Tainted<String> {
        text.into()
    }
}

mod deref_coercion {
    use taintless::prelude::*;

    fn plain(text: &Tainted<String>) -> Tainted<&str> {
        text.as_deref()
    }
}

mod deref {
    use taintless::prelude::*;

    fn plain(text: Tainted<&str>) -> Tainted<String> {
        text.into_owned()
    }
}

mod slice {
    use taintless::prelude::*;

    fn first(text: &Tainted<String>) -> Tainted<&str> {
        text.truncate_chars(3)
    }
}

mod as_ref {
    use taintless::prelude::*;

    fn plain(text: &Tainted<String>) -> Tainted<&str> {
        text.as_deref()
    }
}

mod borrow {
    use taintless::prelude::*;

    use std::borrow::Borrow;

    fn plain(text: &Trusted<String>) -> &str {
        Borrow::<str>::borrow(text)
    }
}

mod as_str {
    use taintless::prelude::*;

    fn plain(text: &Tainted<String>) -> Tainted<&str> {
        text.as_deref()
    }
}

mod as_bytes {
    use taintless::prelude::*;

    fn size(text: &Tainted<String>) -> usize {
        text.len()
    }
}

mod contains {
    use taintless::prelude::*;

    fn is_urgent(text: Tainted<&str>) -> bool {
        text.is(&trusted!("urgent"))
    }
}

mod chars {
    use taintless::prelude::*;

    fn count(text: Tainted<&str>) -> usize {
        text.char_count()
    }
}

mod for_loop {
    use taintless::prelude::*;

    fn walk(text: Tainted<String>) {
        for line in text.lines() {
            drop(line);
        }
    }
}

mod equals_literal {
    use taintless::prelude::*;

    fn is_open(status: Tainted<&str>) -> bool {
        status.is(&trusted!("open"))
    }
}

mod equals_tainted {
    use taintless::prelude::*;

    fn same(one: Tainted<String>, two: Tainted<String>) -> bool {
        one.key() == two.key()
    }
}

mod less_than {
    use taintless::prelude::*;

    fn sorted(one: Tainted<String>, two: Tainted<String>) -> bool {
        one.char_count() < two.char_count()
    }
}

mod hash {
    use taintless::prelude::*;

    use std::hash::{DefaultHasher, Hash, Hasher};

    fn digest(text: Tainted<String>) -> u64 {
        let mut hasher = DefaultHasher::new();
        text.key().hash(&mut hasher);
        hasher.finish()
    }
}

mod hash_map_key {
    use taintless::prelude::*;

    use std::collections::HashMap;

    fn count(senders: Vec<Tainted<String>>) -> HashMap<TaintKey, u32> {
        let mut counts = HashMap::new();
        for sender in senders {
            *counts.entry(sender.key()).or_insert(0) += 1;
        }
        counts
    }
}

mod btree_set {
    use taintless::prelude::*;

    use std::collections::BTreeSet;

    fn distinct(senders: Vec<Tainted<String>>) -> usize {
        let distinct: BTreeSet<TaintKey> = senders.iter().map(Tainted::key).collect();
        distinct.len()
    }
}

mod sort {
    use taintless::prelude::*;

    fn sorted(mut names: Vec<Tainted<String>>) -> Vec<Tainted<String>> {
        names.sort_by_key(Tainted::key);
        names
    }
}

mod match_literal {
    use taintless::prelude::*;

    fn is_open(status: Tainted<&str>) -> bool {
        match one_of!(status, "open", "closed").as_deref() {
            Some("open") => true,
            _ => false,
        }
    }
}

mod private_field {
    use taintless::prelude::*;

    fn plain(text: Tainted<String>) -> Tainted<String> {
        text
    }
}

mod destructuring {
    use taintless::prelude::*;

    fn plain(text: Tainted<String>) -> Tainted<String> {
        let inner = text;
        inner
    }
}

mod push_str {
    use taintless::prelude::*;

    fn append(page: &Tainted<String>, text: &Tainted<String>) -> Tainted<String> {
        page.concat(text)
    }
}

mod add_string {
    use taintless::prelude::*;

    fn append(page: String, text: &Tainted<String>) -> Tainted<String> {
        Tainted::new(page).concat(text)
    }
}

mod concat {
    use taintless::prelude::*;

    fn both(one: Tainted<&str>, two: Tainted<&str>) -> Tainted<String> {
        one.concat(&two)
    }
}

mod extend {
    use taintless::prelude::*;

    fn append(page: &mut Vec<Tainted<String>>, text: Tainted<String>) {
        page.extend([text]);
    }
}

mod collect {
    use taintless::prelude::*;

    fn all(texts: Vec<Tainted<String>>) -> Vec<Tainted<String>> {
        texts.into_iter().collect::<Vec<_>>()
    }
}

mod cow_from {
    use taintless::prelude::*;

    use std::borrow::Cow;

    fn plain(text: &str) -> Tainted<Cow<'_, str>> {
        Tainted::new(Cow::from(text))
    }
}

mod serde_json_to_string {
    use taintless::prelude::*;

    fn answer(text: &str) -> Option<Tainted<String>> {
        serde_json::from_str(text).ok()
    }
}

mod json_macro {
    use taintless::prelude::*;

    fn answer(text: Tainted<String>) -> serde_json::Value {
        serde_json::json!({ "characters": text.char_count() })
    }
}

mod derive_serialize {
    use taintless::prelude::*;

    #[derive(serde::Deserialize)]
    struct Answer {
        text: Tainted<String>,
    }
}

mod derive_hash {
    use taintless::prelude::*;

    #[derive(Hash)]
    struct Mail {
        subject: TaintKey,
    }
}

mod derive_partial_eq {
    use taintless::prelude::*;

    #[derive(PartialEq)]
    struct Mail {
        subject: TaintKey,
    }
}

mod box_error {
    use taintless::prelude::*;

    use std::error::Error;

    fn fail(text: Tainted<String>) -> Box<dyn Error> {
        Box::from(format!("cannot read {}", text.for_log(80)))
    }
}

mod generic_display {
    use taintless::prelude::*;

    use std::fmt::Display;

    fn show<T: Display>(value: T) -> String {
        format!("{value}")
    }

    fn plain(text: Tainted<&str>) -> String {
        show(text.for_log(80))
    }
}

mod closure_over_text {
    use taintless::prelude::*;

    fn shout(text: Tainted<String>) -> Tainted<String> {
        text.to_uppercase()
    }
}

mod closure_as_pattern {
    use taintless::prelude::*;

    fn words(text: &Tainted<String>) -> usize {
        text.split(&trusted!(",")).count()
    }
}

mod error_in_a_hand_written_read {
    use taintless::prelude::*;

    use taintless::output::{Read, Reader, Shape};

    #[derive(JsonOut)]
    struct Spy;

    impl ClaudeOutput for Spy {
        const SHAPE: Shape = u8::SHAPE;
        fn read<'de, D: serde::Deserializer<'de>>(reader: Reader<'_, D>) -> Read<Self, D::Error> {
            Ok(u8::read(reader)?.map(|_| Spy))
        }
    }
}

mod hand_written_deserialize {
    use taintless::prelude::*;

    #[derive(JsonOut)]
    struct Spy(usize);

    impl ClaudeOutput for Spy {
        const SHAPE: taintless::output::Shape = <Tainted<String>>::SHAPE;
        fn read<'de, D: serde::Deserializer<'de>>(
            reader: taintless::output::Reader<'_, D>,
        ) -> taintless::output::Read<Self, D::Error> {
            Ok(<Tainted<String>>::read(reader)?.map(|text| Spy(text.len())))
        }
    }

    #[derive(ClaudeOutput)]
    struct Triage {
        summary: Spy,
    }
}

mod reader_taken_apart {
    use taintless::prelude::*;

    use taintless::output::{Read, Reader, Shape};

    #[derive(JsonOut)]
    struct Spy;

    impl ClaudeOutput for Spy {
        const SHAPE: Shape = <Tainted<String>>::SHAPE;
        fn read<'de, D: serde::Deserializer<'de>>(reader: Reader<'_, D>) -> Read<Self, D::Error> {
            let text = <Tainted<String>>::read(reader)?;
            println!("{:?}", text);
            Ok(Some(Spy))
        }
    }
}

mod serde_deserialize_with {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        summary: Tainted<String>,
    }

    fn shout(triage: &Triage) -> Tainted<String> {
        triage.summary.to_uppercase()
    }
}

mod serde_from {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        summary: Tainted<String>,
    }

    impl From<Triage> for Tainted<String> {
        fn from(triage: Triage) -> Self {
            triage.summary
        }
    }
}

mod serde_remote_output {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Seconds {
        secs: u64,
    }
}

mod serde_try_from {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        summary: Tainted<String>,
    }

    struct Short(Tainted<String>);

    impl TryFrom<Triage> for Short {
        type Error = ();
        fn try_from(triage: Triage) -> Result<Self, ()> {
            if triage.summary.char_count() < 80 {
                Ok(Short(triage.summary))
            } else {
                Err(())
            }
        }
    }
}

mod serde_with {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        summary: Tainted<String>,
    }
}
