//! Twins of the refusals in `ui/sql/`.

mod as_column {
    use taintless::prelude::*;

    fn read(label: &str) -> SafeSql {
        sql!("SELECT id, {label} AS label FROM users")
    }
}

mod as_column_to_set {
    use taintless::prelude::*;

    fn set(value: Tainted<&str>) -> SafeSql {
        sql!("UPDATE users SET nick = {value} WHERE id = 1")
    }
}

mod as_table {
    use taintless::prelude::*;

    fn count(archived: bool) -> SafeSql {
        if archived {
            sql!("SELECT count(*) FROM archive")
        } else {
            sql!("SELECT count(*) FROM mails")
        }
    }
}

mod bare_glob {
    use taintless::prelude::*;

    fn search(text: &str) -> SafeSql {
        let text = like_prefix(text);
        sql!("SELECT id FROM mails WHERE subject LIKE {text}")
    }
}

mod bare_like {
    use taintless::prelude::*;

    fn search(text: Tainted<&str>) -> SafeSql {
        let text = like_contains(&text);
        sql!("SELECT id FROM mails WHERE subject LIKE {text}")
    }
}

mod display {
    use taintless::prelude::*;

    fn show(statement: SafeSql) -> String {
        format!("{}", statement.text())
    }
}

mod driver_at {
    use taintless::prelude::*;

    fn find(name: &str) -> SafeSql {
        sql!("SELECT id FROM users WHERE name = {name}")
    }
}

mod driver_colon {
    use taintless::prelude::*;

    fn find(name: &str) -> SafeSql {
        sql!("SELECT id FROM users WHERE name = {name}")
    }
}

mod driver_dollar {
    use taintless::prelude::*;

    fn find(name: &str) -> SafeSql {
        sql!("SELECT id FROM users WHERE name = {name}")
    }
}

mod driver_question_mark {
    use taintless::prelude::*;

    fn find(name: &str) -> SafeSql {
        sql!("SELECT id FROM users WHERE name = {name}")
    }
}

mod driver_question_number {
    use taintless::prelude::*;

    fn find(name: &str) -> SafeSql {
        sql!("SELECT id FROM users WHERE name = {name}")
    }
}

mod formatted {
    use taintless::prelude::*;

    fn find(name: &str) -> SafeSql {
        sql!("SELECT id FROM users WHERE name = {name}")
    }
}

mod from_format {
    use taintless::prelude::*;

    fn find(name: &str) -> SafeSql {
        sql!("SELECT id FROM users WHERE name = {name}")
    }
}

mod from_string {
    use taintless::prelude::*;

    fn make(text: String) -> SafeSql {
        sql!("SELECT {text} AS text")
    }
}

mod from_variable {
    use taintless::prelude::*;

    fn run() -> SafeSql {
        sql!("SELECT 1")
    }
}

mod glued_digit {
    use taintless::prelude::*;

    fn page(n: u32) -> SafeSql {
        let n = n * 10;
        sql!("SELECT id FROM mails LIMIT {n}")
    }
}

mod glued_minus {
    use taintless::prelude::*;

    fn below(n: i32) -> SafeSql {
        sql!("SELECT id FROM accounts WHERE balance < - {n}")
    }
}

mod glued_name {
    use taintless::prelude::*;

    fn count(year: u32) -> SafeSql {
        sql!("SELECT count(*) FROM mails WHERE year = {year}")
    }
}

mod glued_quote {
    use taintless::prelude::*;

    fn find(name: &str) -> SafeSql {
        sql!("SELECT id FROM users WHERE name = {name}")
    }
}

mod in_attach {
    use taintless::prelude::*;

    fn attach() -> SafeSql {
        sql!("ATTACH 'archive.db' AS other")
    }
}

mod in_block_comment {
    use taintless::prelude::*;

    fn find(id: u32) -> SafeSql {
        sql!("SELECT /* by id */ name FROM users WHERE id = {id}")
    }
}

mod in_comment {
    use taintless::prelude::*;

    fn find(id: u32) -> SafeSql {
        sql!("SELECT name FROM users WHERE id = {id} -- asked by the help desk")
    }
}

