//! Door 220: a number that is read from private text is private.
use taintless::prelude::*;

fn year(birthday: &Private<Tainted<String>>) -> Option<String> {
    let year = birthday.split(&trusted!("-")).next()?.parse::<u16>()?;
    Some(format!("born in {year}"))
}

fn main() {}
