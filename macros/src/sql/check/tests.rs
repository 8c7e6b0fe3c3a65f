//! Places and faults of whole statements.

use proc_macro2::Span;
use proptest::prelude::*;
use quote::quote;
use syn::LitStr;

use super::super::dialect::Dialect;
use super::super::{expand, lex};
use super::{Place, check};
use crate::diagnostics::Diagnostics;
use crate::literal::Text;
use crate::template::Template;

fn read(sql: &str) -> (Vec<Place>, Vec<String>) {
    read_as(Dialect::Sqlite, sql)
}

fn read_as(dialect: Dialect, sql: &str) -> (Vec<Place>, Vec<String>) {
    let text = Text {
        literal: LitStr::new(sql, Span::call_site()),
    };
    let mut diagnostics = Diagnostics::new();
    let template = Template::new(&text, &mut diagnostics);
    let formed = diagnostics.finish();
    let statement = lex::lex([template.pieces.as_slice()].into_iter(), dialect);
    let places = check(&statement, dialect);
    assert_eq!(places.of_holes.len(), template.holes().count(), "{sql}");
    assert!(formed.is_ok(), "{sql}");
    let faults = [statement.faults, places.faults].concat();
    (places.of_holes, faults)
}

fn assert_placed(cases: &[(&str, &[Place])]) {
    for (sql, expected) in cases {
        let (places, faults) = read(sql);
        assert_eq!(places, *expected, "{sql}");
        assert!(faults.is_empty(), "{sql}: {faults:?}");
    }
}

#[test]
fn every_placeholder_is_placed() {
    use Place::*;
    assert_placed(&[
        ("SELECT a FROM t WHERE b = {x}", &[Value]),
        ("SELECT a FROM t WHERE b={x} AND c<{y}", &[Value, Value]),
        ("SELECT a FROM t WHERE b LIKE {x}", &[Pattern]),
        (
            "SELECT a FROM t WHERE b NOT LIKE {x} AND c = {y}",
            &[Pattern, Value],
        ),
        ("SELECT a FROM t WHERE b LIKE {x} ESCAPE '!'", &[InPattern]),
        ("SELECT a FROM t WHERE b LIKE {x} || '%'", &[InPattern]),
        ("SELECT a FROM t WHERE b LIKE ({x})", &[InPattern]),
        ("SELECT a FROM t WHERE b LIKE lower({x})", &[InPattern]),
        ("SELECT a FROM t WHERE like({x}, b)", &[InPattern]),
        ("SELECT a FROM t WHERE \"like\"({x}, b)", &[InPattern]),
        ("SELECT a FROM t WHERE [Glob]('a', {x})", &[InPattern]),
        ("SELECT a FROM t WHERE b MATCH {x}", &[Search]),
        ("SELECT a FROM t WHERE t MATCH {x} ORDER BY rank", &[Search]),
        ("SELECT a FROM t WHERE b MATCH 'c: ' || {x}", &[InLanguage]),
        ("SELECT a FROM t WHERE b MATCH {x} || '*'", &[InLanguage]),
        ("SELECT a FROM t WHERE match({x}, b)", &[InLanguage]),
        (
            "SELECT a FROM t WHERE b REGEXP {x} OR c = {y}",
            &[InLanguage, Value],
        ),
        ("SELECT a FROM t WHERE (b LIKE 'x%') = {x}", &[Value]),
        (
            "SELECT CASE WHEN b LIKE 'x' THEN {x} ELSE {y} END AS c FROM t",
            &[Value, Value],
        ),
        ("SELECT a FROM t WHERE b IN ({x})", &[List]),
        ("SELECT a FROM t WHERE b NOT IN ( {x} )", &[List]),
        ("SELECT a FROM t WHERE b IN ({x}, {y})", &[Value, Value]),
        (
            "SELECT a FROM t WHERE b IN (SELECT c FROM u WHERE d = {x})",
            &[Value],
        ),
    ]);
}

