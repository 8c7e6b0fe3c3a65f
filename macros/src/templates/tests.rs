//! Templates of both engines, good and bad.

use super::folder::File;
use super::*;

/// What is said of a folder that holds these files; `name` is what it renders first.
fn of(engine: Engine, files: &[(&str, &str)]) -> Vec<String> {
    let files = files.iter().map(|(path, text)| File {
        path: (*path).to_owned(),
        text: (*text).to_owned(),
    });
    let folder = Rc::new(Folder {
        name: "t".to_owned(),
        files: files.collect(),
        faults: Vec::new(),
    });
    let mut walk = Walk::new(Rc::clone(&folder));
    check(engine, &folder, &mut walk);
    walk.faults
}

fn both(files: &[(&str, &str)], test: impl Fn(Engine, Vec<String>)) {
    for engine in Engine::all() {
        test(engine, of(engine, files));
    }
}

#[track_caller]
fn good(files: &[(&str, &str)]) {
    both(files, |engine, faults| {
        assert!(faults.is_empty(), "{engine:?} of {files:?}: {faults:#?}");
    });
}

/// `words` are in the only thing that is said.
#[track_caller]
fn bad(files: &[(&str, &str)], words: &str) {
    both(files, |engine, faults| {
        let told = faults.len() == 1 && faults[0].contains(words);
        assert!(told, "{engine:?} of {files:?}: {faults:#?}");
    });
}

#[test]
fn what_is_safe_in_its_place_is_accepted() {
    for text in [
        "",
        "text alone, {{ name }}",
        "<!DOCTYPE html><html><head><title>{{ title }}</title></head><body><p>{{ a }}</p></body></html>",
        "<p title=\"{{ a }}\" lang='de'>{{ a|upper }} and {{ b|truncate(3) }}</p>",
        "<div>{{ body|safe_html }}</div>{{ body|safe_html }}",
        "<table>{{ rows|safe_rows }}<tr>{{ cells|safe_cells }}</tr></table>",
        "<select>{{ list|safe_options }}<option>{{ x }}</option></select>",
        "<svg viewBox=\"0 0 1 1\"><g>{{ s|safe_svg }}</g><text>{{ x }}</text></svg>",
        "<a href=\"{{ link|safe_url }}\">{{ name }}</a><img src='{{ i|safe_url }}' alt=\"{{ n }}\">",
        "<a href=\"/goods/{{ id|url_part }}/of/{{ x|url_part }}?q={{ q|url_query }}#{{ f|url_query }}\">x</a>",
        "<a href=\"https://host.example/{{ a|url_part }}\">x</a><a href=\"mailto:{{ a|url_query }}\">x</a>",
        "<script type=\"application/json\">{{ data|json_island }}</script>",
        "<p class=\"a {{ c|class_token }} row-{{ n|id_part }}\" id=\"row-{{ n }}\">x</p>",
        "<textarea rows=\"{{ n|number }}\">{{ text }}</textarea><input value=\"{{ text }}\">",
        "<ul>{% for x in list %}<li>{{ x }}</li>{% endfor %}</ul>",
        "<ul>{% for x in list %}<li>{{ x }}</li>{% else %}<li>none</li>{% endfor %}</ul>",
        "{% if a %}<p>{{ a }}</p>{% elif b %}<b>{{ b }}</b>{% else %}none{% endif %}",
        "<option value=\"a\" {% if a %}selected{% endif %}>a</option>",
        "<p{% if a %} class=\"x\" title=\"{{ a }}\"{% else %} hidden{% endif %}>x</p>",
        "<p class=\"a {% if b %}b{% elif c %}c{% endif %} {{ d|class_token }}\">x</p>",
        "<p title=\"{% for x in list %}{{ x }}, {% endfor %}\">x</p>",
        "<a href=\"{% if a %}/a/{{ a|url_part }}{% else %}{{ b|safe_url }}{% endif %}\">x</a>",
        "<p {% if a %}{% if b %}title=\"{{ b }}\"{% endif %}{% else %}lang=\"de\"{% endif %}>x</p>",
        "<script>let a = '{% raw %}{{ x }}{% endraw %}';</script>",
        "{# a comment <b {{ x|safe }} #}<p>x</p>",
        "<p>{{- name -}}</p>",
        "{% set x = name %}<p>{{ x }}</p>",
        "<script nonce=\"abc\">let a = 1 < 2 && 3;</script>",
        "<table>{% for row in rows %}<tr><td>{{ row.name }}</td></tr>{% endfor %}</table>",
        "<p title=\"{{ \"it is >\" }}\">{{ (a) }}</p>",
    ] {
        good(&[("a.html", text)]);
    }
}

