//! Twins of the refusals in `ui/minting/`.

mod pattern_oracle {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Reply {
        #[claude(pattern = "^FW-[0-9]{6}$")]
        order: Tainted<String>,
    }

    fn order(text: &Tainted<String>) -> Option<Tainted<String>> {
        Some(Reply::parse(text).ok()?.order)
    }
}

mod pattern_run_time {
    use taintless::__private::output::{Pattern, PatternCell};

    enum Guess {}

    impl Pattern for Guess {
        const TEXT: &'static str = "^no$";
        const SOURCE: &'static str = "^no$";
        fn cell() -> &'static PatternCell {
            static CELL: PatternCell = PatternCell::new();
            &CELL
        }
    }
}

mod trusted_local {
    use taintless::prelude::*;

    const TEXT: &str = "text";

    fn trust() -> Trusted<&'static str> {
        trusted!(TEXT)
    }
}

mod trusted_format {
    use taintless::prelude::*;

    fn trust() -> Trusted<&'static str> {
        trusted!(concat!("hello ", "world"))
    }
}

mod trusted_leak {
    use taintless::prelude::*;

    fn trust() -> Trusted<&'static str> {
        trusted!("text")
    }
}

mod trusted_block {
    use taintless::prelude::*;

    fn trust() -> Trusted<&'static str> {
        trusted!(("text"))
    }
}

mod hidden_helper {
    use taintless::prelude::*;

    struct Text;

    impl taintless::Literal for Text {
        const TEXT: &'static str = "text";
    }

    fn trust() -> Trusted<&'static str> {
        taintless::__private::trust_literal::<Text>()
    }
}

mod trusted_by_literal {
    use taintless::prelude::*;

    fn trust() -> Trusted<String> {
        trusted!("text").to_owned_text()
    }
}

mod trusted_from_string {
    use taintless::prelude::*;

    fn trust(number: u32) -> Trusted<u32> {
        Trusted::from(number)
    }
}

mod trusted_from_str {
    use taintless::prelude::*;

    fn trust() -> Trusted<&'static str> {
        trusted!("text")
    }
}

mod trusted_parse {
    use taintless::prelude::*;

    fn trust(text: &str) -> Option<Trusted<&'static str>> {
        one_of!(Tainted::new(text), "open", "closed")
    }
}

mod trusted_deserialize {
    use taintless::prelude::*;

    fn trust(json: &str) -> Option<Tainted<String>> {
        serde_json::from_str(json).ok()
    }
}

mod trusted_add_string {
    use taintless::prelude::*;

    fn greet() -> Trusted<String> {
        Trusted::concat(&[trusted!("hello "), trusted!("world")])
    }
}

mod trusted_collect {
    use taintless::prelude::*;

    fn trust(parts: &[Trusted<String>]) -> Trusted<String> {
        Trusted::concat(parts)
    }
}

mod trusted_extend {
    use taintless::prelude::*;

    fn greet(greeting: &mut Trusted<String>) {
        greeting.push(&trusted!("world"));
    }
}

mod trusted_push_str {
    use taintless::prelude::*;

    fn greet(greeting: &mut Trusted<String>) {
        greeting.push(&trusted!("world"));
    }
}

mod split_empty {
    use taintless::prelude::*;

    fn letters(text: &Tainted<String>) -> usize {
        text.char_count()
    }
}

mod split_run_time {
    use taintless::prelude::*;

    fn cells(text: &Tainted<String>) -> usize {
        text.split(&trusted!(";")).count()
    }
}

mod one_of_characters {
    use taintless::prelude::*;

    fn grade(text: Tainted<&str>) -> Option<Trusted<&'static str>> {
        one_of!(text, "grade a", "grade b")
    }
}

mod one_of_variable {
    use taintless::prelude::*;

    fn status(text: Tainted<&str>) -> Option<Trusted<&'static str>> {
        one_of!(text, "open", "closed")
    }
}

mod literal_once_lock {
    use taintless::Literal;

    static TEXT: &str = "text";

    struct Honest;

    impl Literal for Honest {
        const TEXT: &'static str = TEXT;
    }
}

mod literal_leak {
    use taintless::Literal;

    struct Honest;

    impl Literal for Honest {
        const TEXT: &'static str = "text";
    }
}

mod literal_lazy_lock {
    use taintless::Literal;

    const TEXT: &str = concat!("text", " and more");

    struct Honest;

    impl Literal for Honest {
        const TEXT: &'static str = TEXT;
    }
}

mod trusted_env {
    use taintless::prelude::*;

    fn trust() -> Trusted<&'static str> {
        trusted!("text")
    }
}

