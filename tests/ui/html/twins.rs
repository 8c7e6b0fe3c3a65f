//! Twins of the refusals in `ui/html/`.

mod placeholder_in_script {
    use taintless::prelude::*;

    fn page(name: &str) -> SafeHtml {
        html!("<script src=\"/user.js\" data-user=\"{name}\"></script>")
    }
}

mod placeholder_in_style {
    use taintless::prelude::*;

    fn page(colour: &Tainted<String>) -> Option<SafeHtml> {
        let colour = one_of!(colour, "red", "blue")?;
        Some(html!(
            "<style>.red {{ color: red }}</style><p class=\"{colour}\">x</p>"
        ))
    }
}

mod placeholder_in_handler {
    use taintless::prelude::*;

    fn button(id: u64) -> SafeHtml {
        html!("<button data-id=\"{id}\">Remove</button>")
    }
}

mod placeholder_in_style_attribute {
    use taintless::prelude::*;

    fn bar(width: u32) -> SafeHtml {
        html!("<svg><rect width=\"{width}\" height=\"9\"/></svg>")
    }
}

mod placeholder_in_srcdoc {
    use taintless::prelude::*;

    fn preview(mail: Tainted<&str>) -> SafeHtml {
        html!("<div>{mail}</div>")
    }
}

mod placeholder_unquoted {
    use taintless::prelude::*;

    fn link(link: &SafeUrl) -> SafeHtml {
        html!("<a href=\"{link}\">more</a>")
    }
}

mod placeholder_as_tag {
    use taintless::prelude::*;

    fn heading(level: u8) -> SafeHtml {
        html!(if level == 1 {
            "<h1>News</h1>"
        } else {
            "<h2>News</h2>"
        })
    }
}

mod placeholder_as_attribute {
    use taintless::prelude::*;

    fn item(state: &str) -> SafeHtml {
        html!("<li data-state=\"{state}\">tent</li>")
    }
}

mod placeholder_in_comment {
    use taintless::prelude::*;

    fn page(version: &str) -> SafeHtml {
        html!("<p>x</p><span hidden>{version}</span>")
    }
}

mod href_of_tainted_text {
    use taintless::prelude::*;

    fn link(link: Tainted<&str>) -> SafeHtml {
        let link = SafeUrl::parse(link).ok();
        html!(if let Some(link) = &link {
            "<a href=\"{link}\">more</a>"
        })
    }
}

mod src_of_script {
    use taintless::html::ResourceUrl;
    use taintless::prelude::*;

    fn page(link: &ResourceUrl) -> SafeHtml {
        html!("<script src=\"{link}\"></script>")
    }
}

mod element_not_closed {
    use taintless::prelude::*;

    fn item(name: &str) -> SafeHtml {
        html!("<ul><li>{name}</li></ul>")
    }
}

mod attribute_of_a_framework {
    use taintless::prelude::*;

    fn button(order: u64) -> SafeHtml {
        html!("<button data-order=\"{order}\" hx-get=\"/orders\">Show</button>")
    }
}

mod id_without_prefix {
    use taintless::prelude::*;

    fn row(slug: &str) -> SafeHtml {
        html!("<p id=\"row-{slug}\">x</p>")
    }
}

mod href_in_pieces {
    use taintless::prelude::*;

    fn link(base: &SafeUrl, path: &str) -> SafeHtml {
        html!("<a href=\"https://example.com/{path}\">more</a>")
    }
}

mod href_with_open_host {
    use taintless::prelude::*;

    fn link(path: &str) -> SafeHtml {
        html!("<a href=\"https://example.com/{path}\">more</a>")
    }
}

mod html_in_title {
    use taintless::prelude::*;

    fn page(name: SafeHtml) -> SafeHtml {
        html!("<title>Page</title><h1>{name}</h1>")
    }
}

mod html_in_attribute {
    use taintless::prelude::*;

    fn item(name: SafeHtml) -> SafeHtml {
        html!("<p title=\"tent\">{name}</p>")
    }
}

mod placeholder_in_svg_title {
    use taintless::prelude::*;

    fn bar(name: &str) -> SafeHtml {
        html!("<svg><g aria-label=\"{name}\"></g></svg>")
    }
}