#[test]
fn each_fault_of_a_place_says_what_to_write() {
    for (text, words) in [
        (
            "<a href=\"{{ x }}\">a</a>",
            "this place takes a whole URL only: write `{{ x|safe_url }}` (t/a.html:1:10)",
        ),
        (
            "<p>\n  <img alt='' src='{{ x|upper }}'></p>",
            "write `{{ x|safe_url }}` (t/a.html:2:20)",
        ),
        (
            "<a href=\"{{ x|safe_html }}\">a</a>",
            "`safe_html` does not fit into this place, which takes a whole URL",
        ),
        (
            "<script>let a = \"{{ x }}\";</script>",
            "cannot stand inside a `<script>`",
        ),
        (
            "<script>{{ x|json_island }}</script>",
            "cannot stand inside a `<script>`",
        ),
        (
            "<style>p { color: {{ x }} }</style>",
            "cannot stand inside a `<style>`",
        ),
        (
            "<p style=\"color: {{ x }}\">a</p>",
            "cannot stand in a `style` attribute",
        ),
        (
            "<button onclick=\"go('{{ x }}')\">a</button>",
            "cannot stand in an event handler",
        ),
        ("<p title={{ x }}>a</p>", "without quotes"),
        ("<p {{ x }}>a</p>", "as an attribute or its name"),
        ("<p>a</p><{{ x }}>", "as the name of a tag"),
        ("<!-- {{ x }} -->", "in a comment"),
        ("<iframe srcdoc=\"{{ x }}\"></iframe>", "in `srcdoc`"),
        (
            "<iframe src=\"{{ x|safe_url }}\"></iframe>",
            "would be loaded from there",
        ),
        (
            "<script src=\"{{ x|safe_url }}\"></script>",
            "would be loaded from there",
        ),
        ("<p id=\"{{ x }}\">a</p>", "as a whole `id`"),
        ("<a href=\"{{ x|safe_url }}/b\">a</a>", "beside more text"),
        (
            "<a href=\"https://{{ x|url_part }}/\">a</a>",
            "in the host of a URL",
        ),
        (
            "<a href=\"java{{ x|url_part }}\">a</a>",
            "does not say where the URL leads",
        ),
        ("<a href=\"/{{ x|url_part }}/b\">a</a>", "begin with `//`"),
        ("<a href=\"/a/{{ x }}\">a</a>", "write `{{ x|url_part }}`"),
        (
            "<a href=\"/a/{{ x|number }}\">a</a>",
            "`number` does not fit into this place, which takes a segment",
        ),
        (
            "<a href=\"/a?b={{ x|url_part }}\">a</a>",
            "write `{{ x|url_query }}`",
        ),
        (
            "<img alt='' srcset=\"{{ x|safe_url }} 2x\">",
            "in a `srcset`",
        ),
        ("<input disabled=\"{{ x }}\">", "is there or not"),
        ("<script nonce=\"{{ x }}\">a()</script>", "as a `nonce`"),
        ("<p class=\"{{ x }}\">a</p>", "write `{{ x|class_token }}`"),
        ("<table>{{ x }}</table>", "takes table rows only"),
        (
            "<table>{{ x|safe_html }}</table>",
            "write `{{ x|safe_rows }}`",
        ),
        ("<tr><td>a</td></tr>{{ x }}", "write `{{ x|safe_rows }}`"),
        (
            "<title>{{ x|safe_html }}</title>",
            "which takes text: write `{{ x|text }}`",
        ),
        ("<p title=\"{{ x|safe_html }}\">a</p>", "which takes text"),
        (
            "<script type=\"application/json\">[{{ x|json_island }}]</script>",
            "as its whole content",
        ),
        (
            "<meta http-equiv=\"refresh\" content=\"{{ x }}\">",
            "says what the page does",
        ),
        (
            "<p>{{ x|safe_url }}</p>",
            "`safe_url` does not fit into this place, which takes text or HTML",
        ),
    ] {
        bad(&[("a.html", text)], words);
    }
}

