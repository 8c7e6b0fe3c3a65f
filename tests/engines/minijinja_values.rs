//! What a template of minijinja's can do with a labelled value but give it to a filter of ours.

use minijinja::{Value, context};
use taintless::html::minijinja::{formatter, value};
use taintless::prelude::*;

use crate::minijinja::{environment, render};
use crate::texts::Values;

const PLANTED: &str = "Planted4711";

/// Every filter, test, operator and statement of minijinja that takes a value.
const USES: &[&str] = &[
    "{{ x }}",
    "{{ x|safe }}",
    "{{ x|escape }}",
    "{{ x|e }}",
    "{{ x|lower }}",
    "{{ x|upper }}",
    "{{ x|title }}",
    "{{ x|capitalize }}",
    "{{ x|replace('z', 'y') }}",
    "{{ 'abc'|replace('b', x) }}",
    "{{ 'abc'|replace(x, 'b') }}",
    "{{ x|length }}",
    "{{ x|count }}",
    "{{ x|dictsort }}",
    "{{ x|items }}",
    "{{ x|reverse }}",
    "{{ x|trim }}",
    "{{ x|trim('z') }}",
    "{{ x|join }}",
    "{{ [x, x]|join(',') }}",
    "{{ ['a', 'b']|join(x) }}",
    "{{ x|split }}",
    "{{ 'a b'|split(x) }}",
    "{{ x|lines }}",
    "{{ x|default('d') }}",
    "{{ undefined|default(x) }}",
    "{{ x|d('d', true) }}",
    "{{ x|round }}",
    "{{ x|abs }}",
    "{{ x|int }}",
    "{{ x|float }}",
    "{{ x|attr('0') }}",
    "{{ x|first }}",
    "{{ x|last }}",
    "{{ x|min }}",
    "{{ [x, y]|max }}",
    "{{ [x, y]|sort }}",
    "{{ x|list }}",
    "{{ [x]|list }}",
    "{{ x|string }}",
    "{{ x|bool }}",
    "{{ x|batch(2) }}",
    "{{ [x]|batch(2)|list }}",
    "{{ x|slice(2) }}",
    "{{ [x, x]|sum }}",
    "{{ x|indent(2) }}",
    "{{ [x]|select('string')|list }}",
    "{{ [x]|reject('string')|list }}",
    "{{ [{'a': x}]|selectattr('a')|list }}",
    "{{ [{'a': x}]|rejectattr('a')|list }}",
    "{{ [x]|map('upper')|list }}",
    "{{ [x]|map('string')|list }}",
    "{{ [{'a': x}]|map(attribute='a')|join }}",
    "{{ [{'a': x}]|groupby('a') }}",
    "{{ [x, x]|unique|list }}",
    "{{ [x]|chain([x])|list }}",
    "{{ [x]|zip([x])|list }}",
    "{{ x|pprint }}",
    "{{ '%s'|format(x) }}",
    "{{ '%r'|format(x) }}",
    "{{ '%10.3s'|format(x) }}",
    "{{ x|format('a') }}",
    "{{ x|tojson }}",
    "{{ {'a': x}|tojson }}",
    "{{ x|urlencode }}",
    "{{ {'a': x}|urlencode }}",
    "{{ {x: 1} }}",
    "{{ {x: 1}|items }}",
    "{{ {'a': x} }}",
    "{{ [x] }}",
    "{{ x ~ 'a' }}",
    "{{ 'a' ~ x ~ x }}",
    "{{ x + 'a' }}",
    "{{ 'a' + x }}",
    "{{ x * 2 }}",
    "{{ x - 1 }}",
    "{{ x / 1 }}",
    "{{ x % 2 }}",
    "{{ -x }}",
    "{{ x[0] }}",
    "{{ x[-1] }}",
    "{{ x[0:3] }}",
    "{{ x[:] }}",
    "{{ x['text'] }}",
    "{{ x.text }}",
    "{{ x.0 }}",
    "{{ x() }}",
    "{{ x.upper() }}",
    "{{ x.text() }}",
    "{{ x == 'Planted4711' }}",
    "{{ x == y }}",
    "{{ 'a' in x }}",
    "{{ x in 'a' }}",
    "{{ x < 'Q' }}",
    "{{ x > y }}",
    "{{ x is string }}",
    "{{ x is number }}",
    "{{ x is upper }}",
    "{{ x is startingwith 'P' }}",
    "{{ x is endingwith '1' }}",
    "{{ x is eq 'Planted4711' }}",
    "{{ x is in ['Planted4711'] }}",
    "{{ x is safe }}",
    "{{ x is escaped }}",
    "{{ x is boolean }}",
    "{{ x is odd }}",
    "{{ x is even }}",
    "{{ x is divisibleby 2 }}",
    "{{ x is integer }}",
    "{{ x is iterable }}",
    "{{ x is sameas x }}",
    "{{ x is equalto y }}",
    "{{ x is lessthan y }}",
    "{{ x is greaterthan y }}",
    "{{ x != y }}",
    "{{ x <= y }}",
    "{{ x >= y }}",
    "{{ x is test }}",
    "{{ x is filter }}",
    "{{ x is sequence }}",
    "{{ x is mapping }}",
    "{{ x if x else 'none' }}",
    "{{ x and 'a' }}",
    "{{ 'a' and x }}",
    "{{ x or 'a' }}",
    "{{ not x }}",
    "{% for c in x %}{{ c }}{% endfor %}",
    "{% for k, v in x|items %}{{ k }}{{ v }}{% endfor %}",
    "{% set a, b = x %}{{ a }}{{ b }}",
    "{% set a %}{{ x }}{% endset %}{{ a }}",
    "{% set a = namespace(x=x) %}{{ a }}",
    "{% set a = namespace(x) %}{{ a }}",
    "{% with a = x %}{{ a }}{% endwith %}",
    "{% filter upper %}{{ x }}{% endfilter %}",
    "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(x) }}",
    "{% include x %}",
    "{% include [x] %}",
    "{% extends x %}",
    "{% from x import a %}",
    "{% import x as a %}",
    "{% autoescape false %}{{ x }}{% endautoescape %}",
    "{% autoescape false %}{{ [x] }}{% endautoescape %}",
    "{% autoescape 'json' %}{{ x }}{% endautoescape %}",
    "{% autoescape x %}a{% endautoescape %}",
    "{{ range(x) }}",
    "{{ dict(x) }}",
    "{{ dict(a=x) }}",
    "{{ debug() }}",
    "{{ debug(x) }}",
    "{{ x|nothing }}",
    "{{ x is nothing }}",
    "{{ nothing(x) }}",
];

