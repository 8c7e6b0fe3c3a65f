//! Twins of the refusals in `ui/private/`.

mod format_captured {
    use taintless::prelude::*;

    fn greet(name: Private<&str>) -> String {
        let name = name.redact();
        format!("hello {name}")
    }
}

mod println {
    use taintless::prelude::*;

    fn show(card: Private<Tainted<String>>) {
        println!("{}", card.redact_but_last::<4>().for_log(80));
    }
}

mod panic {
    use taintless::prelude::*;

    fn stop(name: &Private<Tainted<String>>) {
        panic!("no account of {}", name.redact());
    }
}

mod to_string {
    use taintless::prelude::*;

    fn plain(name: Private<&str>) -> Private<String> {
        name.into_owned()
    }
}

mod string_from {
    use taintless::prelude::*;

    fn plain(name: String) -> Private<String> {
        Private::from(name)
    }
}

mod for_log {
    use taintless::prelude::*;

    fn line(name: Private<Tainted<String>>) -> String {
        name.redact().to_string()
    }
}

mod number_printed {
    use taintless::prelude::*;

    fn line(salary: Private<u32>) -> String {
        let earns_enough = salary.is_at_least(30_000);
        format!("earns enough: {earns_enough}")
    }
}

mod parsed_and_printed {
    use taintless::prelude::*;

    fn year(birthday: &Private<Tainted<String>>) -> Option<bool> {
        let year = birthday.split(&trusted!("-")).next()?.parse::<u16>()?;
        Some(year.is_at_most(2007))
    }
}

mod part_in_prompt {
    use taintless::prelude::*;

    fn ask(name: Private<Tainted<String>>) -> Prompt {
        let name = name.redact();
        prompt!("Write a letter to {name}.")
    }
}

mod number_in_prompt {
    use taintless::prelude::*;

    fn ask(salary: &Private<u32>) -> Prompt {
        let is_high = salary.is_at_least(100_000);
        prompt!("Is a salary above 100,000 fair? It is so: {is_high}")
    }
}

mod vec_in_prompt {
    use taintless::prelude::*;

    fn ask(names: Vec<Private<Tainted<String>>>) -> Prompt {
        let names: Vec<Trusted<&str>> = names.iter().map(Private::redact).collect();
        prompt!("Sort these names: {names}")
    }
}

mod option_in_prompt {
    use taintless::prelude::*;

    fn ask(name: &Option<Private<Tainted<String>>>) -> Prompt {
        let name = name.as_ref().map(Private::redact);
        prompt!("Greet the customer {name}.")
    }
}

mod part_in_system_prompt {
    use taintless::prelude::*;

    fn system(name: Private<String>) -> SystemPrompt {
        let name = name.redact();
        system_prompt!("You serve {name}.")
    }
}

mod wrapped {
    use taintless::prelude::*;

    fn ask(card: Private<Tainted<String>>) -> Wrapped {
        card.redact_but_last::<4>().wrap(Source::Database)
    }
}

mod pushed_into_prompt {
    use taintless::prelude::*;

    struct Customer {
        name: Private<Tainted<String>>,
    }

    impl ToPrompt for Customer {
        fn to_prompt(&self, out: &mut taintless::prompt::PromptPart) {
            out.push(&self.name.redact());
        }
    }
}

mod user_turn {
    use taintless::prelude::*;

    use taintless::claude::Turn;

    fn turn(letter: Private<Tainted<String>>) -> Turn {
        Turn::user(letter.redact_but_last::<4>())
    }
}

mod html_text {
    use taintless::prelude::*;

    fn page(name: &Private<Tainted<String>>) -> SafeHtml {
        let name = name.redact();
        html!("<p>Dear {name}</p>")
    }
}

mod html_attribute {
    use taintless::prelude::*;

    fn page(name: Private<String>) -> SafeHtml {
        let name = name.redact();
        html!("<p title=\"{name}\">A customer</p>")
    }
}

mod html_number {
    use taintless::prelude::*;

    fn page(columns: u32) -> SafeHtml<taintless::html::Cells> {
        html!("<td colspan=\"{columns}\">x</td>")
    }
}

mod html_loop {
    use taintless::prelude::*;

    fn page(names: &[Private<Tainted<String>>]) -> SafeHtml {
        html!("<ul>" for name in names.iter().map(Private::redact) { "<li>{name}</li>" } "</ul>")
    }
}

mod html_option {
    use taintless::prelude::*;