#[test]
fn each_fault_of_the_template_says_what_to_write() {
    for (text, words) in [
        (
            "<p>{{ x|safe }}</p>",
            "`safe` cannot stand here: the engine does not escape",
        ),
        (
            "<p title=\"{{ x|tojson }}\">a</p>",
            "`tojson` cannot stand here: its quotes end an attribute",
        ),
        ("<p>{{ x|safe|upper }}</p>", "`safe` cannot stand here"),
        (
            "<p>{{ x|safe_html|upper }}</p>",
            "`safe_html` cannot stand here: it stands last",
        ),
        (
            "<p>{{ (x|safe_html) ~ y }}</p>",
            "`safe_html` cannot stand here: it stands last",
        ),
        ("<p>{{ x|linebreaks }}</p>", "HTML comes out of it"),
        (
            "<p>{{ x|house }}</p>",
            "`house` cannot stand here: it may give HTML",
        ),
        (
            "{% set y = x|safe %}<p>{{ y }}</p>",
            "`safe` cannot stand here",
        ),
        (
            "{% for x in list|safe %}{{ x }}{% endfor %}",
            "`safe` cannot stand here",
        ),
        ("{% if x|safe %}a{% endif %}", "`safe` cannot stand here"),
        ("<p>{{ x[y|safe] }}</p>", "`safe` cannot stand here"),
        (
            "{% macro m(x) %}<p>{{ x }}</p>{% endmacro %}",
            "HTML of a macro",
        ),
        ("<p>{{ super() }}</p>", ""),
        (
            "{% filter upper %}<p>{{ x }}</p>{% endfilter %}",
            "a filter over a block",
        ),
        ("{% set x %}<b>{% endset %}<p>{{ x }}</p>", "as a variable"),
        (
            "<p>{% for x in list %}{{ x }}{% break %}{% endfor %}</p>",
            "leave elements open",
        ),
        (
            "{% include \"b.html\" %}",
            "`b.html` is not among the templates of `t`",
        ),
        (
            "{% extends \"b.html\" %}",
            "`b.html` is not among the templates of `t`",
        ),
        ("{% include \"a.html\" %}", "includes itself"),
        ("{% extends \"a.html\" %}", "fills itself"),
        ("<p>{% if a %}", "cannot read this"),
        ("<p>{{ x", "cannot read this"),
    ] {
        bad(&[("a.html", text)], words);
    }
}

#[test]
fn each_fault_of_the_markup_says_what_to_write() {
    for (text, words) in [
        ("<p>a", "`<p>` (t/a.html:1:1) is not closed; write `</p>`"),
        (
            "<p>{% if a %}<b>{% endif %}</p>",
            "`<b>` (t/a.html:1:14) is not closed in this branch",
        ),
        (
            "<p>{% for a in b %}</p>{% endfor %}",
            "closes an element that was opened outside of this branch",
        ),
        ("<p {% if a %}title=\"{% endif %}x\">a</p>", ""),
        ("<{% if a %}p{% else %}b{% endif %}>x", ""),
        (
            "<p title=\"a{% for x in b %}\" lang=\"{% endfor %}\">x</p>",
            "within one value only",
        ),
        ("<p {% if a %}", ""),
        ("<p title=\"{% if a %}x", ""),
        (
            "<p>a <b title='x'",
            "is not closed where its template or branch ends",
        ),
        (
            "<p>a</p><!-- b",
            "is not closed where its template or branch ends",
        ),
        (
            "<p clas=\"x\">{{ a }}</p>",
            "did you mean `class`? (t/a.html:1:1)",
        ),
        (
            "<p>\n<spam>x</spam></p>",
            "did you mean `<span>`? (t/a.html:2:1)",
        ),
        ("<p>a &{{ x }}</p>", "write `&amp;` (t/a.html:1:6)"),
    ] {
        both(&[("a.html", text)], |engine, faults| {
            let told = faults.iter().any(|fault| fault.contains(words));
            assert!(told, "{engine:?} of {text}: {faults:#?}");
        });
    }
}