mod in_create_table {
    use taintless::prelude::*;

    fn create() -> SafeSql {
        sql!("CREATE TABLE notes (id INTEGER PRIMARY KEY, kind TEXT DEFAULT 'plain')")
    }
}

mod in_group_by {
    use taintless::prelude::*;

    fn counted() -> SafeSql {
        sql!("SELECT count(*) FROM mails GROUP BY sender, date")
    }
}

mod in_load_extension {
    use taintless::prelude::*;

    fn load(path: &str) -> SafeSql {
        sql!("SELECT length(lower({path}))")
    }
}

mod in_order_by {
    use taintless::prelude::*;

    fn sorted(by_date: bool) -> SafeSql {
        if by_date {
            sql!("SELECT id FROM mails ORDER BY date DESC")
        } else {
            sql!("SELECT id FROM mails ORDER BY sender DESC")
        }
    }
}

mod in_pragma {
    use taintless::prelude::*;

    fn timeout() -> SafeSql {
        sql!("PRAGMA busy_timeout = 5000")
    }
}

mod in_quotes {
    use taintless::prelude::*;

    fn find(name: &str) -> SafeSql {
        sql!("SELECT id FROM users WHERE name = {name}")
    }
}

mod in_vacuum_into {
    use taintless::prelude::*;

    fn copy() -> SafeSql {
        sql!("VACUUM INTO 'copy.db'")
    }
}

mod in_without_brackets {
    use taintless::prelude::*;

    fn find(ids: &[u32]) -> SafeSql {
        sql!("SELECT name FROM users WHERE id IN ({ids})")
    }
}

mod joined_in_list {
    use taintless::prelude::*;

    fn find(ids: &[u32]) -> SafeSql {
        sql!("SELECT name FROM users WHERE id IN ({ids})")
    }
}

mod bare_match {
    use taintless::prelude::*;

    fn search(text: Tainted<&str>) -> SafeSql {
        let text = fts5_words(&text);
        sql!("SELECT rowid FROM mails_text WHERE mails_text MATCH {text}")
    }
}

mod equals_own_table {
    use taintless::prelude::*;

    fn search(text: Tainted<&str>) -> SafeSql {
        let text = fts5_words(&text);
        sql!("SELECT rowid FROM mails_text WHERE mails_text MATCH {text}")
    }
}

mod own_table_in_list {
    use taintless::prelude::*;

    fn search(texts: &[Tainted<String>]) -> SafeSql {
        sql!("SELECT rowid FROM status AS m WHERE +m.status IN ({texts})")
    }
}

mod joined_match {
    use taintless::prelude::*;

    fn search(text: &str) -> SafeSql {
        let text = fts5_prefix(text);
        sql!("SELECT rowid FROM mails_text WHERE subject MATCH {text}")
    }
}

mod search_as_value {
    use taintless::prelude::*;

    fn search(text: &str) -> SafeSql {
        sql!("SELECT rowid FROM mails WHERE subject = {text}")
    }
}

mod joined_like {
    use taintless::prelude::*;

    fn search(text: &str) -> SafeSql {
        let text = like_contains(text);
        sql!("SELECT id FROM mails WHERE subject LIKE {text}")
    }
}

mod list_as_value {
    use taintless::prelude::*;

    fn find(id: u32) -> SafeSql {
        sql!("SELECT name FROM users WHERE id = {id}")
    }
}

mod pattern_as_value {
    use taintless::prelude::*;

    fn search(text: &str) -> SafeSql {
        sql!("SELECT id FROM mails WHERE subject = {text}")
    }
}

mod read_string_postgres {
    use taintless::prelude::*;
    use taintless::sql::PostgresRow;

    fn subject(row: &PostgresRow<'_>) -> Result<Tainted<String>, SqlError> {
        row.get::<Tainted<String>>("subject")
    }
}

mod sqlite_on_postgres {
    use taintless::prelude::*;

    fn delete(client: &tokio_postgres::Client, id: u32) {
        let _ = sql!(postgres "DELETE FROM mails WHERE id = {id}").execute(client);
    }
}

