//! Filters of askama, in real templates.

use askama::{FastWritable as _, NO_VALUES, Template};
use taintless::html::askama::filters;
use taintless::prelude::*;

use crate::texts::{Kind, TEXTS, Values, names, page};

/// Holds the page of `text` against what `html!` makes of it.
fn holds(text: &str) {
    let rendered = Values::of(text).render().expect("a page");
    assert_eq!(rendered, page(text), "{text:?}");
    // A browser's parser finds the elements and the attributes of the template, and no more.
    assert_eq!(names(&rendered), names(&page("x")), "{text:?}");
}

/// Door 540: each filter of askama's writes what `html!` writes in its place.
#[test]
fn a_page_of_filters_is_the_page_of_html() {
    for text in TEXTS {
        holds(text);
    }
    for line in taintless_tests::corpus("xss").unwrap_or_default() {
        holds(&line);
    }
}

proptest::proptest! {
    #[test]
    fn any_text_in_every_filter(text in "\\PC*|[<>&\"'a\r/.:#{}%;x39ltgampquo-]*") {
        holds(&text);
    }
}

/// What a template gives: a field, what a loop lends, what a call answers, a borrowed value, a const.
#[derive(Template)]
#[template(
    source = r##"{% for x in all %}{{ x|text }}{% endfor %}{{ self.made()|text }}{{ &self.made()|text }}{{ lent|text }}{% if let Some(x) = one %}{{ x|text }}{% endif %}{{ one|text }}{{ no_html|safe_html }}{% let x = all[0] %}{{ x|text }}{% for x in html %}{{ x|safe_html }}{% endfor %}{% for x in numbers %}{{ x|number }}{% endfor %}{% for x in numbers %}{{ x|url_part }}{% endfor %}{{ "<"|text }}{{ 3|number }}{{ Kind::Open|class_token }}{{ trusted|class_token }}{{ classes|class_token }}"##,
    ext = "html"
)]
struct Shapes<'a> {
    all: Vec<Tainted<&'a str>>,
    lent: &'a Tainted<String>,
    one: Option<Tainted<String>>,
    no_html: Option<SafeHtml>,
    html: &'a [SafeHtml],
    numbers: [u8; 2],
    trusted: Trusted<&'static str>,
    classes: Vec<Kind>,
}

impl Shapes<'_> {
    #[expect(clippy::unused_self, reason = "a method, as a template calls it")]
    fn made(&self) -> Tainted<String> {
        Tainted::new("<made>".to_owned())
    }
}

#[test]
fn a_filter_takes_what_an_expression_gives() {
    let lent = Tainted::new("<lent>".to_owned());
    let shapes = Shapes {
        all: vec![Tainted::new("<1>")],
        lent: &lent,
        one: Some(Tainted::new("<one>".to_owned())),
        no_html: None,
        html: &[html!("<i>{lent}</i>")],
        numbers: [4, 5],
        trusted: trusted!("wide"),
        classes: vec![Kind::Open, Kind::Open],
    };
    assert_eq!(
        shapes.render().expect("a page"),
        "&lt;1&gt;&lt;made&gt;&lt;made&gt;&lt;lent&gt;&lt;one&gt;&lt;one&gt;&lt;1&gt;<i>&lt;lent&gt;</i>4545&lt;3is-openwideis-open is-open"
    );
}

macro_rules! no_markup {
    ($($name:ident $source:literal;)*) => {$(
        #[derive(Template)]
        #[template(source = $source, ext = "html")]
        struct $name {
            x: Tainted<String>,
        }
        let page = $name { x: Tainted::new("<planted>".to_owned()) };
        let rendered = match page.render() {
            Ok(rendered) => rendered.to_lowercase(),
            Err(error) => format!("{error:?} {error}"),
        };
        assert!(!rendered.contains("<planted"), "{}: {rendered}", $source);
    )*};
}

/// Door 545: what a filter of ours made is no markup after another filter, and prints nowhere else.
#[test]
fn a_filter_after_ours_makes_no_markup() {
    no_markup! {
        Upper "{{ x|text|upper }}";
        Lower "{{ x|text|lower }}";
        Trim "{{ x|text|trim }}";
        Capitalize "{{ x|text|capitalize }}";
        Title "{{ x|text|title }}";
        Truncate "{{ x|text|truncate(3) }}";
        Center "{{ x|text|center(20) }}";
        Indent "{{ x|text|indent(2) }}";
        Breaks "{{ x|text|linebreaks }}";
        Count "{{ x|text|wordcount }}";
        Format r#"{{ x|text|fmt("{}") }}"#;
        Concat r#"{{ (x|text) ~ "b" }}"#;
    }
    let made = filters::text::default().execute(Tainted::new("<planted>"), NO_VALUES);
    let made = made.expect("it fails for no value");
    assert_eq!(format!("{made} {made:?}"), "Escaped(…) Escaped(…)");
    let mut out = String::new();
    made.write_into(&mut out, NO_VALUES)
        .expect("askama writes it");
    assert_eq!(out, "&lt;planted&gt;");
}

/// A template that is not HTML has no escaper: what is labelled is escaped all the same.
#[test]
fn text_is_escaped_in_every_kind_of_template() {
    #[derive(Template)]
    #[template(source = "{{ x|text }} {{ x|text|safe }} {{ x|text|e }}", ext = "txt")]
    struct Letter {
        x: Tainted<String>,
    }
    let letter = Letter {
        x: Tainted::new("<b>".to_owned()),
    };
    assert_eq!(
        letter.render().expect("a page"),
        "&lt;b&gt; &lt;b&gt; &lt;b&gt;"
    );
}
