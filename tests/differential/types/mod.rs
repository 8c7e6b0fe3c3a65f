//! The types: every shape, every rule alone, and rules together.

pub(crate) mod common;
pub(crate) mod dates;
pub(crate) mod lists;
pub(crate) mod records;
pub(crate) mod scalars;
pub(crate) mod unions;
