//! "The nearest is …": of a name that the model wrote, the program's.

/// The const name that is nearest to what the model wrote, if it is near: within a third of its
/// letters.
pub(super) fn nearest(name: &str, known: &[&'static str]) -> Option<&'static str> {
    // No tool has a longer name, and the distance is quadratic.
    if name.len() > 96 {
        return None;
    }
    let name = name.to_ascii_lowercase();
    let distance = |it: &str| strsim::levenshtein(&name, &it.to_ascii_lowercase());
    let distances = known.iter().map(|it| (distance(it), *it));
    let (distance, nearest) = distances.min_by_key(|(distance, _)| *distance)?;
    (distance <= nearest.len().max(3) / 3).then_some(nearest)
}