#[test]
fn a_tag_is_read_in_every_way_in_which_it_is_written() {
    // In one way a tag is data, in the other a program.
    let script = "<script {% if a %}type=\"application/json\"{% endif %}>{}</script>";
    bad(&[("a.html", script)], "depends on this branch");
    // What is dangerous in one way only.
    let refresh = "<meta {% if a %}name=\"x\"{% else %}http-equiv=\"refresh\"{% endif %} content=\"{{ x }}\">";
    bad(&[("a.html", refresh)], "(t/a.html:1:76)");
    let handler = "<p {% if a %}title{% else %}onclick{% endif %}=\"{{ x }}\">a</p>";
    bad(&[("a.html", handler)], "in an event handler");
    // Two branches together.
    let host = "<a href=\"{% if a %}https://{% else %}/{% endif %}{% if b %}x/{% else %}{% endif %}{{ y|url_part }}\">a</a>";
    bad(&[("a.html", host)], "in the host of a URL");
    let many = "{% if a %}x{% else %}y{% endif %}".repeat(9);
    bad(
        &[("a.html", &format!("<p title=\"{many}\">a</p>"))],
        "in too many ways",
    );
    // One tag after the other is read on its own.
    let option =
        "<option {% if a %}selected{% endif %} value=\"{{ x }}\">{{ x }}</option>".repeat(40);
    good(&[("a.html", &format!("<select>{option}</select>"))]);
}

#[test]
fn blocks_stand_where_they_are_filled() {
    let base = "<html><head><title>{% block title %}x{% endblock %}</title></head><body class=\"{% block class %}{% endblock %}\">{% block body %}{% endblock %}<script>{% block script %}{% endblock %}</script></body></html>";
    good(&[
        ("base.html", base),
        (
            "a.html",
            "{% extends \"base.html\" %}{% block title %}{{ x }}{% endblock %}{% block body %}<p>{{ x|safe_html }}</p>{% endblock %}{% block class %}a {{ c|class_token }}{% endblock %}",
        ),
        (
            "b.html",
            "{% extends \"a.html\" %}{% block body %}<p>{{ y }}</p>{% endblock %}{% block script %}go(1 < 2);{% endblock %}",
        ),
    ]);
    for (text, words) in [
        (
            "{% extends \"base.html\" %}{% block script %}go('{{ x }}');{% endblock %}",
            "inside a `<script>`",
        ),
        (
            "{% extends \"base.html\" %}{% block title %}{{ x|safe_html }}{% endblock %}",
            "which takes text",
        ),
        (
            "{% extends \"base.html\" %}{% block class %}{{ x }}{% endblock %}",
            "chosen by `{% if %}` (t/a.html:1:43)",
        ),
        (
            "{% extends \"base.html\" %}{% block body %}<p>{% endblock %}",
            "stands where `<p>` is open",
        ),
        (
            "{% extends \"base.html\" %}{% block bod %}<p>x</p>{% endblock %}",
            "has a block `bod`",
        ),
    ] {
        both(
            &[("base.html", base), ("a.html", text)],
            |engine, faults| {
                let told = faults.iter().any(|fault| fault.contains(words));
                assert!(told, "{engine:?} of {text}: {faults:#?}");
            },
        );
    }
}

#[test]
fn what_is_included_is_read_where_it_stands() {
    good(&[
        (
            "a.html",
            "<table>{% for r in rows %}{% include \"parts/row.html\" %}{% endfor %}</table>",
        ),
        ("parts/row.html", "<tr><td>{{ r }}</td></tr>"),
    ]);
    bad(
        &[
            ("a.html", "<script>{% include \"b.html\" %}</script>"),
            ("b.html", "{{ x }}"),
        ],
        "inside a `<script>`",
    );
    bad(
        &[
            ("a.html", "{% include \"b.html\" %}"),
            ("b.html", "<p>{{ x|safe }}</p>"),
        ],
        "`safe` cannot stand here",
    );
    // On its own as well: an engine renders it if it is asked to.
    bad(
        &[
            ("a.html", "<p>{% include \"b.html\" %}</p>"),
            ("b.html", "{{ x|safe_url }}"),
        ],
        "`safe_url` does not fit into",
    );
}

