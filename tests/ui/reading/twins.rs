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
        text.contains(&trusted!("urgent"))
    }
}

mod chars {
    use taintless::prelude::*;

    fn count(text: Tainted<&str>) {
        for _ in 0..text.char_count() {}
    }
}

mod for_loop {
    use taintless::prelude::*;

    fn walk(text: Tainted<String>) {
        for line in text.lines() {
            let _ = line.trim();
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

mod trim_closure {
    use taintless::prelude::*;

    fn clean(text: Tainted<&str>) -> Tainted<&str> {
        text.trim_matches(&trusted!("#"))
    }
}

mod map {
    use taintless::prelude::*;

    fn shout(text: &Tainted<String>) -> Tainted<String> {
        text.to_uppercase()
    }
}

mod concat_to_plain {
    use taintless::prelude::*;

    fn greet(name: &Tainted<String>) -> Tainted<String> {
        Tainted::new("hello ").concat(name)
    }
}

mod concat_to_trusted {
    use taintless::prelude::*;

    fn greet(name: &Tainted<String>) -> Tainted<String> {
        let mut text = Tainted::new(String::from("hello "));
        text.push_str(name);
        text
    }
}

mod join_to_plain {
    use taintless::prelude::*;

    fn lines(lines: &[Tainted<String>]) -> Tainted<String> {
        Tainted::join(lines, "\n")
    }
}

mod join_of_own_type {
    use taintless::prelude::*;

    struct Name(String);

    fn greet(name: &Name) -> Tainted<String> {
        Tainted::new("hello ").concat(&name.0)
    }
}

mod collect_characters {
    use taintless::prelude::*;

    fn copy(text: &Tainted<String>) -> Tainted<String> {
        text.characters().collect()
    }
}

mod characters_compared {
    use taintless::prelude::*;

    fn letters(text: &Tainted<String>) -> usize {
        text.characters().filter(|it| it.is(&trusted!("a"))).count()
    }
}

mod find {
    use taintless::prelude::*;

    fn before_colon(text: &Tainted<String>) -> Option<Tainted<&str>> {
        Some(text.split_once(&trusted!(":"))?.0)
    }
}

mod char_indices {
    use taintless::prelude::*;

    fn places(text: &Tainted<String>) -> usize {
        text.characters().count()
    }
}

mod get {
    use taintless::prelude::*;

    fn first(text: &Tainted<String>) -> Tainted<&str> {
        text.slice_chars(..3)
    }
}

mod list_to_plain {
    use taintless::prelude::*;

    fn tags(tags: Tainted<Vec<String>>) -> Vec<Tainted<String>> {
        tags.into_iter().collect()
    }
}

mod list_indexed {
    use taintless::prelude::*;

    fn first(tags: &Tainted<Vec<String>>) -> Option<Tainted<&str>> {
        tags.iter().next()
    }
}

mod gather_plain {
    use taintless::prelude::*;

    fn pair(name: String, mail: String) -> Tainted<(String, String)> {
        Tainted::gather((Tainted::new(name), Tainted::new(mail)))
    }
}

mod sort_by_key {
    use taintless::prelude::*;

    fn sorted(names: &mut Vec<Tainted<String>>) {
        taintless::sort_by_tainted(names, |name| name.as_deref());
    }
}

mod sort_by_comparison {
    use taintless::prelude::*;

    fn sorted(names: &mut Vec<Tainted<String>>) {
        taintless::sort_by_tainted(names, |name| name.trim());
    }
}

mod max_of_texts {
    use taintless::prelude::*;

    fn last(mut names: Vec<Tainted<String>>) -> Option<Tainted<String>> {
        taintless::sort_by_tainted(&mut names, |name| name.as_deref());
        names.pop()
    }
}

mod parse_as_text {
    use taintless::prelude::*;

    fn number(text: Tainted<&str>) -> Option<u32> {
        text.parse::<u32>()
    }
}

mod decoded_bytes_read {
    use taintless::prelude::*;

    fn decode(text: Tainted<&str>) -> Option<Tainted<Vec<u8>>> {
        text.decode_base64()
    }
}

mod swap_with_string {
    use taintless::prelude::*;

    fn subject(mut mail: Tainted<String>) -> Tainted<String> {
        let mut text = Tainted::default();
        std::mem::swap(&mut text, &mut mail);
        text
    }
}

mod as_width {
    use taintless::prelude::*;

    fn column(text: Tainted<String>) -> String {
        format!("{:>width$}", 1, width = text.char_count())
    }
}

mod maximum {
    use taintless::prelude::*;

    fn last(names: &[Tainted<String>]) -> Option<&Tainted<String>> {
        names.iter().max_by_key(|name| name.char_count())
    }
}

mod sort_key {
    use taintless::prelude::*;

    fn sorted(mut names: Vec<Tainted<String>>) -> Vec<Tainted<String>> {
        names.sort_by_cached_key(|name| name.key());
        names
    }
}

mod list_contains {
    use taintless::prelude::*;

    fn is_known(known: &[Tainted<String>], name: &Tainted<String>) -> bool {
        known.iter().any(|one| one.key() == name.key())
    }
}

mod dedup {
    use taintless::prelude::*;

    fn once(mut names: Vec<Tainted<String>>) -> Vec<Tainted<String>> {
        names.dedup_by_key(|name| name.key());
        names
    }
}

mod option_equals {
    use taintless::prelude::*;

    fn is_open(status: Option<Tainted<&str>>) -> bool {
        status.is_some_and(|status| status.is(&trusted!("open")))
    }
}

mod derive_partial_ord {
    use taintless::prelude::*;

    #[derive(PartialOrd, PartialEq)]
    struct Mail {
        subject: TaintKey,
    }
}

mod generic_as_ref {
    use taintless::prelude::*;

    fn shown(text: impl AsRef<str>) -> String {
        text.as_ref().to_owned()
    }

    fn subject(mail: Trusted<String>) -> String {
        shown(mail)
    }
}

mod generic_into {
    use taintless::prelude::*;

    fn shown(text: impl Into<Tainted<String>>) -> Tainted<String> {
        text.into()
    }

    fn subject(mail: Tainted<String>) -> Tainted<String> {
        shown(mail)
    }
}

mod error_source {
    use taintless::prelude::*;

    #[derive(Debug)]
    struct Failed(Tainted<String>);

    impl std::fmt::Display for Failed {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            write!(f, "the mail cannot be read: {}", self.0.for_log(80))
        }
    }

    impl std::error::Error for Failed {}
}

mod question_mark {
    use taintless::prelude::*;

    fn read() -> Result<u8, Tainted<String>> {
        Ok(1)
    }

    fn number() -> Result<u8, Box<dyn std::error::Error>> {
        Ok(read().map_err(|text| text.for_log(80).to_string())?)
    }
}

mod thread_name {
    use taintless::prelude::*;

    fn worker(sender: Tainted<String>) -> std::thread::Builder {
        std::thread::Builder::new().name(format!("mail {}", sender.char_count()))
    }
}

mod dyn_display {
    use taintless::prelude::*;

    fn shown(text: &Tainted<String>) -> &dyn std::fmt::Debug {
        text
    }
}

mod assert_eq {
    use taintless::prelude::*;

    fn check(status: Tainted<String>) {
        assert!(status.is(&trusted!("open")));
    }
}

mod string_from_utf8 {
    use taintless::prelude::*;

    fn body(bytes: Tainted<Vec<u8>>) -> Option<Tainted<String>> {
        bytes.into_text()
    }
}

mod byte_by_byte {
    use taintless::prelude::*;

    fn body(bytes: Tainted<Vec<u8>>) -> Tainted<String> {
        bytes.to_text_lossy()
    }
}

mod item_by_index {
    use taintless::prelude::*;

    fn first(lines: Tainted<Vec<String>>) -> Option<Tainted<String>> {
        lines.transpose().into_iter().next()
    }
}

mod blanket_method {
    use taintless::prelude::*;

    trait Shown {
        fn shown(&self) -> String;
    }

    impl<T: std::fmt::Display> Shown for T {
        fn shown(&self) -> String {
            format!("{self}")
        }
    }

    fn subject(mail: Tainted<String>) -> String {
        mail.for_log(80).shown()
    }
}

mod foreign_impl {
    use taintless::prelude::*;

    struct Mail(Tainted<String>);

    impl std::ops::Deref for Mail {
        type Target = Tainted<String>;
        fn deref(&self) -> &Tainted<String> {
            &self.0
        }
    }
}

mod private_method {
    use taintless::prelude::*;

    fn subject(mail: Tainted<&str>) -> Tainted<String> {
        mail.into_owned()
    }
}

mod hidden_method {
    use taintless::prelude::*;

    fn is_short(reply: &Tainted<String>) -> bool {
        u8::parse(reply).is_ok()
    }
}

mod bound_on_sealed_trait {
    use taintless::prelude::*;
    use taintless::sql::{LikePattern, SearchText, like_contains};

    fn raw<T: SearchText>(text: &T) -> LikePattern {
        like_contains(text)
    }

    fn subject(mail: &Tainted<String>) -> LikePattern {
        raw(mail)
    }
}

mod binary_search {
    use taintless::prelude::*;

    fn place(names: &[Tainted<String>], name: &Tainted<String>) -> Option<usize> {
        let key = name.key();
        names.binary_search_by_key(&key, |name| name.key()).ok()
    }
}

mod searched_for {
    use taintless::prelude::*;

    fn holds(page: Tainted<&str>, name: Tainted<&str>) -> bool {
        page.lines().any(|line| line.key() == name.key())
    }
}

mod cursor {
    use taintless::prelude::*;

    fn body(bytes: Tainted<Vec<u8>>) -> std::io::Result<Tainted<String>> {
        bytes
            .into_text()
            .ok_or_else(|| std::io::ErrorKind::InvalidData.into())
    }
}

mod key_serialized {
    use taintless::prelude::*;

    fn stored(mail: &Tainted<String>) -> serde_json::Result<String> {
        serde_json::to_string(&mail.char_count())
    }
}

mod leaked_box {
    use taintless::prelude::*;

    fn kept(mail: &Tainted<String>) -> &'static Tainted<String> {
        Box::leak(Box::new(mail.clone()))
    }
}

mod raw_method {
    use taintless::prelude::*;

    fn borrowed(text: &Tainted<String>) -> Tainted<&str> {
        text.as_deref()
    }
}
