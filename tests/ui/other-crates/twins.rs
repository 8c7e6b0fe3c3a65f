//! Twins of the refusals in `ui/other-crates/`.

mod serde_flatten {
    use taintless::prelude::*;

    #[derive(serde::Deserialize)]
    struct Answer {
        id: u32,
        #[serde(flatten)]
        mail: Mail,
    }

    #[derive(serde::Deserialize)]
    struct Mail {
        text: Tainted<String>,
    }
}

mod serde_remote {
    use taintless::prelude::*;

    #[derive(serde::Serialize)]
    #[serde(remote = "std::time::Duration")]
    struct Seconds {
        #[serde(getter = "std::time::Duration::as_secs")]
        secs: u64,
    }
}

mod anyhow {
    use taintless::prelude::*;

    fn fail(text: Tainted<String>) -> anyhow::Error {
        anyhow::anyhow!("cannot read {}", text.for_log(80))
    }
}

mod anyhow_context {
    use taintless::prelude::*;

    use anyhow::Context;

    fn fail(text: Tainted<String>) -> anyhow::Result<()> {
        Err(std::fmt::Error).with_context(|| text.for_log(80).to_string())
    }
}

mod tracing_display {
    use taintless::prelude::*;

    fn note(text: &Tainted<String>) {
        tracing::info!(text = %text.for_log(80), "a mail");
        tracing::info!(?text, "its text is not shown");
    }
}

mod tracing_value {
    use taintless::prelude::*;

    fn note(text: &Tainted<String>) {
        tracing::info!(characters = text.char_count(), "a mail");
    }
}

mod sqlx_query {
    use taintless::prelude::*;

    use sqlx_0_9 as sqlx;

    fn find(text: Tainted<String>) -> SafeSql {
        sql!("SELECT id FROM mails WHERE subject = {text}")
    }

    fn all<D: sqlx::Database>() {
        let _ = sqlx::query::<D>("SELECT id FROM mails");
    }
}

mod sqlx_assert_sql_safe {
    use taintless::prelude::*;

    use sqlx_0_9 as sqlx;

    fn find<D: sqlx::Database>(column: Tainted<&str>) {
        let _ = match one_of!(column, "subject", "sender").as_deref() {
            Some("sender") => sqlx::query::<D>("SELECT id FROM mails ORDER BY sender"),
            _ => sqlx::query::<D>("SELECT id FROM mails ORDER BY subject"),
        };
    }
}

mod sqlx_query_builder {
    use taintless::prelude::*;

    use sqlx_0_9::{Database, QueryBuilder};

    fn order<D: Database>(builder: &mut QueryBuilder<D>, column: Tainted<String>) {
        if let Some(column) = one_of!(column, "subject", "sender") {
            builder.push(column);
        }
    }
}

mod diesel_sql_query {
    use taintless::prelude::*;

    use diesel_2_3 as diesel;

    fn find(text: Tainted<String>) -> SafeSql {
        sql!("SELECT id FROM mails WHERE subject = {text}")
    }

    fn all() -> diesel::query_builder::SqlQuery {
        diesel::sql_query("SELECT id FROM mails")
    }
}

mod rusqlite_execute {
    use taintless::prelude::*;

    use rusqlite_0_41 as rusqlite;

    fn run(connection: &rusqlite::Connection, text: Tainted<String>) {
        sql!("DELETE FROM mails WHERE subject = {text}")
            .execute(connection)
            .ok();
    }
}

mod rusqlite_params {
    use taintless::prelude::*;

    use rusqlite_0_41 as rusqlite;

    fn store(connection: &rusqlite::Connection, text: Tainted<String>) {
        sql!("INSERT INTO mails (subject) VALUES ({text})")
            .execute(connection)
            .ok();
    }
}

mod command_arg {
    use taintless::prelude::*;

    fn convert(size: Tainted<String>) {
        if let Some(size) = size.parse::<u32>() {
            std::process::Command::new("convert").arg(size.to_string());
        }
    }
}

mod shell {
    use taintless::prelude::*;

    fn greet(language: Tainted<String>) {
        if let Some(language) = one_of!(language, "en", "fr") {
            std::process::Command::new("greet").arg(&*language);
        }
    }
}

mod command_env {
    use taintless::prelude::*;

    fn greet(language: Tainted<String>) {
        if let Some(language) = one_of!(language, "en", "fr") {
            std::process::Command::new("greet").env("LANGUAGE", &*language);
        }
    }
}