#[test]
fn what_is_ordinary_is_accepted() {
    let optional = "{% if a %} data-a=\"{{ a|text }}\"{% endif %}".repeat(8);
    let optional = optional.split(" data-a").enumerate();
    let optional: Vec<String> = optional
        .map(|(at, text)| {
            if at == 0 {
                text.to_owned()
            } else {
                format!(" data-a{at}{text}")
            }
        })
        .collect();
    good(&[("a.html", &format!("<p{}>x</p>", optional.concat()))]);
    // An island whose tag has a branch.
    good(&[(
        "a.html",
        "<script type=\"application/json\" {% if a %}id=\"x\"{% endif %}>{{ d|json_island }}</script>",
    )]);
    bad(
        &[(
            "a.html",
            "<script type=\"application/json\" {% if a %}id=\"x\"{% endif %}>1{% if a %}{% endif %}{{ d|json_island }}</script>",
        )],
        "as its whole content",
    );
    // What is commented out may hold branches, and no placeholder.
    let out = "<p>{% if a %}x{% elif b %}y{% else %}z{% endif %}</p>".repeat(300);
    good(&[("a.html", &format!("<!-- {out} --><p>{{{{ x }}}}</p>"))]);
    bad(
        &[(
            "a.html",
            "<!-- {% if a %}{{ x }}{% endif %} --><p>{{ x }}</p>",
        )],
        "in a comment",
    );
    let ends = "<!-- {% if a %}-->{% endif %}<p {{ x }} --><p>x</p>";
    both(&[("a.html", ends)], |_, faults| {
        let told = |words: &str| faults.iter().any(|fault| fault.contains(words));
        assert!(
            told("as an attribute or its name") && told("in a comment"),
            "{faults:#?}"
        );
    });
    // Without the branch it ends earlier.
    for text in [
        "<!-- -{% if a %}b{% endif %}-><script> --><p>{{ x }}</p>",
        "<!--{% if a %}b{% endif %}><script> --><p>{{ x }}</p>",
        "<!-- --!{% if a %}b{% endif %}><script> --><p>{{ x }}</p>",
        "<!-- -{% if a %}b{% endif %}{% for x in y %}c{% endfor %}-><script> --><p>{{ x }}</p>",
    ] {
        both(&[("a.html", text)], |_, faults| {
            assert!(!faults.is_empty(), "{text}");
        });
    }
    bad(
        &[("a.html", "<img alt=\"\" width=\"{{ x }}\">")],
        "this place takes a number only",
    );
}