mod driver_row_postgres {
    fn subject(row: &taintless::sql::PostgresRow<'_>) -> Option<taintless::Tainted<String>> {
        row.get("subject").ok()
    }
}

mod read_string {
    use taintless::prelude::*;

    fn subject(row: &SqlRow<'_>) -> Result<Tainted<String>, SqlError> {
        row.get::<Tainted<String>>("subject")
    }
}

mod read_trusted {
    use taintless::prelude::*;

    fn subject(row: &SqlRow<'_>) -> Result<Tainted<String>, SqlError> {
        row.get("subject")
    }
}

mod second_statement {
    use taintless::prelude::*;

    fn clear(id: u32) -> [SafeSql; 2] {
        [
            sql!("DELETE FROM mails WHERE id = {id};"),
            sql!("DELETE FROM notes"),
        ]
    }
}

mod struct_literal {
    use taintless::prelude::*;

    fn make() -> SafeSql {
        sql!("SELECT 1")
    }
}

mod in_quotes_beside_const {
    use taintless::prelude::*;

    const LIMIT: u32 = 20;

    fn find(name: &str) -> SafeSql {
        sql!("SELECT id FROM users WHERE name = {name} LIMIT {LIMIT}")
    }
}

mod const_list {
    use taintless::prelude::*;

    const IDS: [u32; 3] = [1, 2, 3];

    fn find() -> SafeSql {
        sql!("SELECT id FROM users WHERE id IN ({IDS})")
    }
}

mod value_count {
    use taintless::__private::sql;
    use taintless::prelude::*;

    struct Texts;
    impl sql::Fixed for Texts {
        const TEXT: &'static str = "SELECT ?1";
        const VALUES: usize = 1;
    }

    fn main() {
        let one = sql::Slot::from(1_u8.to_sql_value());
        let _: SafeSql = sql::fixed::<Texts, sql::Sqlite, 1>([one]);
    }
}

mod in_quoted_load_extension {
    use taintless::prelude::*;

    fn run(text: &str) -> SafeSql {
        sql!(r#"SELECT "lower"({text})"#)
    }
}

mod in_bracketed_readfile {
    use taintless::prelude::*;

    fn run(text: &str) -> SafeSql {
        sql!("SELECT [length]({text})")
    }
}

mod quoted_like_function {
    use taintless::prelude::*;

    fn run(text: &str) -> SafeSql {
        let text = like_contains(text);
        sql!("SELECT id FROM mails WHERE subject LIKE {text}")
    }
}

mod like_case {
    use taintless::prelude::*;

    fn run(text: &str) -> SafeSql {
        let text = like_contains(text);
        sql!("SELECT id FROM mails WHERE CASE WHEN 1 THEN subject LIKE {text} END")
    }
}

mod like_escape {
    use taintless::prelude::*;

    fn run(text: &str) -> SafeSql {
        sql!("SELECT id FROM mails WHERE subject LIKE '100!%' ESCAPE '!' AND sender = {text}")
    }
}

mod in_table_call {
    use taintless::prelude::*;

    fn run(text: &str) -> SafeSql {
        sql!("SELECT value FROM json_each({text})")
    }
}

mod as_direction {
    use taintless::prelude::*;

    fn sorted(newest_first: bool) -> SafeSql {
        match newest_first {
            true => sql!("SELECT id FROM mails ORDER BY sent DESC"),
            false => sql!("SELECT id FROM mails ORDER BY sent"),
        }
    }
}

mod as_operator {
    use taintless::prelude::*;

    fn older(years: u32) -> SafeSql {
        sql!("SELECT id FROM users WHERE age > {years}")
    }
}

mod key_in_sql {
    use taintless::prelude::*;

    fn store(key: Result<SecretKey, KeyError>) -> SafeSql {
        let is_there = key.is_ok();
        sql!("INSERT INTO settings VALUES ({is_there})")
    }
}

mod by_from_str {
    use taintless::prelude::*;

    fn statement(text: &str) -> SafeSql {
        sql!("SELECT id FROM mails WHERE subject = {text}")
    }
}

mod own_dialect {
    use taintless::prelude::*;