/// Values that hold the planted text, whatever their type is.
fn planted() -> Vec<Value> {
    let Values {
        body,
        rows,
        cells,
        options,
        shapes,
        state,
        ..
    } = Values::of(PLANTED);
    let link = SafeUrl::parse(PLANTED).expect("a URL");
    let slug = taintless::Slug::parse("planted4711").expect("a slug");
    vec![
        value(&Tainted::new(PLANTED)),
        value(&[Tainted::new(PLANTED)]),
        value(&Some(Tainted::new(PLANTED))),
        value(&slug),
        value(&link),
        value(&body),
        value(&rows),
        value(&cells),
        value(&options),
        value(&shapes),
        value(&state),
    ]
}

/// Door 548: a template of minijinja's sees nothing of a labelled value, whatever it does with it.
#[test]
fn no_filter_test_or_operator_sees_the_text() {
    let mut plain = environment();
    plain.set_formatter(minijinja::escape_formatter);
    let mut debug = environment();
    debug.set_debug(true);
    for env in [environment(), plain, debug] {
        for x in planted() {
            for source in USES {
                let context = context! { x => &x, y => value(&Tainted::new("other")) };
                let shown = match render(&env, source, context) {
                    Ok(page) => page,
                    Err(error) => format!("{error} {error:?} {error:#} {error:#?}"),
                };
                // The debugging words quote the template, which may hold the text itself.
                let shown = shown.replace(source, "").to_lowercase();
                assert!(!shown.contains("planted4711"), "{source}: {shown}");
                assert!(!shown.contains("4711"), "{source}: {shown}");
            }
        }
    }
    // Of a text without a label they show it.
    let env = environment();
    let shows = |source: &&&str| {
        let page = render(&env, source, context! { x => PLANTED, y => "" });
        page.is_ok_and(|page| page.to_lowercase().contains("planted4711"))
    };
    let shown = USES.iter().filter(shows).count();
    assert!(shown > 40, "{shown}");
    let whole = format!("{:?} {:#?}", planted(), planted());
    assert!(
        !whole.contains("4711") && !whole.contains("planted"),
        "{whole}"
    );
    let json = serde_json::to_string(&planted()).expect("JSON");
    assert!(
        !json.contains("4711") && !json.contains("planted"),
        "{json}"
    );
}