mod placeholder_in_svg_animation {
    use taintless::prelude::*;

    fn link(to: &str) -> SafeHtml {
        html!("<svg><a aria-label=\"{to}\"><set attributeName=\"x\" to=\"1\"/></a></svg>")
    }
}

mod branch_leaves_element_open {
    use taintless::prelude::*;

    fn item(done: bool) -> SafeHtml {
        html!("<p>" if done { "<b>done</b>" } else { "open" } "</p>")
    }
}

mod branch_closes_outer_element {
    use taintless::prelude::*;

    fn item(done: bool) -> SafeHtml {
        html!("<p>" if done { "done" } else { "open" } "</p>")
    }
}

mod text_in_table {
    use taintless::prelude::*;

    fn table(name: &str) -> SafeHtml {
        html!("<table><tr><td>{name}</td></tr></table>")
    }
}

mod row_outside_table {
    use taintless::prelude::*;

    fn page(name: &str) -> SafeHtml {
        let row = html!("<tr><td>{name}</td></tr>");
        html!("<table>{row}</table>")
    }
}

mod tag_over_two_literals {
    use taintless::prelude::*;

    fn item(done: bool) -> SafeHtml {
        html!(if done {
            "<li class=\"done\">tent</li>"
        } else {
            "<li>tent</li>"
        })
    }
}

mod element_unknown {
    use taintless::prelude::*;

    fn item(name: &str) -> SafeHtml {
        html!("<article>{name}</article>")
    }
}

mod attribute_unknown {
    use taintless::prelude::*;

    fn item(name: &str) -> SafeHtml {
        html!("<img alt=\"{name}\" src=\"/logo.png\">")
    }
}

mod javascript_in_literal {
    use taintless::prelude::*;

    fn link() -> SafeHtml {
        html!("<button>more</button>")
    }
}

mod html_printed {
    use taintless::prelude::*;

    fn page(name: SafeHtml) -> Vec<u8> {
        html!("<p>{name}</p>").into_bytes()
    }
}

mod html_as_str {
    use taintless::prelude::*;

    fn page(name: SafeHtml) -> usize {
        name.byte_len()
    }
}

mod url_printed {
    use taintless::prelude::*;

    fn page(link: SafeUrl) -> SafeHtml {
        html!("{link}")
    }
}

mod html_by_literal {
    use taintless::prelude::*;

    fn page(text: String) -> SafeHtml {
        html!("{text}")
    }
}

mod url_by_literal {
    use taintless::prelude::*;

    fn link(text: String) -> Option<SafeUrl> {
        SafeUrl::parse(&text).ok()
    }
}

mod html_from_string {
    use taintless::prelude::*;

    fn page(text: String) -> SafeHtml {
        html!("{text}")
    }
}

mod prompt_in_html {
    use taintless::prelude::*;

    fn page(text: &str) -> SafeHtml {
        html!("<p>{text}</p>")
    }
}

mod value_without_literal {
    use taintless::prelude::*;

    fn page(text: &str) -> SafeHtml {
        html!("{text}")
    }
}

mod placeholder_with_format {
    use taintless::prelude::*;

    fn page(count: u32) -> SafeHtml {
        html!("<p>{count}</p>")
    }
}

mod comment_over_two_literals {
    use taintless::prelude::*;

    fn page(name: &str) -> SafeHtml {
        html!(
            "<script>let open = '<' + "
            "'!--';</script>"
            "<p>{name}</p><script></script>"
        )
    }
}

mod style_in_svg_title {
    use taintless::prelude::*;

    fn bar(name: &str) -> SafeHtml {
        html!(
            "<svg><title>Sales</title><style>text {{ fill: red }}</style><text>{name}</text></svg>"
        )
    }
}

mod writer_by_name {
    use taintless::prelude::*;

    fn page(name: &str) -> SafeHtml {
        html!("<script>" "</script>" let name = name.trim(); "{name}")
    }
}

mod data_of_a_framework {
    use taintless::prelude::*;

    fn greeting(name: &str) -> SafeHtml {
        html!("<p data-value=\"{name}\" data-text=\"'Hello ' + el.dataset.value\"></p>")
    }
}

