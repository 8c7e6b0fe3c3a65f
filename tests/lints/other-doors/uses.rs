//! Other crates' doors, as plain text goes through them.
#![allow(deprecated, unused_must_use)]

mod pages {
    use std::convert::Infallible;

    //~ disallowed_types axum::response::Html
    use axum::response::Html;
    //~ disallowed_types maud::PreEscaped
    use maud::PreEscaped as Raw;

    //~ disallowed_types axum::response::Html
    pub fn answer(text: String) -> Html<String> {
        //~ disallowed_methods axum::response::Html
        Html(text)
    }

    pub fn as_a_value(text: Option<String>) {
        //~ disallowed_methods axum::response::Html
        text.map(axum::response::Html);
    }

    pub fn maud(text: String) -> String {
        //~ disallowed_methods maud::PreEscaped
        Raw(text).0
    }

    //~ disallowed_types askama::filters::Safe
    pub fn askama(text: String) -> Result<askama::filters::Safe<String>, Infallible> {
        //~ disallowed_methods askama::filters::Safe
        let _ = askama::filters::Safe("");
        //~ disallowed_methods askama::filters::safe
        askama::filters::safe(text, askama::filters::Html)
    }

    pub fn minijinja(text: &str) {
        let mut environment = minijinja::Environment::new();
        //~ disallowed_methods minijinja::Value::from_safe_string
        minijinja::Value::from_safe_string(text.to_owned());
        //~ disallowed_methods minijinja::filters::safe
        minijinja::filters::safe(text.to_owned());
        //~ disallowed_methods minijinja::Environment::render_str
        let _ = environment.render_str(text, ());
        //~ disallowed_methods minijinja::Environment::render_named_str
        let _ = environment.render_named_str("a.html", text, ());
        //~ disallowed_methods minijinja::Environment::template_from_str
        let _ = environment.template_from_str(text);
        //~ disallowed_methods minijinja::Environment::template_from_named_str
        let _ = environment.template_from_named_str("a.html", text);
        //~ disallowed_methods minijinja::Environment::add_template_owned
        let _ = environment.add_template_owned("a.html", text.to_owned());
    }
}

mod queries {
    use diesel::connection::SimpleConnection;
    use diesel::sql_types::Text;
    use sqlx::{Database, QueryBuilder};

    pub fn rusqlite(connection: &rusqlite::Connection, text: &str) {
        //~ disallowed_methods rusqlite::Connection::execute
        connection.execute(text, []);
        //~ disallowed_methods rusqlite::Connection::execute_batch
        connection.execute_batch(text);
        //~ disallowed_methods rusqlite::Batch::new
        rusqlite::Batch::new(connection, text);
        //~ disallowed_methods rusqlite::Connection::query_row
        connection.query_row(text, [], |_| Ok(()));
        //~ disallowed_methods rusqlite::Connection::query_row_and_then
        connection.query_row_and_then(text, [], |_| Ok::<(), rusqlite::Error>(()));
        //~ disallowed_methods rusqlite::Connection::query_one
        connection.query_one(text, [], |_| Ok(()));
        //~ disallowed_methods rusqlite::Connection::prepare
        connection.prepare(text);
        //~ disallowed_methods rusqlite::Connection::prepare_with_flags
        connection.prepare_with_flags(text, rusqlite::PrepFlags::empty());
        //~ disallowed_methods rusqlite::Connection::prepare_cached
        connection.prepare_cached(text);
    }

    pub fn in_a_transaction(transaction: &rusqlite::Transaction<'_>, text: &str) {
        //~ disallowed_methods rusqlite::Connection::execute
        transaction.execute(text, []);
    }

    //~ disallowed_types sqlx::AssertSqlSafe
    pub fn sqlx(text: &str) -> sqlx::AssertSqlSafe<&str> {
        //~ disallowed_methods sqlx::AssertSqlSafe
        sqlx::AssertSqlSafe(text)
    }

    pub fn builder<D: Database>(text: &str, arguments: D::Arguments)
    where
        D::Arguments: sqlx::IntoArguments<D>,
    {
        //~ disallowed_methods sqlx::QueryBuilder::new
        let mut builder = QueryBuilder::<D>::new(text);
        //~ disallowed_methods sqlx::QueryBuilder::push
        builder.push(text);
        let mut separated = builder.separated(",");
        //~ disallowed_methods sqlx::query_builder::Separated::push
        separated.push(text);
        //~ disallowed_methods sqlx::query_builder::Separated::push_unseparated
        separated.push_unseparated(text);
        //~ disallowed_methods sqlx::QueryBuilder::with_arguments
        QueryBuilder::<D>::with_arguments(text, arguments);
    }

    pub fn taken_out_again<D: Database, T: sqlx::Encode<'static, D>>(
        value: &impl rusqlite::ToSql,
        other: T,
        out: &mut D::ArgumentBuffer,
    ) {
        //~ disallowed_methods rusqlite::ToSql::to_sql
        value.to_sql();
        //~ disallowed_methods sqlx::Encode::encode_by_ref
        let _ = other.encode_by_ref(out);
        //~ disallowed_methods sqlx::Encode::encode
        let _ = other.encode(out);
    }

    pub fn diesel<D: diesel::backend::Backend>(connection: &mut impl SimpleConnection, text: &str) {
        //~ disallowed_methods diesel::sql_query
        let query = diesel::sql_query(text);
        //~ disallowed_methods diesel::query_builder::SqlQuery::sql
        let query = query.sql(text);
        //~ disallowed_methods diesel::query_builder::BoxedSqlQuery::sql
        query.into_boxed::<D>().sql(text);
        //~ disallowed_methods diesel::dsl::sql
        let expression = diesel::dsl::sql::<Text>(text);
        //~ disallowed_methods diesel::expression::SqlLiteral::sql
        expression.sql(text);
        //~ disallowed_methods diesel::connection::SimpleConnection::batch_execute
        connection.batch_execute(text);
    }
}

mod programs {
    pub fn shell(text: &str) {
        //~ disallowed_methods std::process::Command::new
        std::process::Command::new("sh").arg("-c").arg(text);
    }

    pub fn leak(text: String, boxed: Box<str>, bytes: Vec<u8>) {
        //~ disallowed_methods std::string::String::leak
        text.leak();
        //~ disallowed_methods std::boxed::Box::leak
        Box::leak(boxed);
        //~ disallowed_methods std::vec::Vec::leak
        bytes.leak();
    }
}