#[test]
fn a_pattern_ends_where_it_began() {
    use Place::*;
    assert_placed(&[
        (
            "SELECT a FROM t WHERE b LIKE CASE WHEN 1 THEN {x} END",
            &[InPattern],
        ),
        (
            "SELECT a FROM t WHERE b LIKE CASE {x} WHEN {y} THEN 'z' ELSE {z} END AND c = {w}",
            &[InPattern, InPattern, InPattern, Value],
        ),
        (
            "SELECT a FROM t WHERE b LIKE CASE WHEN end THEN {x} END",
            &[InPattern],
        ),
        (
            "SELECT CASE WHEN b LIKE CASE WHEN end THEN {x} END THEN {y} END AS c FROM t",
            &[InPattern, Value],
        ),
        (
            "SELECT CASE WHEN b LIKE {x} THEN {y} WHEN c LIKE 'z' THEN {z} END AS c FROM t",
            &[Pattern, Value, Value],
        ),
        (
            "SELECT a FROM t WHERE CASE WHEN c THEN b LIKE {x} END = {y}",
            &[Pattern, Value],
        ),
        ("SELECT a FROM t WHERE b LIKE 'a' || {x}", &[InPattern]),
        ("SELECT a FROM t WHERE b LIKE c ->> {x}", &[InPattern]),
        ("SELECT a FROM t WHERE b LIKE {x} ->> 'a'", &[InPattern]),
        ("SELECT a FROM t WHERE b LIKE {x} + 1", &[InPattern]),
        (
            "SELECT a FROM t WHERE b LIKE {x} COLLATE nocase",
            &[InPattern],
        ),
        (
            "SELECT a FROM t WHERE b LIKE 'a!%' ESCAPE {x}",
            &[InPattern],
        ),
        (
            "SELECT a FROM t WHERE b LIKE 'a!%' ESCAPE '!' AND c = {x}",
            &[Value],
        ),
        ("SELECT a FROM t WHERE b LIKE end || {x}", &[InPattern]),
        ("SELECT a FROM t ORDER BY b LIKE {x} DESC, c", &[Pattern]),
        (
            "SELECT a FROM t WHERE (b LIKE {x}) <> {y}",
            &[Pattern, Value],
        ),
    ]);
}

#[test]
fn tables_that_are_called_take_no_values() {
    use Place::*;
    assert_placed(&[
        ("SELECT a FROM ft({x})", &[InTableCall]),
        ("SELECT a FROM main.\"ft\"({x})", &[InTableCall]),
        ("SELECT a FROM (t, ft((SELECT {x})))", &[InTableCall]),
        (
            "SELECT a FROM t JOIN u ON t.a = abs({x}), ft({y})",
            &[Value, InTableCall],
        ),
        ("SELECT a FROM t INDEXED BY i, ft({x})", &[InTableCall]),
        ("SELECT a FROM t WHERE rowid IN ft({x})", &[InTableCall]),
        (
            "SELECT a FROM t, json_each({x}) JOIN generate_series({y}, 9)",
            &[Value, Value],
        ),
        ("SELECT a FROM (SELECT abs({x}) AS a)", &[Value]),
        ("SELECT a FROM (VALUES ({x}))", &[Value]),
    ]);
}

#[test]
fn names_are_no_values() {
    use Place::*;
    assert_placed(&[
        ("SELECT a FROM {x}", &[AsName]),
        ("SELECT a FROM ({x})", &[AsName]),
        ("SELECT a FROM t, {x}", &[AsName]),
        ("SELECT a FROM t JOIN {x} ON t.a = {y}", &[AsName, Value]),
        ("SELECT a FROM t WHERE {x}.b = 1", &[AsName]),
        ("SELECT a FROM t WHERE t.{x} = 1", &[AsName]),
        ("SELECT {x}(a) FROM t", &[AsOperator]),
        ("SELECT {x} FROM t", &[AsName]),
        ("SELECT {x}, lower(a) FROM t", &[AsName]),
        ("SELECT DISTINCT a, {x}, b FROM t", &[AsName]),
        ("SELECT {x} AS a FROM t", &[Value]),
        ("SELECT a AS {x} FROM t", &[AsName]),
        ("SELECT {x}, {y}", &[Value, Value]),
        ("SELECT a FROM json_each({x})", &[Value]),
        ("SELECT a FROM t WHERE b IS NOT DISTINCT FROM {x}", &[Value]),
        (
            "SELECT a FROM t WHERE b = {x} COLLATE {y}",
            &[Value, AsName],
        ),
        ("SELECT a FROM t INDEXED BY {x}", &[AsName]),
    ]);
}