mod meta_with_two_names {
    use taintless::prelude::*;

    fn head(title: &str) -> SafeHtml {
        html!("<meta name=\"description\" property=\"og:title\" content=\"{title}\">")
    }
}

mod html_in_svg {
    use taintless::prelude::*;

    fn bar(name: &str) -> SafeHtml {
        html!("<svg><text>{name}</text></svg><p>{name}</p>")
    }
}

mod import_map_from_text {
    use taintless::prelude::*;

    fn page(map: String) -> SafeHtml {
        html!("<div data-map=\"{map}\"></div>")
    }
}

mod json_island_from_text {
    use taintless::prelude::*;

    fn page(state: &Vec<Tainted<String>>) -> SafeHtml {
        let state = state.to_json();
        html!("<script type=\"application/json\" id=\"state\">{state}</script>")
    }
}

mod written_into_html {
    use taintless::prelude::*;

    fn page(page: SafeHtml, text: &str) -> SafeHtml {
        html!("{page}<b>{text}</b>")
    }
}

mod part_by_hand {
    use taintless::prelude::*;

    fn part(out: &mut taintless::html::HtmlPart, text: &str) {
        out.push(text);
    }
}

mod key_in_html {
    use taintless::prelude::*;

    fn page(key: Result<SecretKey, KeyError>) -> SafeHtml {
        let is_there = key.is_ok();
        html!("<p>{is_there}</p>")
    }
}

mod url_by_from_str {
    use taintless::prelude::*;

    fn link(text: &str) -> Option<SafeUrl> {
        SafeUrl::parse(text).ok()
    }
}

mod own_fragment {
    use taintless::prelude::*;

    enum Anywhere {}

    impl From<Anywhere> for SafeHtml<taintless::html::Rows> {
        fn from(_: Anywhere) -> Self {
            html!("<tr></tr>")
        }
    }
}

mod fragment_renamed {
    use taintless::prelude::*;

    fn page(rows: SafeHtml<taintless::html::Rows>) -> SafeHtml {
        html!("<table>{rows}</table>")
    }
}

mod pieces_of_run_time {
    use taintless::__private::html::{Pieces, Texts};

    struct Page;

    impl Pieces for Page {
        const PIECES: Texts = (&["<b></b>"], b".");
    }
}

mod url_parts_swapped {
    use taintless::html::{ToUrlPart, UrlPart};
    use taintless::prelude::*;

    struct Both<A, B>(A, B);

    impl<A: ToUrlPart, B: ToUrlPart> ToUrlPart for Both<A, B> {
        fn to_url_part(&self, out: &mut UrlPart<'_>) {
            out.push(&self.0);
            out.push(&self.1);
        }
    }
}

mod own_text_with_html {
    use taintless::html::{HtmlText, ToHtmlText};
    use taintless::prelude::*;

    struct Title(String);

    impl ToHtmlText for Title {
        fn to_html_text(&self, out: &mut HtmlText<'_>) {
            out.push(&self.0);
        }
    }
}

mod compared {
    use taintless::prelude::*;

    fn is_same(one: SafeHtml, other: SafeHtml) -> bool {
        one.byte_len() == other.byte_len()
    }
}

mod own_url_of_text {
    use taintless::prelude::*;

    struct Profile(SafeUrl);

    impl taintless::html::ToUrl for Profile {
        fn to_url(&self) -> &SafeUrl {
            &self.0
        }
    }
}

mod parts_swapped {
    use taintless::html::HtmlPart;
    use taintless::prelude::*;

    struct Inner<T>(T);

    impl<T: ToHtml> ToHtml for Inner<T> {
        fn to_html(&self, out: &mut HtmlPart<'_>) {
            out.push(&self.0);
        }
    }
}

mod json_island_in_pieces {
    use taintless::prelude::*;

    fn page(name: JsonBody) -> SafeHtml {
        html!("<script type=\"application/json\">{name}</script>")
    }
}

mod json_in_module {
    use taintless::prelude::*;

    fn page(state: JsonBody) -> SafeHtml {
        html!("<script type=\"application/ld+json\">{state}</script>")
    }
}

mod json_in_speculation_rules {
    use taintless::prelude::*;

