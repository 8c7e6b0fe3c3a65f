//! How much a mail hurts: five steps, whatever the number says.

use crate::triage::Triage;

/// A step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Severity {
    Calm = 1,
    Minor,
    Normal,
    Urgent,
    Critical,
}

impl Severity {
    /// From the least to the most.
    pub(super) const ALL: [Severity; 5] = [
        Severity::Calm,
        Severity::Minor,
        Severity::Normal,
        Severity::Urgent,
        Severity::Critical,
    ];

    /// A triage that was read from JSON holds 1 to 5. One that a program put together may hold
    /// anything, and the page does not depend on it.
    pub(super) fn of(triage: &Triage) -> Self {
        match triage.severity {
            0 | 1 => Severity::Calm,
            2 => Severity::Minor,
            3 => Severity::Normal,
            4 => Severity::Urgent,
            5.. => Severity::Critical,
        }
    }

    /// 1 to 5.
    pub(super) fn number(self) -> u8 {
        self as u8
    }

    /// The word for it.
    pub(super) fn word(self) -> &'static str {
        match self {
            Severity::Calm => "calm",
            Severity::Minor => "minor",
            Severity::Normal => "normal",
            Severity::Urgent => "urgent",
            Severity::Critical => "critical",
        }
    }
}