    struct Mine(u32);

    impl ToSqlValue for Mine {
        fn to_sql_value(&self) -> taintless::sql::SqlValue {
            self.0.to_sql_value()
        }
    }
}

mod value_by_hand {
    use taintless::prelude::*;

    fn value(text: String) -> taintless::sql::SqlValue {
        text.to_sql_value()
    }
}

mod own_column {
    use taintless::prelude::*;

    struct Subject(Tainted<String>);

    fn subject(row: &taintless::sql::SqlRow<'_>) -> Result<Subject, SqlError> {
        row.get("subject").map(Subject)
    }
}

mod driver_row {
    use taintless::prelude::*;

    fn subject(row: &taintless::sql::SqlRow<'_>) -> Option<Tainted<String>> {
        row.get("subject").ok()
    }
}

mod pattern_by_hand {
    use taintless::prelude::*;

    fn pattern(text: &str) -> LikePattern {
        like_prefix(text)
    }
}

mod postgres_quotes {
    use taintless::prelude::*;
    use taintless::sql::Postgres;

    fn find(name: &str) -> SafeSql<Postgres> {
        sql!(postgres "SELECT id FROM users WHERE name = {name}")
    }
}

mod postgres_comment {
    use taintless::prelude::*;
    use taintless::sql::Postgres;

    fn find(name: &str) -> SafeSql<Postgres> {
        sql!(postgres "SELECT id /* a /* b */ c */ FROM users WHERE name = {name}")
    }
}

mod postgres_copy {
    use taintless::prelude::*;
    use taintless::sql::Postgres;

    fn find(name: &str) -> SafeSql<Postgres> {
        sql!(postgres "COPY users FROM '/srv/users.csv'")
    }
}

mod postgres_dollar {
    use taintless::prelude::*;
    use taintless::sql::Postgres;

    fn find(name: &str) -> SafeSql<Postgres> {
        sql!(postgres "SELECT id FROM users WHERE name = {name}")
    }
}

mod backslash_before_quote {
    use taintless::prelude::*;
    use taintless::sql::Postgres;

    fn find(name: &str) -> SafeSql<Postgres> {
        sql!(postgres "SELECT id FROM files WHERE path = E'C:\\\\' AND name = {name}")
    }
}

mod regular_expression {
    use taintless::prelude::*;
    use taintless::sql::Postgres;

    fn find(name: &str) -> SafeSql<Postgres> {
        let name = like_contains(name);
        sql!(postgres "SELECT id FROM users WHERE name ILIKE {name}")
    }
}

mod text_search {
    use taintless::prelude::*;
    use taintless::sql::Postgres;

    fn find(name: &str) -> SafeSql<Postgres> {
        sql!(postgres "SELECT id FROM mails WHERE words @@ websearch_to_tsquery({name})")
    }
}

mod cast_to_language {
    use taintless::prelude::*;
    use taintless::sql::Postgres;

    fn find(name: &str) -> SafeSql<Postgres> {
        sql!(postgres "SELECT {name}::text AS it")
    }
}

mod reading_server_files {
    use taintless::prelude::*;
    use taintless::sql::Postgres;

    fn find(name: &str) -> SafeSql<Postgres> {
        sql!(postgres "SELECT lower({name})")
    }
}

mod number_as_column {
    use taintless::prelude::*;

    #[derive(ClaudeOutput, Clone, Copy)]
    enum Column {
        #[serde(rename = "sent")]
        Sent,
        #[serde(rename = "subject")]
        Subject,
    }

    fn sorted(column: Column) -> SafeSql {
        sql!("SELECT id FROM mails ORDER BY {column}")
    }
}

mod part_adds_statement {
    use taintless::prelude::*;

    fn clear(all: bool) -> SafeSql {
        sql!("DELETE FROM mails WHERE read = 1" if all { " OR read = 0" })
    }
}

mod part_splits_quote {
    use taintless::prelude::*;

    fn find(all: bool) -> SafeSql {
        sql!("SELECT id FROM mails" if all { " WHERE state = 'open'" })
    }
}

mod part_moves_placeholder {
    use taintless::prelude::*;

