//! The saboteurs: one file for the labels, one for what stands around them.

mod labels;
mod sinks;

use super::Saboteur;

pub(crate) fn saboteurs() -> impl Iterator<Item = &'static Saboteur> {
    labels::SABOTEURS.iter().chain(sinks::SABOTEURS)
}
