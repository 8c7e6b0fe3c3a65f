/// Said otherwise.
#[non_exhaustive]
pub(crate) SpamFilter = "local filter";