#[test]
fn what_is_inserted_into_a_column_called_as_its_table_is_a_command() {
    use Place::*;
    assert_placed(&[
        ("INSERT INTO m(m) VALUES ({x})", &[IntoOwnTable]),
        (
            "INSERT INTO main.\"m\"(M) VALUES (lower({x}))",
            &[IntoOwnTable],
        ),
        (
            "REPLACE INTO m AS n (a, [m], b) VALUES ({x}, {y}, {z}), (1, {u}, f({v}, 2))",
            &[Value, IntoOwnTable, Value, IntoOwnTable, Value],
        ),
        ("INSERT INTO m(m, rank) VALUES ('automerge', {x})", &[Value]),
        ("INSERT INTO m(m) SELECT {x}", &[IntoOwnTable]),
        (
            "WITH c AS (SELECT {x}) INSERT INTO m(m) SELECT * FROM c",
            &[IntoOwnTable],
        ),
        ("INSERT INTO m VALUES ({x})", &[Value]),
        ("INSERT INTO m(a) VALUES ({x})", &[Value]),
        (
            "INSERT INTO m(m) VALUES (1) ON CONFLICT DO UPDATE SET a = {x}",
            &[Value],
        ),
        ("UPDATE m SET m = {x}", &[Value]),
    ]);
}

#[test]
fn a_column_called_as_its_table_is_a_search() {
    use Place::*;
    assert_placed(&[
        ("SELECT 1 FROM m WHERE m = {x}", &[InOwnTable]),
        ("SELECT 1 FROM m WHERE M == {x}", &[InOwnTable]),
        ("SELECT 1 FROM m WHERE {x} = m", &[InOwnTable]),
        ("SELECT 1 FROM m WHERE {x} == (z.m)", &[InOwnTable]),
        ("SELECT 1 FROM m AS z WHERE z.m = {x}", &[InOwnTable]),
        (
            "SELECT 1 FROM main.m WHERE main.m.\"m\" = {x}",
            &[InOwnTable],
        ),
        (
            "SELECT 1 FROM m WHERE (m) = {x} AND a = {y}",
            &[InOwnTable, Value],
        ),
        ("SELECT 1 FROM m WHERE m IN ({x})", &[InOwnTable]),
        (
            "SELECT 1 FROM m WHERE m IN ({x}, {y})",
            &[InOwnTable, InOwnTable],
        ),
        (
            "SELECT 1 FROM m WHERE (m, a) = ({x}, {y})",
            &[InOwnTable, InOwnTable],
        ),
        ("SELECT 1 FROM t, m WHERE m = {x}", &[InOwnTable]),
        ("SELECT 1 FROM t JOIN m ON m = {x}", &[InOwnTable]),
        ("SELECT m = {x} FROM m", &[InOwnTable]),
        ("DELETE FROM m WHERE m = {x}", &[InOwnTable]),
        ("UPDATE m SET a = {x} WHERE m = {y}", &[Value, InOwnTable]),
        ("UPDATE m SET a = (m = {x})", &[InOwnTable]),
        ("SELECT 1 FROM m WHERE +m = {x}", &[Value]),
        ("SELECT 1 FROM m WHERE m || '' = {x}", &[Value]),
        ("SELECT 1 FROM m WHERE {x} = +m", &[Value]),
        (
            "SELECT 1 FROM m WHERE m.a = {x} AND m < {y}",
            &[Value, Value],
        ),
        (
            "SELECT 1 FROM m WHERE m != {x} AND m <= {y}",
            &[Value, Value],
        ),
        ("SELECT 1 FROM m WHERE lower(m) = {x}", &[Value]),
        ("SELECT 1 FROM t WHERE m = {x}", &[Value]),
        ("SELECT 1 FROM t AS m WHERE m = {x}", &[Value]),
        ("UPDATE m SET m = {x}, a = {y}", &[Value, Value]),
        ("UPDATE m SET a = {x}, m = {y}", &[Value, Value]),
        ("SELECT 1 FROM m WHERE m MATCH {x}", &[Search]),
    ]);
    assert_postgres(&[("SELECT 1 FROM m WHERE m = {x}", &[Value])]);
}

