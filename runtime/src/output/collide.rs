//! Names of fields that are the same to the API, where one of them is a flattened struct's. The
//! derive sees only the names that stand in one struct.

use super::message::{Message, is_same};
use super::shape::{Field, RecordTable, Role};

/// Refuses a struct in which two fields have one name, or names that differ only in capitals.
/// Evaluated when the program is compiled.
///
/// # Panics
/// Then, and so as a compile error.
#[track_caller]
pub const fn check_names(table: &RecordTable) {
    let mut at = 0;
    while at < table.fields.len() {
        let mut before = 0;
        while before < at {
            if let Some((one, other)) = collision(&table.fields[before], &table.fields[at]) {
                refuse(one, other);
            }
            before += 1;
        }
        at += 1;
    }
}

#[track_caller]
const fn refuse(one: &str, other: &str) -> ! {
    let mut message = Message::new();
    if is_same(one, other) {
        message.text("two fields that stand beside each other have the name `");
        message.text(one);
        message.text("` in JSON; rename one");
    } else {
        message.text("`");
        message.text(one);
        message.text("` and `");
        message.text(other);
        message.text(
            "` stand beside each other and differ only in capitals, which the API does not keep apart; rename one",
        );
    }
    message.panic("T307")
}

/// Two names that are the same to the API, one of each field or of the struct that it flattens.
const fn collision(one: &Field, other: &Field) -> Option<(&'static str, &'static str)> {
    match (one.role, other.role) {
        (Role::Flat(table), _) => in_table(table, other),
        (_, Role::Flat(table)) => in_table(table, one),
        _ if one.name.eq_ignore_ascii_case(other.name) => Some((one.name, other.name)),
        _ => None,
    }
}

const fn in_table(table: &RecordTable, other: &Field) -> Option<(&'static str, &'static str)> {
    let mut at = 0;
    while at < table.fields.len() {
        let found = collision(&table.fields[at], other);
        if found.is_some() {
            return found;
        }
        at += 1;
    }
    None
}