    fn find(exact: bool, name: &str) -> SafeSql {
        let like = like_contains(name);
        sql!("SELECT id FROM users WHERE name" if exact { " = {name}" } else { " LIKE {like}" })
    }
}

mod name_of_a_call {
    use taintless::prelude::*;

    #[derive(ClaudeOutput, Clone, Copy)]
    enum Table {
        Words,
    }

    fn find(table: Table, text: &str) -> SafeSql {
        sql!("SELECT id FROM {table} WHERE word = {text}")
    }
}

mod into_own_table {
    use taintless::prelude::*;

    fn keep(text: Tainted<&str>) -> [SafeSql; 2] {
        [
            sql!("INSERT INTO mails_text(subject) VALUES ({text})"),
            sql!("INSERT INTO mails_text(mails_text) VALUES ('optimize')"),
        ]
    }
}

mod row_string_field {
    use taintless::prelude::*;

    #[derive(FromSqlRow)]
    struct Person {
        id: u32,
        name: Tainted<String>,
    }
}

mod row_optional_string {
    use taintless::prelude::*;

    #[derive(FromSqlRow)]
    struct Person {
        id: u32,
        nick: Option<Tainted<String>>,
    }
}

mod row_private_string {
    use taintless::prelude::*;

    #[derive(FromSqlRow)]
    struct Person {
        id: u32,
        name: Private<Tainted<String>>,
    }
}

mod row_bytes_field {
    use taintless::prelude::*;

    #[derive(FromSqlRow)]
    struct Picture {
        id: u32,
        body: Tainted<Vec<u8>>,
    }
}

mod row_alias_field {
    use taintless::prelude::*;

    type Name = Tainted<String>;

    #[derive(FromSqlRow)]
    struct Person {
        id: u32,
        name: Name,
    }
}

mod row_own_text_field {
    use taintless::prelude::*;

    #[derive(Inert)]
    struct Name(u64);

    #[derive(FromSqlRow)]
    struct Person {
        id: u32,
        name: Name,
    }
}

mod row_trusted_field {
    use taintless::prelude::*;

    #[derive(FromSqlRow)]
    struct Template {
        id: u32,
        text: Tainted<String>,
    }
}

mod row_tuple_struct {
    use taintless::prelude::*;

    #[derive(FromSqlRow)]
    struct Person {
        id: u32,
        name: Tainted<String>,
    }
}

mod row_unit_struct {
    use taintless::prelude::*;

    #[derive(FromSqlRow)]
    struct Person {
        id: u32,
    }
}

mod row_enum {
    use taintless::prelude::*;

    #[derive(ClaudeOutput, Clone, Copy)]
    enum State {
        New,
        Done,
    }

    #[derive(FromSqlRow)]
    struct Order {
        state: State,
    }
}

mod row_generic {
    use taintless::prelude::*;

    #[derive(FromSqlRow)]
    struct Person {
        id: u32,
        name: Tainted<String>,
    }
}

mod row_unknown_word {
    use taintless::prelude::*;

    #[derive(FromSqlRow)]
    struct Person {
        id: u32,
        #[sql(rename = "e-mail")]
        mail: Tainted<String>,
    }
}

mod row_doubled_column {
    use taintless::prelude::*;

    #[derive(FromSqlRow)]
    struct Person {
        name: Tainted<String>,
        #[sql(rename = "nick")]
        nick: Tainted<String>,
    }
}

mod row_without_derive {
    use taintless::prelude::*;

    fn names(connection: &rusqlite_0_41::Connection) -> Result<Vec<Tainted<String>>, SqlError> {
        sql!("SELECT name FROM people").query(connection, |row| row.get(0))
    }
}

mod sqlite_on_sqlx_postgres {
    use sqlx_0_9 as sqlx;
    use taintless::prelude::*;

    async fn find(pool: &sqlx::PgPool, title: &Tainted<String>) -> Result<Vec<u32>, SqlError> {
        let statement = sql!(postgres "SELECT id FROM mails WHERE title = {title}");
        statement.query_sqlx(pool, |row| row.get("id")).await
    }
}