#[test]
fn clauses_and_statements_are_told_apart() {
    use Place::*;
    assert_placed(&[
        ("SELECT a FROM t ORDER BY a {x}", &[Direction]),
        ("SELECT a FROM t ORDER BY \"a\" {x}, b", &[Direction]),
        ("SELECT a FROM t WHERE a {x} 5", &[AsOperator]),
        ("SELECT a {x} FROM t", &[AsOperator]),
        (
            "SELECT a FROM t WHERE abs(a) {x} 5 AND NOT {y}",
            &[AsOperator, Value],
        ),
        (
            "SELECT sum(a) OVER (ROWS BETWEEN {x} PRECEDING AND {y} FOLLOWING) FROM t LIMIT {z}",
            &[Value, Value, Value],
        ),
        ("SELECT a FROM t ORDER BY {x}", &[InOrder]),
        ("SELECT a FROM t ORDER BY a, ({x}) DESC", &[InOrder]),
        (
            "SELECT a FROM t ORDER BY abs(a - {x}), b = {y}",
            &[Value, Value],
        ),
        (
            "SELECT a FROM t ORDER BY a LIMIT {x} OFFSET {y}",
            &[Value, Value],
        ),
        (
            "SELECT a FROM t GROUP BY {x} HAVING a > {y}",
            &[InOrder, Value],
        ),
        ("SELECT sum(a) OVER (PARTITION BY {x}) FROM t", &[InOrder]),
        (
            "INSERT INTO t (a, {x}) VALUES ({y}, {z})",
            &[AsName, Value, Value],
        ),
        ("INSERT INTO main.t (a) VALUES ({x})", &[Value]),
        ("INSERT INTO main.t ({x}) VALUES (1)", &[AsName]),
        ("INSERT INTO t VALUES ({x})", &[Value]),
        ("INSERT INTO {x} VALUES (1)", &[AsName]),
        ("INSERT INTO t SELECT {x}, abs({y}) FROM u", &[Value, Value]),
        (
            "INSERT INTO t VALUES (1) ON CONFLICT ({x}) DO UPDATE SET a = {y}",
            &[AsName, Value],
        ),
        (
            "UPDATE t SET a = {x}, b = {y} WHERE c = {z}",
            &[Value, Value, Value],
        ),
        ("UPDATE t SET {x} = 1, {y} = 2", &[AsName, AsName]),
        ("UPDATE OR IGNORE {x} SET a = 1", &[AsName]),
        ("DELETE FROM t WHERE a = {x} RETURNING b", &[Value]),
        (
            "WITH a AS (SELECT {x} AS b) SELECT b FROM a WHERE c = {y};",
            &[Value, Value],
        ),
        ("EXPLAIN QUERY PLAN SELECT a FROM t WHERE b = {x}", &[Value]),
        ("EXPLAIN PRAGMA a = {x}", &[InCommand]),
        ("attach {x} as b", &[InCommand]),
        ("DETACH {x}", &[InCommand]),
        ("PRAGMA user_version = {x}", &[InCommand]),
        ("/* SELECT */ VACUUM INTO {x}", &[InCommand]),
        ("SELECT load_extension({x})", &[InFunction]),
        ("SELECT \"load_extension\"({x})", &[InFunction]),
        ("SELECT [ReadFile] (lower({x}))", &[InFunction]),
        ("SELECT `writefile`('a', {x}), {y}", &[InFunction, Value]),
        ("SELECT a FROM 'fsdir'({x})", &[InFunction]),
        ("SELECT \"lower\"({x}), \"in\"({y})", &[Value, Value]),
        ("INSERT INTO 't' ({x}) VALUES (1)", &[AsName]),
        ("SELECT writefile('a', (SELECT b || {x}))", &[InFunction]),
        (
            "SELECT '{x}', \"{y}\", `{z}`, [{w}], {v}",
            &[InQuotes, InQuotes, InQuotes, InQuotes, Value],
        ),
        ("SELECT 'it''s {x}', {y}", &[InQuotes, Value]),
        ("SELECT 1 -- {x}\n, {y}", &[InComment, Value]),
        ("SELECT 1 /* ' {x} */ , {y}", &[InComment, Value]),
        (
            "SELECT -{x}, {y}0, a{z}, {w}{v}, x'00'{u}",
            &[Glued, Glued, Glued, Glued, Glued, Glued],
        ),
        ("SELECT a->>{x}, a||{y}||b", &[Value, Value]),
    ]);
}

