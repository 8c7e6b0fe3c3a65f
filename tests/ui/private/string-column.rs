//! Door 228: private text that is read back is tainted too.
use taintless::prelude::*;

fn name(row: &SqlRow<'_>) -> Result<bool, SqlError> {
    let name = row.get::<Private<String>>("name")?;
    Ok(name.is_empty())
}

fn main() {}
