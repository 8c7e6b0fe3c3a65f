//! Twins of the refusals in `ui/prompts/`.

mod string_as_template {
    use taintless::prelude::*;

    fn ask(question: String) -> Prompt {
        let question = question.wrap(Source::UserInput);
        prompt!("{question}")
    }
}

mod tainted_part {
    use taintless::prelude::*;

    fn ask(mail: Tainted<String>) -> Prompt {
        let mail = mail.wrap(Source::Email);
        prompt!("Summarise this e-mail: {mail}")
    }
}

mod string_part {
    use taintless::prelude::*;

    fn ask(mail: String) -> Prompt {
        let mail = mail.wrap(Source::Email);
        prompt!(
            "Summarise this e-mail.

             {mail}"
        )
    }
}

mod static_str_part {
    use taintless::prelude::*;

    fn ask(tone: Trusted<&'static str>) -> Prompt {
        prompt!("Be {tone}.")
    }
}

mod debug_format {
    use taintless::prelude::*;

    fn ask(mail: Wrapped) -> Prompt {
        prompt!("Summarise this e-mail: {mail}")
    }
}

mod padding_format {
    use taintless::prelude::*;

    fn ask(mail: Wrapped) -> Prompt {
        prompt!("Summarise this e-mail: {mail}")
    }
}

mod field_access {
    use taintless::prelude::*;

    struct Mail {
        body: Wrapped,
    }

    fn ask(mail: Mail) -> Prompt {
        prompt!("Summarise this e-mail: {body}", body = mail.body)
    }
}

mod vec_of_tainted {
    use taintless::prelude::*;

    fn ask(mails: Vec<Tainted<String>>) -> Prompt {
        let mails: Vec<Wrapped> = mails.iter().map(|mail| mail.wrap(Source::Email)).collect();
        prompt!("Summarise these e-mails: {mails}")
    }
}

mod option_of_tainted {
    use taintless::prelude::*;

    fn ask(note: Option<Tainted<String>>) -> Prompt {
        let note = note.map(|note| note.wrap(Source::Database));
        prompt!("Mind this note: {note}")
    }
}

mod wrapped_in_system_prompt {
    use taintless::prelude::*;

    fn set_up(policy: Trusted<String>) -> SystemPrompt {
        system_prompt!("You sort e-mail. {policy}")
    }
}

mod tainted_in_system_prompt {
    use taintless::prelude::*;

    fn set_up(department: Trusted<&'static str>) -> SystemPrompt {
        system_prompt!("You sort e-mail for {department}.")
    }
}

mod prompt_as_system_prompt {
    use taintless::prelude::*;

    fn set_up(mail: Wrapped) -> Prompt {
        prompt!("You sort e-mail. {mail}")
    }
}

mod source_slug_shape {
    use taintless::prelude::*;

    fn note(text: String) -> Wrapped {
        text.wrap(taintless::source!("crm_note"))
    }
}

mod source_slug_reserved {
    use taintless::prelude::*;

    fn note(text: String) -> Wrapped {
        text.wrap(taintless::source!("system_monitor"))
    }
}

mod source_run_time {
    use taintless::prelude::*;

    fn note(text: String) -> Wrapped {
        text.wrap(taintless::source!("crm_note"))
    }
}

mod wrapping_tag_by_hand {
    use taintless::prelude::*;

    fn ask(mail: Wrapped) -> Prompt {
        prompt!("<mail>{mail}</mail>")
    }
}

mod wrapping_tag_in_trusted {
    use taintless::prelude::*;

    const POLICY: &str = "text ends where its tag is closed";

    fn policy() -> Trusted<&'static str> {
        trusted!(POLICY)
    }
}

mod inside_a_tag {
    use taintless::prelude::*;

    fn ask(mail: Wrapped, number: u32) -> Prompt {
        prompt!("<mail>{number}: {mail}</mail>")
    }
}

mod inside_quotes {
    use taintless::prelude::*;

    fn ask(mail: Wrapped) -> Prompt {
        prompt!("Summarise {mail} in one line.")
    }
}

mod inside_a_fence {
    use taintless::prelude::*;

    fn ask(mail: Wrapped) -> Prompt {
        prompt!("Summarise:\n{mail}")
    }
}

mod unused_argument {
    use taintless::prelude::*;

    fn ask(mail: Wrapped) -> Prompt {
        prompt!("Summarise the e-mail: {mail}", mail = mail)
    }
}

mod missing_argument {
    use taintless::prelude::*;

    fn ask(mail: Wrapped) -> Prompt {
        prompt!("Summarise the e-mail: {mail}")
    }
}

mod positional_argument {
    use taintless::prelude::*;