#[test]
fn faults_of_the_text_are_found() {
    for (sql, words) in [
        ("", "no statement"),
        (" ; -- nothing\n", "no statement"),
        ("SELECT 1; SELECT 2", "second statement"),
        ("SELECT 1; /* ; */ DROP TABLE t;", "second statement"),
        (
            "CREATE TRIGGER a AFTER INSERT ON t BEGIN DELETE FROM u; END; SELECT 1",
            "second statement",
        ),
        ("SELECT 'a", "`'` is not closed"),
        ("SELECT [a", "`[` is not closed"),
        ("SELECT 1 /* a", "comment"),
        ("SELECT ?", "`?` is a placeholder of the driver"),
        ("SELECT ?12", "`?12` is a placeholder of the driver"),
        ("SELECT :a, @b, $c", "`:a` is a placeholder of the driver"),
        ("SELECT 1\0", "NUL"),
        ("SELECT 1 WHERE 1 IN {x}", "`IN ({x})`"),
    ] {
        let (_, faults) = read(sql);
        let found = faults.iter().any(|fault| fault.contains(words));
        assert!(found, "{sql}: {faults:?}");
    }
}

#[test]
fn texts_that_only_look_faulty_are_accepted() {
    for sql in [
        "SELECT '?', ':a', \"@b\", [$c] -- ? ;",
        "SELECT 1;",
        "SELECT 1 ; ; -- end",
        "SELECT 'a;b', 1 /* ; */",
        "CREATE TRIGGER a AFTER INSERT ON t BEGIN DELETE FROM u; DELETE FROM v; END;",
        "SELECT x'00ff', 1e5, 0x1F, a$b FROM t",
        "PRAGMA foreign_keys = ON",
        "SELECT json_extract(a, '$.b') FROM t",
    ] {
        let (_, faults) = read(sql);
        assert!(faults.is_empty(), "{sql}: {faults:?}");
    }
}

