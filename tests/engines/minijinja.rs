//! Filters of minijinja, in real templates.

use minijinja::{Environment, Value, context};
use taintless::html::minijinja::{ToValue, WrongValue, register, value};
use taintless::prelude::*;
use taintless::{EmailAddress, Hostname, PhoneNumber, Slug};

use crate::texts::{Kind, SOURCE, TEXTS, Values, names, page};

pub(crate) fn environment() -> Environment<'static> {
    let mut env = Environment::new();
    register(&mut env);
    env
}

/// Renders a template that is HTML.
pub(crate) fn render(
    env: &Environment<'_>,
    source: &str,
    context: Value,
) -> Result<String, minijinja::Error> {
    env.template_from_named_str("page.html", source)?
        .render(context)
}

impl Values {
    fn context(&self) -> Value {
        let Values {
            text,
            link,
            body,
            rows,
            cells,
            options,
            shapes,
            state,
            number,
            kind,
            slug,
        } = self;
        context! {
            text => value(text),
            link => value(link),
            body => value(body),
            rows => value(rows),
            cells => value(cells),
            options => value(options),
            shapes => value(shapes),
            state => value(state),
            number => value(number),
            kind => value(kind),
            slug => value(slug),
        }
    }
}

/// Door 546: each filter of minijinja's writes what `html!` writes in its place.
#[test]
fn a_page_of_filters_is_the_page_of_html() {
    let env = environment();
    let template = env
        .template_from_named_str("page.html", SOURCE)
        .expect("a template");
    let lines = taintless_tests::corpus("xss").unwrap_or_default();
    for text in TEXTS.into_iter().chain(lines.iter().map(String::as_str)) {
        let rendered = template.render(Values::of(text).context()).expect("a page");
        assert_eq!(rendered, page(text), "{text:?}");
        // A browser's parser finds the elements and the attributes of the template, and no more.
        assert_eq!(names(&rendered), names(&page("x")), "{text:?}");
    }
}

proptest::proptest! {
    #[test]
    fn any_text_in_every_filter(text in "\\PC*|[<>&\"'a\r/.:#{}%;x39ltgampquo-]*") {
        let rendered = render(&environment(), SOURCE, Values::of(&text).context());
        assert_eq!(rendered.expect("a page"), page(&text), "{text:?}");
    }
}

const PLANTED: &str = "<planted&'\">";

/// Values of each type, by the name that the table below gives them.
fn values() -> Vec<(&'static str, Value)> {
    let Values {
        link,
        body,
        rows,
        cells,
        options,
        shapes,
        state,
        ..
    } = Values::of(PLANTED);
    let slug = Slug::parse("planted").expect("a slug");
    let email = EmailAddress::parse("planted@b.example").expect("an address");
    let host = Hostname::parse("planted.example").expect("a host");
    let phone = PhoneNumber::parse("+49301234567").expect("a number");
    vec![
        ("tainted", value(&Tainted::new(PLANTED))),
        ("plain", value(PLANTED)),
        ("safe", Value::from_safe_string(PLANTED.to_owned())),
        ("bytes", Value::from_bytes(PLANTED.into())),
        ("slug", value(&slug)),
        ("email", value(&email)),
        ("host", value(&host)),
        ("phone", value(&phone)),
        ("url", value(&link)),
        ("flow", value(&body)),
        ("rows", value(&rows)),
        ("cells", value(&cells)),
        ("options", value(&options)),
        ("svg", value(&shapes)),
        ("json", value(&state)),
        ("number", value(&7_u32)),
        ("float", value(&1.5_f64)),
        ("large", value(&u128::MAX)),
        ("bool", value(&true)),
        ("kind", value(&Kind::Open)),
        ("ip", value(&std::net::Ipv4Addr::LOCALHOST)),
        ("trusted", value(&trusted!("planted"))),
        ("none", value(&None::<Tainted<String>>)),
        ("undefined", Value::UNDEFINED),
        ("list", value(&[Tainted::new(PLANTED)])),
        ("kinds", value(&vec![Kind::Open, Kind::Open])),
        ("map", Value::from_pairs([("planted", 1)])),
    ]
}

