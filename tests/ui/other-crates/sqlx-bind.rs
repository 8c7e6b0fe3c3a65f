//! Door 271: nor by sqlx, whose `Encode` does the same.
use taintless::prelude::*;

use sqlx_0_9 as sqlx;

fn store(text: Tainted<String>) {
    let _ = sqlx::query::<sqlx::Postgres>("INSERT INTO mails (subject) VALUES ($1)").bind(text);
}

fn main() {}