    fn page(name: Option<&Private<Tainted<String>>>) -> SafeHtml {
        let name = name.map(Private::redact);
        html!("<p>{name}</p>")
    }
}

mod html_href {
    use taintless::prelude::*;

    fn page(link: Tainted<String>) -> Option<SafeHtml> {
        let link = SafeUrl::parse(&link).ok()?;
        Some(html!("<a href=\"{link}\">yours</a>"))
    }
}

mod html_url_part {
    use taintless::prelude::*;

    fn page(name: Private<Tainted<String>>) -> SafeHtml {
        let name = name.redact();
        html!("<a href=\"/search?q={name}\">more</a>")
    }
}

mod serde_json_to_string {
    use taintless::prelude::*;

    fn answer(name: &Private<Tainted<String>>) -> Option<String> {
        serde_json::to_string(&name.redact()).ok()
    }
}

mod json_macro {
    use taintless::prelude::*;

    fn answer(name: Private<Tainted<String>>) -> serde_json::Value {
        serde_json::json!({ "name": name.redact() })
    }
}

mod derive_serialize {
    use taintless::prelude::*;

    #[derive(serde::Serialize)]
    struct Customer {
        id: u32,
        #[serde(skip)]
        name: Private<Tainted<String>>,
    }
}

mod output_derive_serialize {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Extract {
        #[claude(length(min = 1, max = 80))]
        name: Private<Tainted<String>>,
    }
}

mod vec_to_json {
    use taintless::prelude::*;

    fn answer(salaries: Vec<Option<Private<u32>>>) -> Option<String> {
        serde_json::to_string(&salaries.len()).ok()
    }
}

mod private_in_tainted {
    use taintless::prelude::*;

    fn label(name: Tainted<String>) -> String {
        let name = Private::new(name);
        format!("{name:?}")
    }
}

mod concat_with_tainted {
    use taintless::prelude::*;

    fn letter(text: Tainted<&str>, name: Private<Tainted<String>>) -> Private<Tainted<String>> {
        Private::new(text).concat(&name)
    }
}

mod concat_comes_out {
    use taintless::prelude::*;

    fn letter(text: Tainted<&str>, name: Private<Tainted<String>>) -> Private<Tainted<String>> {
        Private::new(text).concat(&name)
    }
}

mod exposed {
    use taintless::prelude::*;

    destination!(Archive = "the customer's own folder");

    fn raw(name: Tainted<String>) -> String {
        expose!(name, to = Archive)
    }
}

mod private_field {
    use taintless::prelude::*;

    fn raw(name: Private<String>) -> Private<String> {
        name
    }
}

mod destructuring {
    use taintless::prelude::*;

    fn raw(name: Private<String>) -> Private<String> {
        let name = name;
        name
    }
}

mod deref {
    use taintless::prelude::*;

    fn raw(name: &Private<String>) -> bool {
        name.contains(&trusted!("@"))
    }
}

mod as_ref {
    use taintless::prelude::*;

    fn raw(name: &Private<String>) -> Private<&str> {
        name.as_deref()
    }
}

mod equals_literal {
    use taintless::prelude::*;

    fn is_ada(name: Private<Tainted<String>>) -> bool {
        name == trusted!("Ada")
    }
}

mod starts_with_variable {
    use taintless::prelude::*;

    fn search(name: Private<Tainted<String>>) -> bool {
        name.starts_with(&trusted!("Ada "))
    }
}

mod hash_map_key {
    use taintless::prelude::*;

    use std::collections::HashMap;

    fn count(seen: &mut HashMap<TaintKey, u32>, name: Private<String>) {
        *seen.entry(name.key()).or_default() += 1;
    }
}

mod less_than {
    use taintless::prelude::*;

    fn same(a: Private<&str>, b: Private<&str>) -> bool {
        a == b
    }
}

mod disclosed_without_destination {
    use taintless::prelude::*;

    destination!(Courier = "the courier's label printer; it needs the name");

    fn raw(name: Private<Tainted<String>>) -> Tainted<String> {
        disclose!(name, to = Courier)
    }
}

mod disclosed_to_undeclared {
    use taintless::prelude::*;

    destination!(Courier = "the courier's label printer; it needs the name");

    fn raw(name: Private<Tainted<String>>) -> Tainted<String> {
        disclose!(name, to = Courier)
    }
}

mod disclosed_and_unused {
    use taintless::prelude::*;