#[cfg(feature = "askama-0_16")]
#[test]
fn askama_has_its_own_ways() {
    let askama = |text: &str| of(Engine::Askama, &[("a.html", text)]);
    for text in [
        "{% match x %}{% when Some(y) %}<p>{{ y }}</p>{% when None %}none{% endmatch %}",
        "{% if let Some(y) = x %}<p>{{ y.name() }}</p>{% endif %}",
        "<p>{{ self.name() }} {{ crate::name(x) }} {{ x? }} {{ *x }} {{ x as u8 }} {{ format!(\"{x}\") }}</p>",
        "<p class=\"{% match x %}{% when A %}a{% when _ %}b{% endmatch %}\">{{ \"}}\" }}</p>",
        "{#- a {# b #} c -#}<p>x</p>",
        "<a href=\"{{ (x.url|safe_url) }}\">a</a>",
    ] {
        assert_eq!(askama(text), Vec::<String>::new(), "{text}");
    }
    for (text, words) in [
        ("<p>{{ Safe(x) }}</p>", "the engine does not escape"),
        (
            "<p>{{ askama::filters::Safe(x) }}</p>",
            "the engine does not escape",
        ),
        ("<p>{{ Safe { 0: x } }}</p>", "the engine does not escape"),
        ("<p>{{ safe!(x) }}</p>", "what a macro gives is not known"),
        ("<p>{{ x|filters::house }}</p>", "a filter by its path"),
        (
            "<p>{{ x|escape(\"txt\") }}</p>",
            "`escape` cannot stand here",
        ),
        ("<p>{{ x|json }}</p>", "its quotes end an attribute"),
        (
            "{% block a %}{% endblock %}{% block a %}{% endblock %}",
            "the block `a` stands twice",
        ),
        ("{% let x %}<b>{% endlet %}{{ x }}", "as a variable"),
        ("{% import \"b.html\" as b %}", "HTML of a macro"),
        (
            "{% if let Some(y) = x|safe %}{{ y }}{% endif %}",
            "`safe` cannot stand here",
        ),
        (
            "{% match x|safe %}{% when y %}{{ y }}{% endmatch %}",
            "`safe` cannot stand here",
        ),
    ] {
        let faults = askama(text);
        assert!(
            faults.iter().any(|fault| fault.contains(words)),
            "{text}: {faults:#?}"
        );
    }
    // A name is looked for beside the template first.
    let beside = [
        ("x/a.html", "<script>{% include \"b.html\" %}</script>"),
        ("x/b.html", "let a = 1;"),
        ("b.html", "<p>{{ x }}</p>"),
    ];
    assert_eq!(of(Engine::Askama, &beside), Vec::<String>::new());
}

#[cfg(feature = "minijinja-3")]
#[test]
fn minijinja_has_its_own_ways() {
    let minijinja = |text: &str| of(Engine::Minijinja, &[("a.html", text)]);
    for text in [
        "{% with a = x %}<p>{{ a }}</p>{% endwith %}",
        "{% autoescape true %}<p>{{ a }}</p>{% endautoescape %}",
        "<p>{{ a if b else c }} {{ a ~ b }} {{ {\"a\": {\"b\": 1}}.a.b }} {{ a[1:] }} {{ \"}}\" }}</p>",
        "{% for a in range(3) %}{{ loop.cycle(\"a\", \"b\") }}{% endfor %}",
        "<a href=\"{{ url_for(\"x\", y)|safe_url }}\">{{ x.text()|text }}</a>",
        "<p>{{ list|map(attribute=\"name\")|join(\", \") }} {{ x is defined }} {{ x|e }}</p>",
    ] {
        assert_eq!(minijinja(text), Vec::<String>::new(), "{text}");
    }
    for (text, words) in [
        (
            "{% autoescape false %}<p>{{ a }}</p>{% endautoescape %}",
            "would not escape",
        ),
        (
            "{% autoescape \"none\" %}<p>{{ a }}</p>{% endautoescape %}",
            "would not escape",
        ),
        ("{% include x %}", "known only when the program runs"),
        ("{% extends x %}", "known only when the program runs"),
        (
            "{% include [\"a.html\", \"b.html\"] %}",
            "known only when the program runs",
        ),
        (
            "<p>{{ list|map(\"safe\")|join }}</p>",
            "`map` cannot stand here",
        ),
        (
            "<p>{{ x.html()|upper }}</p>",
            "what a call gives is not known",
        ),
        ("<p>{{ x.html() }}</p>", "what a call gives is not known"),
        (
            "<p>{{ self.block() }}</p>",
            "what a call gives is not known",
        ),
        ("<p>{{ x|safe_html(1) }}</p>", "without arguments"),
        ("<p>{{ x|safe_html if y }}</p>", "it stands last"),
        (
            "<p>{{ x|e|replace(\"&lt;\", \"<\") }}</p>",
            "`e` cannot stand here",
        ),
        ("{% from \"b.html\" import m %}", "HTML of a macro"),
        ("{% do x.y() %}", "what a call does is not known"),
        (
            "{% with y = x|safe %}{{ y }}{% endwith %}",
            "`safe` cannot stand here",
        ),
        (
            "{% for x in y if x|safe %}{{ x }}{% endfor %}",
            "`safe` cannot stand here",
        ),
    ] {
        let faults = minijinja(text);
        assert!(
            faults.iter().any(|fault| fault.contains(words)),
            "{text}: {faults:#?}"
        );
    }
}