/// Without a filter a labelled value is an error, and not an empty place.
#[test]
fn a_value_without_a_filter_is_refused() {
    let env = environment();
    for x in [
        value(&Tainted::new("a")),
        value(&html!("<b></b>")),
        value(&trusted!("a")),
    ] {
        let error = render(&env, "<p>{{ x }}</p>", context! { x }).expect_err("no filter");
        assert!(
            error.to_string().contains("[taintless::errors T449]"),
            "{error}"
        );
    }
    let page = render(&env, "{{ x }}{{ 7 }}", context! { x => value("<b>") });
    assert_eq!(page.expect("a page"), "&lt;b&gt;7");
    // A formatter of the program's own asks ours.
    let mut env = environment();
    env.set_formatter(|out, state, value| {
        out.write_str("*")?;
        formatter(out, state, value)
    });
    assert!(render(&env, "{{ x }}", context! { x => value(&Tainted::new("a")) }).is_err());
    assert_eq!(render(&env, "{{ 7 }}", context! {}).expect("a page"), "*7");
}

/// Nothing is equal to a labelled value but itself, and it is in nothing: a branch of a template that
/// compares is never taken by chance.
#[test]
fn comparisons_hold_for_nothing() {
    let env = environment();
    for source in [
        "{{ x == y }}",
        "{{ x == 'a' }}",
        "{{ x in 'a' }}",
        "{{ x in '' }}",
        "{{ x in [y, 'a'] }}",
        "{{ 'a' in x }}",
        "{{ not x }}",
    ] {
        let (x, y) = (value(&Tainted::new("a")), value(&Tainted::new("a")));
        let page = render(&env, source, context! { x, y });
        assert_eq!(page.expect("a page"), "False", "{source}");
    }
    let page = render(
        &env,
        "{{ x == x }}",
        context! { x => value(&Tainted::new("a")) },
    );
    assert_eq!(page.expect("a page"), "True");
}

/// A program that asks minijinja for the text, by each of its ways, gets none.
#[test]
fn no_conversion_gives_the_text() {
    use minijinja::value::Serde;
    use serde::Deserialize as _;

    let mut env = environment();
    env.add_filter("by_string", |text: String| text);
    env.add_filter("by_cow", |text: std::borrow::Cow<'_, str>| {
        text.into_owned()
    });
    env.add_filter("by_str", |text: &str| text.to_owned());
    env.add_filter("by_serde", |text: Serde<String>| text.0);
    for x in planted() {
        assert!(x.as_str().is_none() && x.to_str().is_none() && x.as_bytes().is_none());
        assert!(std::sync::Arc::<str>::try_from(x.clone()).is_err());
        for shown in [
            x.to_string(),
            x.as_object().map(ToString::to_string).unwrap_or_default(),
            String::deserialize(x.clone()).unwrap_or_default(),
            String::from(x.clone()),
            format!("{:?}", x.try_iter().map(Iterator::collect::<Vec<_>>)),
        ] {
            assert!(!shown.contains("4711"), "{shown}");
        }
        for filter in ["by_string", "by_cow", "by_str", "by_serde"] {
            let page = render(&env, &format!("{{{{ x|{filter} }}}}"), context! { x => &x });
            let shown = page.unwrap_or_else(|error| format!("{error:?}"));
            assert!(!shown.contains("4711"), "{filter}: {shown}");
        }
    }
}