    destination!(Courier = "the courier's label printer; it needs the name");

    fn raw(name: Private<Tainted<String>>) -> Tainted<String> {
        disclose!(name, to = Courier)
    }
}

mod disclosed_stays_tainted {
    use taintless::prelude::*;

    destination!(Courier = "the courier's label printer; it needs the name");

    fn raw(name: Private<Tainted<String>>) -> Tainted<String> {
        disclose!(name, to = Courier)
    }
}

mod lent_comes_back_private {
    use taintless::prelude::*;

    destination!(Initials = "takes the first letters; keeps nothing");

    fn initials(name: Private<Tainted<String>>) -> Private<Tainted<String>> {
        lend!(name, to = Initials, |name| name
            .chars()
            .take(1)
            .collect::<String>())
    }
}

mod lent_number_comes_back_private {
    use taintless::prelude::*;

    destination!(Words = "counts words; keeps nothing");

    fn words(letter: Private<Tainted<String>>) -> Private<usize> {
        lend!(letter, to = Words, |letter| letter.split(' ').count())
    }
}

mod own_type {
    use taintless::prelude::*;

    struct Customer {
        name: Private<String>,
    }

    fn label(name: String) -> Customer {
        let name = Private::new(name);
        Customer { name }
    }
}

mod ref_cell {
    use taintless::prelude::*;

    use std::cell::RefCell;
    use std::rc::Rc;

    fn label(name: &Rc<RefCell<String>>) -> bool {
        let name = Private::new(name.borrow().clone());
        true
    }
}

mod string_field {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Extract {
        name: Private<Tainted<String>>,
    }
}

mod string_column {
    use taintless::prelude::*;

    fn name(row: &SqlRow<'_>) -> Result<bool, SqlError> {
        let name = row.get::<Private<Tainted<String>>>("name")?;
        Ok(name.is_empty())
    }
}

mod redacted_but_sixteen {
    use taintless::prelude::*;

    fn shown(card: &Private<Tainted<String>>) -> Tainted<String> {
        card.redact_but_last::<4>()
    }
}

mod redacted_part_in_prompt {
    use taintless::prelude::*;

    fn ask(card: &Private<Tainted<String>>) -> Prompt {
        let card = card.redact_but_last::<4>().wrap(Source::Database);
        prompt!("Which bank has a card that ends so: {card}")
    }
}

mod disclosed_tainted {
    use taintless::prelude::*;

    destination!(Courier = "the courier's label printer; it needs the name");

    fn raw(name: Private<Tainted<String>>) -> Tainted<String> {
        disclose!(name, to = Courier)
    }
}

mod disclosed_list {
    use taintless::prelude::*;

    destination!(Courier = "the courier's label printer; it needs the name");

    fn raw(name: &Private<Tainted<String>>) -> &Tainted<String> {
        disclose!(name, to = Courier)
    }
}

mod lent_without_label {
    use taintless::prelude::*;

    destination!(Words = "counts words; keeps nothing");

    fn words(letter: &str) -> usize {
        lend!(Tainted::new(letter), to = Words, |letter| letter
            .split(' ')
            .count())
    }
}

mod formatted_in_prompt {
    use taintless::prelude::*;

    fn ask(name: &Private<Tainted<String>>) -> Prompt {
        let name = name.redact();
        prompt!("Write a letter to {name}.")
    }
}

mod one_of {
    use taintless::prelude::*;

    fn is_dutch(text: &Private<Tainted<String>>) -> bool {
        text.is(&trusted!("NL"))
    }
}

mod url_parse {
    use taintless::prelude::*;

    fn link(text: &Private<Tainted<String>>) -> bool {
        text.starts_with(&trusted!("https://"))
    }
}

mod to_json {
    use taintless::prelude::*;

    fn answer(card: Private<Tainted<String>>) -> JsonBody {
        card.redact().to_json()
    }
}

mod field_of_json_out {
    use taintless::prelude::*;

    #[derive(JsonOut)]
    struct Answer {
        name: Tainted<String>,
        #[serde(skip_serializing)]
        cards: Vec<Private<Tainted<String>>>,
    }
}

mod derive_json_out {
    use taintless::prelude::*;

    #[derive(JsonOut)]
    struct Answer {
        id: u32,
        name: Trusted<&'static str>,
    }

    fn answer(id: u32, name: &Private<Tainted<String>>) -> Answer {
        let name = name.redact();
        Answer { id, name }
    }
}