    fn page(rules: JsonBody) -> SafeHtml {
        html!(
            "<script type=\"application/json\">{rules}</script><script type=\"speculationrules\">{{}}</script>"
        )
    }
}

mod type_of_script {
    use taintless::prelude::*;

    fn page(kind: &str) -> SafeHtml {
        html!("<script type=\"module\" data-kind=\"{kind}\">start()</script>")
    }
}

mod resource_in_pieces {
    use taintless::prelude::*;

    fn page(new: bool) -> SafeHtml {
        html!(if new {
            "<script src=\"https://cdn.example/2/app.js\"></script>"
        } else {
            "<script src=\"https://cdn.example/1/app.js\"></script>"
        })
    }
}

mod resource_of_tainted_text {
    use taintless::html::{ResourceUrl, UrlError};
    use taintless::prelude::*;

    fn script(address: Tainted<String>) -> Option<Result<ResourceUrl, UrlError>> {
        one_of!(address, "https://a.example/x.js", "https://b.example/x.js").map(ResourceUrl::parse)
    }
}

mod resource_of_safe_url {
    use taintless::html::{ResourceUrl, UrlError};
    use taintless::prelude::*;

    fn frame(address: &SafeUrl) -> Result<SafeHtml, UrlError> {
        let frame = ResourceUrl::parse(trusted!("/frame"))?;
        Ok(html!(
            "<iframe src=\"{frame}\" title=\"frame\"></iframe><a href=\"{address}\">more</a>"
        ))
    }
}

mod resource_by_hand {
    use taintless::html::{ResourceUrl, UrlError};
    use taintless::prelude::*;

    fn address(text: Trusted<String>) -> Result<ResourceUrl, UrlError> {
        ResourceUrl::parse(text)
    }
}

mod srcset_of_text {
    use taintless::html::SrcSet;
    use taintless::prelude::*;

    fn picture(list: &SrcSet) -> SafeHtml {
        html!("<img src=\"/a.png\" srcset=\"{list}\" alt=\"a tent\">")
    }
}

mod srcset_candidate_of_text {
    use taintless::prelude::*;

    fn picture(large: Tainted<String>) -> Result<SafeHtml, taintless::html::UrlError> {
        let large = SafeUrl::parse(&large)?;
        Ok(html!(
            "<img src=\"/a.png\" srcset=\"/a.png 1x, {large} 2x\" alt=\"a tent\">"
        ))
    }
}

mod srcset_width_of_run_time {
    use taintless::html::SrcSet;
    use taintless::prelude::*;

    fn picture(width: u32, url: &SafeUrl) -> SafeHtml {
        let set = SrcSet::new().width(url, width);
        html!("<img src=\"/a.png\" srcset=\"{set}\" alt=\"a tent\">")
    }
}

mod class_of_text {
    use taintless::prelude::*;

    fn item(state: &Tainted<String>) -> SafeHtml {
        let state = one_of!(state, "open", "closed");
        html!("<a href=\"/\" class=\"{state}\">tent</a>")
    }
}

mod class_with_space {
    use taintless::prelude::*;

    fn item(state: taintless::Slug) -> SafeHtml {
        html!("<li class=\"state-{state}\">tent</li>")
    }
}

mod target_of_text {
    use taintless::prelude::*;

    fn item(frame: Trusted<String>) -> SafeHtml {
        html!("<a href=\"/\" target=\"{frame}\">tent</a>")
    }
}

mod type_of_button {
    use taintless::prelude::*;

    #[derive(ClaudeOutput, Clone, Copy)]
    #[claude(rename_all = "lowercase")]
    enum Does {
        Submit,
        Reset,
    }

    fn item(kind: Does) -> SafeHtml {
        html!("<button type=\"{kind}\">send</button>")
    }
}

mod ids_without_space {
    use taintless::prelude::*;

    fn item(order: u32) -> SafeHtml {
        html!("<div aria-owns=\"row-{order} top\">tent</div>")
    }
}

mod flag_in_quotes {
    use taintless::prelude::*;

    fn field(locked: bool) -> SafeHtml {
        html!("<input name=\"amount\" readonly={locked}>")
    }
}

