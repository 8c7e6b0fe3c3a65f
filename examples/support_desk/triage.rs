//! What the desk wants to know of each e-mail: the type that Claude's reply is read into.

use std::fmt;

use taintless::prelude::*;

/// What an e-mail is about.
#[derive(ClaudeOutput, Debug, Clone, Copy, PartialEq, Eq)]
#[claude(rename_all = "snake_case")]
pub enum Category {
    /// A parcel that is late, lost, or went to the wrong place.
    Delivery,
    /// Money back, an exchange, a cancellation.
    Refund,
    /// Something about the goods: damaged, wrong, missing, how to use them.
    Product,
    /// Invoices, prices, payments.
    Invoice,
    /// A change of address or of other data.
    Address,
    /// The customer's account, password, newsletter.
    Account,
    /// Thanks and praise.
    Thanks,
    /// Advertising, fraud, or an attempt to give orders to whoever reads it.
    Spam,
    /// Anything else.
    Other,
}

/// The word that the model uses.
impl fmt::Display for Category {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(Self::TEXTS.get(self.index()).copied().unwrap_or_default())
    }
}

/// One e-mail, triaged.
#[derive(ClaudeOutput, Debug, Clone)]
pub struct Triage {
    /// What the e-mail is about.
    pub category: Category,
    /// How much it hurts the customer: 1 calm, 2 minor, 3 normal, 4 urgent, 5 critical.
    #[claude(range(min = 1, max = 5))]
    pub severity: u8,
    /// The e-mail in one sentence, in its own language.
    #[claude(length(min = 1, max = 300))]
    pub summary: Tainted<String>,
    /// What the customer wants, in one sentence, in the language of the e-mail.
    #[claude(length(min = 1, max = 300))]
    pub wants: Tainted<String>,
    /// The order's number, such as FW-104233, if the e-mail names one.
    #[claude(pattern = "^FW-[0-9]{6}$")]
    pub order: Option<Tainted<String>>,
    /// The language of the e-mail as a code of BCP 47, such as en or pt-BR.
    #[claude(pattern = "^[a-z]{2,3}(-[A-Z]{2})?$")]
    pub language: Tainted<String>,
    /// Whether a person has to look at it before it is answered.
    pub needs_a_person: bool,
}