#[cfg(feature = "askama-0_16")]
#[test]
fn no_path_leads_to_what_askama_does_not_escape() {
    for text in [
        "<p>{{ (askama::filters::Safe)(x) }}</p>",
        "<p>{{ (Safe)(x) }}</p>",
        "{% let f = askama::filters::Safe %}<p>{{ f(x) }}</p>",
        "<p>{{ x.map(filters::Safe) }}</p>",
        "<p>{{ askama::filters::safe(x, askama::filters::Html)? }}</p>",
    ] {
        let faults = of(Engine::Askama, &[("a.html", text)]);
        let told = faults
            .iter()
            .any(|fault| fault.contains("a value made here"));
        assert!(told, "{text}: {faults:#?}");
    }
    let enumeration = "{% if kind == Kind::Error %}<p>{{ crate::name(x) }}</p>{% endif %}";
    let faults = of(Engine::Askama, &[("a.html", enumeration)]);
    assert_eq!(faults, Vec::<String>::new());
}

#[cfg(feature = "minijinja-3")]
#[test]
fn minijinja_writes_what_stands_before_the_template_that_is_filled() {
    let base = ("b.html", "<p>{{ x }}</p>");
    for text in [
        "<script>{% extends \"b.html\" %}",
        "{{ x }}{% extends \"b.html\" %}",
        "{% if a %}{% extends \"b.html\" %}{% endif %}<script>{{ x }}</script>",
        "{% include \"b.html\" %}{% extends \"b.html\" %}",
    ] {
        let faults = of(Engine::Minijinja, &[base, ("a.html", text)]);
        let told = faults
            .iter()
            .any(|fault| fault.contains("at the very beginning"));
        assert!(told, "{text}: {faults:#?}");
    }
    let first = "{# of all pages #}\n{% set y = x %}\n{% extends \"b.html\" %}<script>{{ x }}";
    let faults = of(Engine::Minijinja, &[base, ("a.html", first)]);
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn a_slash_in_any_form_is_one() {
    for slash in ["&#47;", "&sol;", "&Tab;/", "\n/", "&bsol;"] {
        let text = format!("<a href=\"/{{{{ x|url_part }}}}{slash}{{{{ y|url_part }}}}\">a</a>");
        bad(&[("a.html", &text)], "begin with `//`");
    }
}

#[test]
fn what_doubles_with_each_file_or_loop_is_told_and_not_read() {
    let loops = format!(
        "<p title=\"{}x{}\">a</p>",
        "{% for a in b %}".repeat(24),
        "{% endfor %}".repeat(24)
    );
    both(&[("a.html", &loops)], |engine, faults| {
        let told = faults
            .iter()
            .any(|fault| fault.contains("in too many ways"));
        assert!(told, "{engine:?}: {faults:#?}");
    });
    let files: Vec<(String, String)> = (0..24)
        .map(|at| {
            let next = format!("{{% include \"f{}.html\" %}}", at + 1);
            (format!("f{at}.html"), next.repeat(2))
        })
        .chain([("f24.html".to_owned(), "{{ x }}".to_owned())])
        .collect();
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    both(&files, |engine, faults| {
        let told = faults.iter().any(|fault| fault.contains("is too large"));
        assert!(told, "{engine:?}: {faults:#?}");
    });
}

#[cfg(feature = "minijinja-3")]
#[test]
fn a_function_of_minijinja_keeps_its_name() {
    for text in [
        "{% set range = f %}<p>{{ range(x) }}</p>",
        "{% set (a, dict) = f %}<p>{{ dict(x) }}</p>",
        "{% for range in f %}<p>{{ range(x) }}</p>{% endfor %}",
        "{% for a, dict in f %}<p>{{ dict(x) }}</p>{% endfor %}",
        "{% with range = f %}<p>{{ range(x) }}</p>{% endwith %}",
    ] {
        let faults = of(Engine::Minijinja, &[("a.html", text)]);
        let told = faults.len() == 1 && faults[0].contains("is a function of the engine");
        assert!(told, "{text}: {faults:#?}");
    }
}