mod trusted_concat_env {
    use taintless::prelude::*;

    fn trust() -> Trusted<&'static str> {
        trusted!(concat!("path: ", 1, true, 'x'))
    }
}

mod wrapped_by_literal {
    use taintless::prelude::*;

    fn wrap(text: String) -> Wrapped {
        text.wrap(Source::UserInput)
    }
}

mod prompt_from_string {
    use taintless::prelude::*;

    fn wrap(text: String) -> Prompt {
        let text = text.wrap(Source::UserInput);
        prompt!("{text}")
    }
}

mod prompt_deserialize {
    use taintless::prelude::*;

    fn wrap(json: &str) -> Option<Prompt> {
        let text: Tainted<String> = serde_json::from_str(json).ok()?;
        let text = text.wrap(Source::UserInput);
        Some(prompt!("{text}"))
    }
}

mod wrapped_as_text {
    use taintless::prelude::*;

    fn plain(text: Wrapped) -> Prompt {
        prompt!("{text}")
    }
}

mod door_for_own_label {
    use taintless::prelude::*;

    use taintless::prompt::PromptPart;

    struct Mail(Tainted<String>);

    impl ToPrompt for Mail {
        fn to_prompt(&self, out: &mut PromptPart) {
            out.push(&self.0.wrap(Source::Email));
        }
    }
}

mod sealed_primitive {
    use taintless::prelude::*;

    #[derive(Clone, Copy)]
    struct Open;

    impl Choice for Open {
        const TEXTS: &'static [&'static str] = &["open"];
        fn index(self) -> usize {
            0
        }
        fn from_index(index: usize) -> Option<Self> {
            (index == 0).then_some(Open)
        }
    }

    fn accept(value: Open) -> Prompt {
        prompt!("{value}")
    }
}

mod inert_over_string {
    use taintless::prelude::*;

    #[derive(Inert)]
    struct Number(u32);

    #[derive(Inert, Clone, Copy)]
    struct Line<T>(T);

    fn print(number: &Number, line: Option<Line<u8>>, text: &Tainted<String>) -> Prompt {
        let parsed: Option<Number> = text.parse();
        let kept = Tainted::new(line);
        prompt!("{number} {line} {parsed}")
    }
}

mod inert_two_fields {
    use std::marker::PhantomData;

    use taintless::prelude::*;

    struct Id<T>(u64, PhantomData<T>);

    impl<T> Inert for Id<T> {
        type Repr = u64;
        fn to_repr(&self) -> u64 {
            self.0
        }
        fn from_repr(repr: u64) -> Option<Self> {
            Some(Id(repr, PhantomData))
        }
    }

    fn bind(id: &Id<String>) -> SafeSql {
        sql!("SELECT total FROM orders WHERE id = {id}")
    }
}

mod inert_on_enum {
    use taintless::prelude::*;

    #[derive(ClaudeOutput, Clone, Copy)]
    enum Colour {
        Green,
    }

    #[derive(Inert, Clone, Copy)]
    struct Other(Colour);

    fn print(colour: Colour, other: Other) -> Prompt {
        prompt!("{colour} {other}")
    }
}

mod inert_by_hand_with_text {
    use taintless::prelude::*;

    struct Name(u64);

    impl Inert for Name {
        type Repr = u64;
        fn to_repr(&self) -> u64 {
            self.0.clone()
        }
        fn from_repr(repr: u64) -> Option<Self> {
            Some(Name(repr))
        }
    }
}

mod sealed_readable {
    use taintless::taint::LogText;

    fn read(text: &taintless::Tainted<String>) -> LogText<'_> {
        text.for_log(80)
    }
}

mod trusted_own_type {
    use taintless::prelude::*;

    fn trust(_: Trusted<String>) {}
}

mod trusted_tainted {
    use taintless::prelude::*;

    fn trust(_: Tainted<String>) {}
}

mod endorse_without_authority {
    use taintless::prelude::*;

    taintless::authority!(OperatorConfig = "the file that the operator installs");

    fn tone(config: String) -> Trusted<String> {
        endorse!(config, by = OperatorConfig)
    }
}

mod endorse_tainted {
    use taintless::prelude::*;

    fn tone(text: Tainted<String>) -> Option<Trusted<&'static str>> {
        one_of!(text, "friendly", "formal")
    }
}

mod char_as_inert {
    use taintless::prelude::*;

    fn digit(text: Tainted<&str>) -> Option<u8> {
        text.parse::<u8>()
    }
}

mod search_run_time {
    use taintless::prelude::*;

    fn mentions(text: &Tainted<String>) -> bool {
        text.contains(&trusted!("refund"))
    }
}