mod flag_of_text {
    use taintless::prelude::*;

    fn field(locked: Option<String>) -> SafeHtml {
        html!(
            "<input name=\"amount\" readonly={locked}>",
            locked = locked.is_some()
        )
    }
}

mod flag_of_frame {
    use taintless::prelude::*;

    fn frame(wide: bool) -> SafeHtml {
        html!(if wide {
            "<iframe src=\"/frame\" allowfullscreen title=\"map\"></iframe>"
        } else {
            "<iframe src=\"/frame\" title=\"map\"></iframe>"
        })
    }
}

mod style_in_noscript {
    use taintless::prelude::*;

    fn page(colour: &str) -> SafeHtml {
        html!("<noscript><style>p {{ color: red }}</style><p>{colour}</p></noscript>")
    }
}

mod attribute_formaction {
    use taintless::prelude::*;

    fn page(x: &SafeUrl) -> SafeHtml {
        html!("<form action=\"/send\"><button type=\"submit\">{x}</button></form>")
    }
}

mod attribute_ping {
    use taintless::prelude::*;

    fn page(x: &SafeUrl) -> SafeHtml {
        html!("<a href=\"{x}\">a</a>")
    }
}

mod nonce_of_text {
    use taintless::html::{CspNonce, NoRandomness};
    use taintless::prelude::*;

    fn page() -> Result<SafeHtml, NoRandomness> {
        let nonce = CspNonce::new()?;
        Ok(html!("<script nonce=\"{nonce}\">start();</script>"))
    }
}

mod part_of_a_nonce {
    use taintless::html::CspNonce;
    use taintless::prelude::*;

    fn page(nonce: &CspNonce, number: u32) -> SafeHtml {
        html!("<script nonce=\"{nonce}\" id=\"page-{number}\">start();</script>")
    }
}

mod attribute_nonce {
    use taintless::prelude::*;

    fn page(x: &str) -> SafeHtml {
        html!("<p title=\"{x}\">a</p>")
    }
}

mod attribute_is {
    use taintless::prelude::*;

    fn page(x: &str) -> SafeHtml {
        html!("<p title=\"{x}\">a</p>")
    }
}

mod attribute_shadowrootmode {
    use taintless::prelude::*;

    fn page(x: &str) -> SafeHtml {
        html!("<div><template>{x}</template></div>")
    }
}

mod attribute_command {
    use taintless::prelude::*;

    fn page(x: &str) -> SafeHtml {
        html!("<button command=\"show-modal\">{x}</button>")
    }
}

mod attribute_xlink_href {
    use taintless::prelude::*;

    fn page(x: &SafeUrl) -> SafeHtml {
        html!("<a href=\"{x}\"><svg><text>a</text></svg></a>")
    }
}

mod attribute_sandbox {
    use taintless::prelude::*;

    fn page(x: &str) -> SafeHtml {
        html!("<iframe src=\"/a\" sandbox=\"\" title=\"{x}\"></iframe>")
    }
}

mod attribute_link_rel {
    use taintless::prelude::*;

    fn page(x: &str) -> SafeHtml {
        html!("<link rel=\"icon\" href=\"/a\" title=\"{x}\">")
    }
}

mod attribute_http_equiv {
    use taintless::prelude::*;

    fn page(x: &str) -> SafeHtml {
        html!("<meta name=\"author\" content=\"{x}\">")
    }
}

mod file_missing {
    use taintless::prelude::*;

    fn page() -> SafeHtml {
        html!("<p>the text itself</p>")
    }
}

mod file_outside {
    use taintless::prelude::*;

    fn page(page: &str) -> SafeHtml {
        html!("<pre>{page}</pre>")
    }
}

mod template_url_of_text {
    taintless::check_templates!("templates/good/");
}

mod template_in_script {
    taintless::check_templates!("templates/good/");
}

mod template_safe_filter {
    taintless::check_templates!(minijinja "templates/good/");
}

mod template_in_branches {
    taintless::check_templates!(askama "templates/good/");
}

mod template_comment {
    taintless::check_templates!("templates/good/");
}

mod template_block {
    taintless::check_templates!(minijinja "templates/good/");
}

