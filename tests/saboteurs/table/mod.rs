//! The saboteurs: one file for the labels, one for what is private, one for what may be said beside
//! tainted text, one for what stands around them, one for agents and what they talk
//! by, one for Markdown, searches and the other interpreters.

mod agents;
mod interpreters;
mod labels;
mod private;
mod sinks;
mod words;

use super::Saboteur;

pub(crate) fn saboteurs() -> impl Iterator<Item = &'static Saboteur> {
    labels::SABOTEURS
        .iter()
        .chain(private::SABOTEURS)
        .chain(words::SABOTEURS)
        .chain(sinks::SABOTEURS)
        .chain(agents::SABOTEURS)
        .chain(interpreters::SABOTEURS)
}