mod search_tainted {
    use taintless::prelude::*;

    fn same(text: &Tainted<String>, other: &Tainted<String>) -> bool {
        text.key() == other.key()
    }
}

mod prefix_leaked {
    use taintless::prelude::*;

    fn begins(text: &Tainted<String>) -> bool {
        text.starts_with(&trusted!("Re:"))
    }
}

mod is_plain {
    use taintless::prelude::*;

    fn is_open(status: Tainted<&str>) -> bool {
        status.is(&trusted!("open"))
    }
}

mod replace_by_run_time {
    use taintless::prelude::*;

    fn fill(text: &Tainted<String>) -> Tainted<String> {
        text.replace(&trusted!("NAME"), &trusted!("Ann"))
    }
}

mod replace_of_run_time {
    use taintless::prelude::*;

    fn strip(text: &Tainted<String>) -> Tainted<String> {
        text.replace(&trusted!("URGENT"), &trusted!(""))
    }
}

mod split_once_run_time {
    use taintless::prelude::*;

    fn name(line: Tainted<&str>) -> Option<Tainted<&str>> {
        Some(line.split_once(&trusted!(":"))?.0)
    }
}

mod trusted_new {
    use taintless::prelude::*;

    fn tone(text: String) -> Tainted<String> {
        Tainted::new(text)
    }
}

mod trusted_default {
    use taintless::prelude::*;

    fn tone() -> Trusted<String> {
        trusted!("").to_owned_text()
    }
}

mod trusted_add_assign {
    use taintless::prelude::*;

    fn tone(mut tone: Trusted<String>, text: Trusted<&'static str>) -> Trusted<String> {
        tone.push(&text);
        tone
    }
}

mod trusted_push_plain {
    use taintless::prelude::*;

    fn tone(mut tone: Trusted<String>, number: u8) -> Trusted<String> {
        tone.push(&Trusted::from(number));
        tone
    }
}

mod trusted_concat_plain {
    use taintless::prelude::*;

    fn tone(text: Trusted<&'static str>) -> Trusted<String> {
        Trusted::concat(&[text])
    }
}

mod written_into_trusted {
    use std::fmt::Write;
    use taintless::prelude::*;

    fn tone(tone: Trusted<String>, text: &str) -> Result<String, std::fmt::Error> {
        let mut tone = tone.to_string();
        write!(tone, "{text}")?;
        Ok(tone)
    }
}

mod trusted_short_lived {
    use taintless::prelude::*;

    struct Tone(Trusted<&'static str>);
}

mod literal_thread_local {
    const NAME: &str = "compile time";

    struct Name;

    impl taintless::Literal for Name {
        const TEXT: &'static str = NAME;
    }
}

mod literal_argument {
    use taintless::prelude::*;

    fn mint() -> Trusted<&'static str> {
        const TEXT: &str = "compile time";
        struct Name;
        impl taintless::Literal for Name {
            const TEXT: &'static str = TEXT;
        }
        taintless::__private::trust_literal::<Name>()
    }
}

mod literal_const_generic {
    use taintless::prelude::*;

    struct Letter<const C: char>;

    impl<const C: char> taintless::Literal for Letter<C> {
        const TEXT: &'static str = if C == 'a' { "a" } else { "b" };
    }

    fn letter() -> Trusted<&'static str> {
        taintless::__private::trust_literal::<Letter<'a'>>()
    }
}

mod one_of_letters_by_hand {
    use taintless::prelude::*;

    struct Words;

    impl taintless::taint::Literals for Words {
        const TEXTS: &'static [&'static str] = &["apple", "berry"];
    }

    fn main() {
        let word = Tainted::new("apple");
        taintless::__private::one_of_tainted::<Words, _>(&word);
    }
}

mod taint_key_by_hand {
    use taintless::prelude::*;

    fn key(text: &Tainted<String>) -> TaintKey {
        text.key()
    }
}

mod source_from_text {
    use taintless::prelude::*;

    fn wrapped(text: &str) -> Wrapped {
        text.wrap(Source::Email)
    }
}

mod sealed_never {
    use taintless::prelude::*;

    struct Mine;

    impl ToHtml for Mine {
        fn to_html(&self, _: &mut taintless::html::HtmlPart) {}
    }
}

mod trusted_from_error {
    use taintless::prelude::*;

    fn reason(error: &OutputError) -> Prompt {
        error.feedback()
    }
}

mod inert_named_fields {
    use taintless::prelude::*;

    #[derive(Inert, Clone, Copy)]
    struct Id(u64);

    fn bind(id: Id) -> SafeSql {
        sql!("SELECT total FROM orders WHERE id = {id}")
    }
}