mod template_not_escaped {
    taintless::check_templates!("templates/good/");
}

mod template_folder_missing {
    taintless::check_templates!("templates/good/");
}

mod template_engine_unknown {
    taintless::check_templates!("templates/good/");
}

mod askama_html_of_string {
    use taintless::html::askama::filters;
    use taintless::prelude::*;

    #[derive(askama::Template)]
    #[template(source = "<div>{{ x|safe_html }}</div>", ext = "html")]
    struct Page {
        x: SafeHtml,
    }
}

mod askama_html_of_tainted_text {
    use taintless::html::askama::filters;
    use taintless::prelude::*;

    #[derive(askama::Template)]
    #[template(source = "<div>{{ x|text }}</div>", ext = "html")]
    struct Page {
        x: Tainted<String>,
    }
}

mod askama_rows_of_flow {
    use taintless::html::Rows;
    use taintless::html::askama::filters;
    use taintless::prelude::*;

    #[derive(askama::Template)]
    #[template(source = "<table>{{ x|safe_rows }}</table>", ext = "html")]
    struct Page {
        x: SafeHtml<Rows>,
    }
}

mod askama_url_of_text {
    use taintless::html::askama::filters;
    use taintless::prelude::*;

    #[derive(askama::Template)]
    #[template(source = r#"<a href="{{ x|safe_url }}">more</a>"#, ext = "html")]
    struct Page {
        x: SafeUrl,
    }
}

mod askama_url_in_url {
    use taintless::html::askama::filters;
    use taintless::prelude::*;

    #[derive(askama::Template)]
    #[template(source = r#"<a href="/at/{{ x|url_part }}">more</a>"#, ext = "html")]
    struct Page {
        x: Tainted<String>,
    }
}

mod askama_number_of_text {
    use taintless::html::askama::filters;
    use taintless::prelude::*;

    #[derive(askama::Template)]
    #[template(
        source = r#"<img width="{{ x|number }}" alt="" src="/a.png">"#,
        ext = "html"
    )]
    struct Page {
        x: u32,
    }
}

mod askama_json_of_text {
    use taintless::html::askama::filters;
    use taintless::prelude::*;

    #[derive(askama::Template)]
    #[template(
        source = r#"<script type="application/json">{{ x|json_island }}</script>"#,
        ext = "html"
    )]
    struct Page {
        x: taintless::JsonBody,
    }
}

mod askama_class_of_text {
    use taintless::html::askama::filters;
    use taintless::prelude::*;

    #[derive(ClaudeOutput, Debug, Clone, Copy)]
    enum Kind {
        Open,
        Closed,
    }

    #[derive(askama::Template)]
    #[template(source = r#"<p class="{{ x|class_token }}">a</p>"#, ext = "html")]
    struct Page {
        x: Kind,
    }
}

mod askama_id_of_text {
    use taintless::html::askama::filters;
    use taintless::prelude::*;

    #[derive(askama::Template)]
    #[template(source = r#"<p id="row-{{ x|id_part }}">a</p>"#, ext = "html")]
    struct Page {
        x: taintless::Slug,
    }
}

mod askama_text_of_private {
    use taintless::html::askama::filters;
    use taintless::prelude::*;

    #[derive(askama::Template)]
    #[template(source = r#"<p title="{{ x|text }}">a</p>"#, ext = "html")]
    struct Page {
        x: String,
    }
}

mod askama_html_without_filter {
    use taintless::html::askama::filters;
    use taintless::prelude::*;

    #[derive(askama::Template)]
    #[template(source = "<p>{{ x|safe_html }}</p>", ext = "html")]
    struct Page {
        x: SafeHtml,
    }
}

mod minijinja_value_of_private {
    use taintless::html::minijinja::value;
    use taintless::prelude::*;

    fn context(name: Private<String>) -> minijinja::Value {
        minijinja::context! { name => value(&name.redact()) }
    }
}

mod minijinja_value_of_own_type {
    use taintless::html::minijinja::value;
    use taintless::prelude::*;

    struct Mail {
        subject: Tainted<String>,
    }

    fn context(mail: Mail) -> minijinja::Value {
        minijinja::context! { subject => value(&mail.subject) }
    }
}
