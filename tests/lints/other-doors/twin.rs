//! The same by the doors that the reasons name: nothing is found.
#![deny(clippy::disallowed_types, clippy::disallowed_methods)]
use taintless::prelude::*;

pub fn answer(text: &str) -> axum::response::Response {
    let page: SafeHtml = html!("<p>{text}</p>");
    let kind = [(axum::http::header::CONTENT_TYPE, "text/html; charset=utf-8")];
    axum::response::IntoResponse::into_response((kind, page.into_bytes()))
}

pub fn minijinja(text: &str) -> Result<String, minijinja::Error> {
    let mut environment = minijinja::Environment::new();
    environment.add_template("a.html", "<p>{{ text }}</p>")?;
    let template = environment.get_template("a.html")?;
    template.render(minijinja::context!(text))
}

pub fn store(connection: &rusqlite::Connection, text: &str) -> Result<usize, SqlError> {
    sql!("INSERT INTO mails (subject) VALUES ({text})").execute(connection)
}

pub fn subjects(connection: &rusqlite::Connection) -> Result<Vec<Tainted<String>>, SqlError> {
    sql!("SELECT subject FROM mails").query(connection, |row| row.get("subject"))
}

pub fn builder<'a, D: sqlx::Database>(builder: &mut sqlx::QueryBuilder<D>, text: &'a str)
where
    &'a str: sqlx::Encode<'a, D> + sqlx::Type<D>,
{
    builder.push_bind(text);
}

pub fn status(text: &str) -> Option<Trusted<&'static str>> {
    let text = Tainted::new(text);
    one_of!(text, "open", "closed")
}
