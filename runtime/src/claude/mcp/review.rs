//! What a person reads before a tool is endorsed.

use std::fmt;

use super::listing::Listed;

/// What a server says of its tools, for a person: names, descriptions, schemas and pins, each on a
/// line of its own, with everything that would not print as itself as an escape.
#[derive(Clone, Copy)]
pub struct Review<'a>(&'a [Listed]);

impl<'a> Review<'a> {
    pub(super) fn new(tools: &'a [Listed]) -> Self {
        Review(tools)
    }
}

impl fmt::Display for Review<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("The server's words follow. Whoever endorses a tool lets the model take orders from its description and its schema.\n")?;
        for tool in self.0 {
            // All of it: what is cut off would be endorsed unread.
            writeln!(f, "\nname:        {}", tool.name().for_log(usize::MAX))?;
            writeln!(f, "description: {}", tool.description().for_log(usize::MAX))?;
            writeln!(f, "schema:      {}", tool.schema().for_log(usize::MAX))?;
            if tool.hides() {
                f.write_str("refused:     it holds characters that cannot be seen\n")?;
            }
            writeln!(f, "pin:         {}", tool.pin())?;
        }
        Ok(())
    }
}

/// Redacted: it is for a person, and not for a log.
impl fmt::Debug for Review<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Review(…)")
    }
}