proptest! {
    #[test]
    fn no_literal_makes_the_macro_panic(sql in "(?s).{0,60}|([a-zA-Z'\"`\\[\\];:?@$(){},./*\\-= \n]|SELECT |FROM |IN |LIKE |ORDER BY |INTO |\\{x\\}){0,30}") {
        let literal = LitStr::new(&sql, Span::call_site());
        for tokens in [quote!(#literal), quote!(postgres #literal "{x}" if a { #literal })] {
            prop_assert!(!expand(quote!([taintless] #tokens)).is_empty());
        }
    }
}

fn assert_postgres(cases: &[(&str, &[Place])]) {
    for (sql, expected) in cases {
        let (places, faults) = read_as(Dialect::Postgres, sql);
        assert_eq!(places, *expected, "{sql}");
        assert!(faults.is_empty(), "{sql}: {faults:?}");
    }
}

#[test]
fn quotes_and_comments_of_postgres_hide_placeholders() {
    use Place::*;
    assert_postgres(&[
        (
            "SELECT 'it''s {x}', \"{y}\"\"\", {z}",
            &[InQuotes, InQuotes, Value],
        ),
        (r"SELECT E'\'{x}', e'\\', {y}", &[InQuotes, Value]),
        (r"SELECT E'a''{x}', {y}", &[InQuotes, Value]),
        (
            r"SELECT U&'\0061{x}', x'00{y}', {z}",
            &[InQuotes, InQuotes, Value],
        ),
        ("SELECT $${x}'$$, {y}", &[InQuotes, Value]),
        ("SELECT $a$ $$ $b$ {x} $a$, {y}", &[InQuotes, Value]),
        ("SELECT a$b$, {x} + 1, c$b$ FROM t", &[Value]),
        ("SELECT 1$${x}$$", &[InQuotes]),
        ("SELECT /* a /* b */ {x} */ {y}", &[InComment, Value]),
        ("SELECT 1 -- {x}\r, {y}", &[InComment, Value]),
        ("SELECT a */* {x} */ {y}", &[InComment, Value]),
        ("SELECT a[{x}], ARRAY[{y}, {z}]", &[Value, Value, Value]),
        ("SELECT a[1:{x}]", &[Glued]),
    ]);
}

#[test]
fn operators_of_postgres_are_no_parameters() {
    use Place::*;
    assert_postgres(&[
        ("SELECT a FROM t WHERE b ? {x} AND c ?| d", &[Value]),
        ("SELECT a::text FROM t WHERE b @> {x}::jsonb", &[Value]),
        ("SELECT a FROM t WHERE b->>{x} = {y}::uuid", &[Value, Value]),
        ("SELECT f(a := {x}, b => {y})", &[Value, Value]),
        ("SELECT a AT TIME ZONE {x} FROM t", &[Value]),
        ("SELECT a FROM generate_series(1, {x}) AS a", &[Value]),
        (
            "MERGE INTO t USING (SELECT {x} AS b) AS s ON t.b = s.b WHEN MATCHED THEN UPDATE SET c = {y}",
            &[Value, Value],
        ),
        ("SELECT INTERVAL {x}", &[AsOperator]),
        (
            "SELECT a FROM t WHERE b ILIKE {x} OR c = {y}",
            &[Pattern, Value],
        ),
        ("SELECT a FROM t WHERE b NOT IN ({x})", &[List]),
    ]);
}

#[test]
fn languages_and_files_of_postgres_take_no_values() {
    use Place::*;
    assert_postgres(&[
        ("SELECT a FROM t WHERE b ~ {x}", &[InLanguage]),
        (
            "SELECT a FROM t WHERE b !~* {x} AND c = {y}",
            &[InLanguage, Value],
        ),
        ("SELECT a FROM t WHERE b ~~ {x}", &[InPattern]),
        ("SELECT a FROM t WHERE b SIMILAR TO {x}", &[InLanguage]),
        ("SELECT a FROM t WHERE b @@ {x}", &[InLanguage]),
        (
            "SELECT a FROM t WHERE b @@ to_tsquery('english', {x})",
            &[InLanguage],
        ),
        (
            "SELECT a FROM t WHERE b @@ websearch_to_tsquery('english', {x}) AND c = {y}",
            &[Value, Value],
        ),
        ("SELECT a FROM t WHERE b @? {x}", &[InLanguage]),
        ("SELECT a FROM t WHERE b = {x}::tsquery", &[InLanguage]),
        (
            "SELECT a FROM t WHERE b = CAST({x} AS pg_catalog.tsquery)",
            &[InLanguage],
        ),
        ("SELECT {x}::\"regclass\"", &[InLanguage]),
        ("SELECT regexp_replace(a, {x}, '') FROM t", &[InLanguage]),
        ("SELECT pg_read_binary_file({x})", &[InFunction]),
        ("SELECT pg_catalog.\"pg_ls_dir\"({x})", &[InFunction]),
        (
            "SELECT a FROM dblink({x}, 'SELECT 1') AS t(a int)",
            &[InFunction],
        ),
        ("SELECT query_to_xml({x}, true, true, '')", &[InFunction]),
        ("SELECT lo_import({x})", &[InFunction]),
        ("SELECT set_config('a.b', {x}, false)", &[InFunction]),
        ("COPY t FROM {x}", &[InCommand]),
        ("EXECUTE a({x})", &[InCommand]),
        ("SET a.b = {x}", &[InCommand]),
        ("NOTIFY a, {x}", &[InCommand]),
        ("DO $$ BEGIN RAISE '{x}'; END $$", &[InQuotes]),
    ]);
}

#[test]
fn faults_of_postgres_are_found() {
    for (sql, words) in [
        ("SELECT $1", "`$1` is a placeholder of the driver"),
        (r"SELECT 'a\'", "write `E'"),
        (r"SELECT E'a' || 'b\', '{x}'", "write `E'"),
        ("SELECT E'a\\'", "`E'` is not closed"),
        ("SELECT $a$ $$", "`$a$` is not closed"),
        ("SELECT /* /* */", "one for each"),
        (r#"SELECT U&"\0061"({x})"#, "spelled in numbers"),
        ("SELECT 1 WHERE 1 = ANY({x})", "no array is bound"),
        ("SELECT 1; SELECT 2", "second statement"),
        ("SELECT 1\0", "NUL"),
    ] {
        let (_, faults) = read_as(Dialect::Postgres, sql);
        let found = faults.iter().any(|fault| fault.contains(words));
        assert!(found, "{sql}: {faults:?}");
    }
}

#[test]
fn names_and_directions_have_their_places() {
    use Place::*;
    assert_placed(&[
        ("SELECT a FROM t ORDER BY {x} {y}", &[InOrder, Direction]),
        (
            "SELECT a FROM t ORDER BY t.{x} {y} NULLS LAST",
            &[AsName, Direction],
        ),
        ("SELECT {x} {y} FROM t", &[Value, AsOperator]),
        ("SELECT a FROM {x} {y}", &[AsName, AsOperator]),
        ("SELECT a FROM {x}({y})", &[AsOperator, InTableCall]),
        ("SELECT a FROM {x} ({y})", &[AsName, InTableCall]),
        (
            "INSERT INTO {x} (a, {y}) VALUES ({z})",
            &[AsName, AsName, Value],
        ),
        ("PRAGMA {x}.user_version", &[InCommand]),
        ("SELECT load_extension(t.{x}) FROM t", &[InFunction]),
    ]);
}