    fn ask(mail: Wrapped) -> Prompt {
        prompt!("Summarise the e-mail: {mail}", mail = mail)
    }
}

mod html_in_prompt {
    use taintless::prelude::*;

    fn ask(page: Tainted<String>) -> Prompt {
        let page = page.wrap(Source::WebPage);
        prompt!("Summarise this page: {page}")
    }
}

mod tainted_beside_const {
    use taintless::prelude::*;

    const LIMIT: u32 = 3;

    fn ask(mail: Tainted<String>) -> Prompt {
        let mail = mail.wrap(Source::Email);
        prompt!("Summarise in {LIMIT} lines: {mail}")
    }
}

mod upper_case_name {
    use taintless::prelude::*;

    const LIMIT: u32 = 3;

    fn ask() -> Prompt {
        prompt!("Summarise in {LIMIT} lines")
    }
}

mod wrapped_in_own_system_part {
    use taintless::prelude::*;
    use taintless::prompt::SystemPart;

    struct Department(Trusted<String>);

    impl ToSystemPrompt for Department {
        fn to_system_prompt(&self, out: &mut SystemPart) {
            out.push(&self.0);
        }
    }
}

mod url_bare {
    use taintless::prelude::*;

    fn ask(link: SafeUrl) -> Prompt {
        let link = link.wrap(Source::WebPage);
        prompt!("Describe the page at {link}")
    }
}

mod document_title {
    use taintless::prelude::*;

    fn ask(title: String, text: String) -> Prompt {
        let (title, text) = (title.wrap(Source::Document), text.wrap(Source::Document));
        prompt!("The document {title}:\n{text}")
    }
}

mod written_into_prompt {
    use taintless::prelude::*;

    fn ask(prompt: Prompt, text: &str) -> Prompt {
        let text = text.wrap(Source::UserInput);
        prompt!("{prompt}{text}")
    }
}

mod part_by_hand {
    use taintless::prelude::*;

    fn part(out: &mut taintless::prompt::PromptPart, text: &str) {
        out.push(&text.wrap(Source::UserInput));
    }
}

mod own_part_with_text {
    use taintless::prelude::*;

    struct Customer(String);

    impl ToPrompt for Customer {
        fn to_prompt(&self, out: &mut taintless::prompt::PromptPart) {
            out.push(&self.0.wrap(Source::Database));
        }
    }
}

mod door_for_string {
    use taintless::prelude::*;

    struct Name(String);

    impl ToPrompt for Name {
        fn to_prompt(&self, out: &mut taintless::prompt::PromptPart) {
            out.push(&self.0.wrap(Source::UserInput));
        }
    }
}

mod dyn_part {
    use taintless::prelude::*;

    fn part(mail: &Wrapped) -> &dyn ToPrompt {
        mail
    }
}

mod render_by_hand {
    use taintless::prelude::*;

    fn ask(mail: Wrapped) -> Prompt {
        taintless::__private::prompt::render::<taintless::__private::Nothing>(&[
            &taintless::__private::prompt::Part(&mail),
        ])
    }
}

mod system_render_by_hand {
    use taintless::prelude::*;

    fn ask(tone: Trusted<String>) -> SystemPrompt {
        taintless::__private::prompt::render_system::<taintless::__private::Nothing>(&[
            &taintless::__private::prompt::InSystem(&tone),
        ])
    }
}

mod added_text {
    use taintless::prelude::*;

    fn ask(prompt: Prompt, text: Wrapped) -> Prompt {
        prompt!("{prompt}{text}")
    }
}

mod collected_text {
    use taintless::prelude::*;

    fn ask(lines: Vec<Tainted<String>>) -> Prompt {
        lines.iter().map(|line| line.wrap(Source::Email)).collect()
    }
}

mod key_in_prompt {
    use taintless::prelude::*;

    fn ask(key: Result<SecretKey, KeyError>) -> Prompt {
        let is_there = key.is_ok();
        prompt!("A key is there: {is_there}")
    }
}

mod source_speaker_by_hand {
    use taintless::prelude::*;

    struct Slug;

    impl taintless::Literal for Slug {
        const TEXT: &'static str = "system_of_orders";
    }

    fn main() {
        let _ = "text".wrap(taintless::__private::prompt::custom_source::<Slug>());
    }
}

mod byte_in_prompt {
    use taintless::prelude::*;

    fn ask(bytes: Tainted<Vec<u8>>) -> Prompt {
        let text = bytes.to_text_lossy().wrap(Source::Document);
        prompt!("Read these bytes: {text}")
    }
}

mod prompt_by_from_str {
    use taintless::prelude::*;

    fn ask(text: &str) -> Option<Prompt> {
        let text = text.wrap(Source::UserInput);
        Some(prompt!("{text}"))
    }
}