/// Door 547: a filter of minijinja's takes the values that are safe in its place and refuses the rest
/// without a word of them.
#[test]
fn each_filter_takes_its_own_values_and_no_other() {
    const INERT: &[&str] = &["number", "float", "large", "bool", "kind", "ip"];
    const NARROWED: &[&str] = &["slug", "email", "host", "phone"];
    const TEXT: &[&str] = &["tainted", "plain", "safe", "trusted"];
    let takes: [(&str, &[&[&str]]); 13] = [
        ("text", &[INERT, NARROWED, TEXT, &["url", "none"]]),
        ("safe_html", &[&["flow", "none"]]),
        ("safe_rows", &[&["rows", "none"]]),
        ("safe_cells", &[&["cells", "none"]]),
        ("safe_options", &[&["options", "none"]]),
        ("safe_svg", &[&["svg", "none"]]),
        ("safe_url", &[&["url"]]),
        ("url_part", &[INERT, NARROWED, TEXT]),
        ("url_query", &[INERT, NARROWED, TEXT]),
        ("number", &[INERT]),
        ("json_island", &[&["json"]]),
        ("class_token", &[INERT, &["trusted", "none", "kinds"]]),
        ("id_part", &[INERT, &["trusted", "none", "slug"]]),
    ];
    let env = environment();
    for (filter, takes) in takes {
        for (name, value) in values() {
            let rendered = render(
                &env,
                &format!("{{{{ x|{filter} }}}}"),
                context! { x => value },
            );
            let expected = takes.iter().any(|names| names.contains(&name));
            assert_eq!(rendered.is_ok(), expected, "{name}|{filter}: {rendered:?}");
            if let Err(error) = rendered {
                let printed = format!("{error} {error:?} {error:#} {error:#?}");
                assert!(!printed.contains(PLANTED), "{name}|{filter}: {printed}");
                assert!(printed.contains("[taintless::errors T449]"), "{printed}");
                let source = std::error::Error::source(&error).expect("what it is");
                let wrong = source.downcast_ref::<WrongValue>().expect("ours");
                assert_eq!(wrong.filter(), Some(filter), "{printed}");
            }
        }
    }
}

/// What is not written as it is written by `html!`, by a value of each type.
#[test]
fn values_are_written_as_html_writes_them() {
    let env = environment();
    for (name, filter, expected) in [
        ("large", "number", "340282366920938463463374607431768211455"),
        ("float", "number", "1.5"),
        ("bool", "text", "true"),
        ("email", "url_part", "planted@b.example"),
        ("phone", "url_part", "+49301234567"),
        ("phone", "url_query", "%2B49301234567"),
        ("kinds", "class_token", "is-open is-open"),
        ("none", "text", ""),
        ("plain", "text", "&lt;planted&amp;&#39;&quot;&gt;"),
        ("safe", "text", "&lt;planted&amp;&#39;&quot;&gt;"),
    ] {
        let (_, x) = values()
            .into_iter()
            .find(|(found, _)| *found == name)
            .expect("in the list");
        let rendered =
            render(&env, &format!("{{{{ x|{filter} }}}}"), context! { x }).expect("a page");
        assert_eq!(rendered, expected, "{name}|{filter}");
    }
}

/// A type of the program's makes its value of others.
#[test]
fn a_type_of_the_program_is_a_value() {
    struct Mail(Tainted<String>);
    impl ToValue for Mail {
        fn to_value(&self) -> Value {
            Value::from_pairs([("subject", self.0.to_value())])
        }
    }
    let mails = [
        Mail(Tainted::new("<1>".to_owned())),
        Mail(Tainted::new(String::new())),
    ];
    let source = "{% for x in mails %}{% if x.subject %}{{ x.subject|text }}{% else %}-{% endif %}{% endfor %}";
    let page = render(&environment(), source, context! { mails => value(&mails) });
    assert_eq!(page.expect("a page"), "&lt;1&gt;-");
}
