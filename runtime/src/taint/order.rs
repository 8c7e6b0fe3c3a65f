//! Sorting by tainted text: the one way by which its order is given out.

use super::Tainted;

/// Sorts by tainted text, in the order of its characters' code points; equal texts keep their order.
///
/// The order of texts is given out here and nowhere else: there is no `<` on `Tainted`, because
/// asking often enough spells a text out. So this is a function of its own, which a reviewer finds
/// by its name; `SECURITY.md` lists it. Lists are shown sorted; a text is not compared with guesses.
///
/// ```
/// use taintless::{taint::sort_by_tainted, trusted, Tainted};
/// struct Customer {
///     name: Tainted<String>,
/// }
/// let mut customers = ["Zoe", "Ann"].map(|name| Customer { name: Tainted::new(name.into()) });
/// sort_by_tainted(&mut customers, |customer| customer.name.as_deref());
/// assert!(customers[0].name.is(&trusted!("Ann")));
/// ```
pub fn sort_by_tainted<T>(items: &mut [T], text: impl for<'a> Fn(&'a T) -> Tainted<&'a str>) {
    items.sort_by(|one, other| text(one).text().cmp(text(other).text()));
}