mod fs_write {
    use taintless::prelude::*;

    fn keep(text: Tainted<String>) {
        let page: SafeHtml = html!("<p>{text}</p>");
        std::fs::write("mail.html", page.into_bytes()).ok();
    }
}

mod path_new {
    use taintless::prelude::*;

    fn open(id: Tainted<String>) {
        if let Some(id) = id.parse::<u32>() {
            std::fs::File::open(format!("mails/{id}.txt")).ok();
        }
    }
}

mod io_write {
    use taintless::prelude::*;

    use std::io::Write;

    fn send(stream: &mut impl Write, text: &Tainted<String>) {
        writeln!(stream, "{}", text.for_log(80)).ok();
    }
}

mod io_error {
    use taintless::prelude::*;

    fn fail(text: Tainted<String>) -> std::io::Error {
        std::io::Error::other(text.for_log(80).to_string())
    }
}

mod from_utf8 {
    use taintless::prelude::*;

    fn text(bytes: Vec<u8>) -> Option<Tainted<String>> {
        String::from_utf8(bytes).ok().map(Tainted::new)
    }
}

mod json_from_str {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        summary: Tainted<String>,
    }

    fn read(text: &Tainted<String>) -> Option<Triage> {
        Triage::parse(text).ok()
    }
}

mod header_value {
    use taintless::prelude::*;

    fn header(count: Tainted<String>) -> Option<http::HeaderValue> {
        count.parse::<u32>().map(http::HeaderValue::from)
    }
}

mod uri {
    use taintless::prelude::*;

    fn request(page: Tainted<String>) -> http::request::Builder {
        let page: u32 = page.parse().unwrap_or_default();
        http::Request::builder().uri(format!("https://example.com/?page={page}"))
    }
}

mod url_parse {
    use taintless::prelude::*;

    fn read(link: Tainted<String>) -> Option<SafeUrl> {
        SafeUrl::parse(&link).ok()
    }
}

mod maud {
    use taintless::prelude::*;

    fn page(text: Tainted<String>) -> SafeHtml {
        html!("<p>{text}</p>")
    }
}

mod maud_pre_escaped {
    use taintless::prelude::*;

    fn page(text: Tainted<String>) -> Vec<u8> {
        let page: SafeHtml = html!("<p>{text}</p>");
        page.into_bytes()
    }
}

mod askama {
    use taintless::prelude::*;

    fn page(text: Tainted<String>) -> SafeHtml {
        html!("<p>{text}</p>")
    }
}

mod minijinja {
    use taintless::prelude::*;

    fn page(text: Tainted<String>) -> SafeHtml {
        html!("<p>{text}</p>")
    }
}

mod axum_html {
    use taintless::prelude::*;

    use axum_0_8::response::{Html, IntoResponse};

    fn page(text: Tainted<String>) -> impl IntoResponse {
        let page: SafeHtml = html!("<p>{text}</p>");
        Html(page.into_bytes())
    }
}

mod axum_response {
    use taintless::prelude::*;

    use axum_0_8::response::{Html, IntoResponse, Response};

    fn answer(text: Tainted<String>) -> Response {
        let page: SafeHtml = html!("<p>{text}</p>");
        Html(page.into_bytes()).into_response()
    }
}

mod axum_redirect {
    use taintless::prelude::*;

    use axum_0_8::response::Redirect;

    fn back(to: Tainted<String>) -> Redirect {
        match one_of!(to, "/mails", "/desk") {
            Some(to) => Redirect::to(&to),
            None => Redirect::to("/"),
        }
    }
}

mod sqlx_bind {
    use taintless::prelude::*;

    async fn store(pool: &sqlx_0_9::PgPool, text: Tainted<String>) {
        sql!(postgres "INSERT INTO mails (subject) VALUES ({text})")
            .execute_sqlx(pool)
            .await
            .ok();
    }
}

mod postgres_params {
    use taintless::prelude::*;

    async fn store(client: &tokio_postgres::Client, text: Tainted<String>) {
        sql!(postgres "INSERT INTO mails (subject) VALUES ({text})")
            .execute(client)
            .await
            .ok();
    }
}

mod rusqlite_params_private {
    use taintless::prelude::*;

    fn store(connection: &rusqlite_0_41::Connection, card: Private<Tainted<String>>) {
        sql!("INSERT INTO cards (number) VALUES ({card})")
            .execute(connection)
            .ok();
    }
}
