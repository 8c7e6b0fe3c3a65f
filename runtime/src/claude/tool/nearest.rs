//! "The nearest is …": of a name that the model wrote, the program's.

/// The const name that is nearest to what the model wrote, if it is near: within a third of its
/// letters.
pub(super) fn nearest(name: &str, known: &[&'static str]) -> Option<&'static str> {
    // No tool has a longer name, and the distance is quadratic.
    if name.len() > 96 {
        return None;
    }
    let distances = known.iter().map(|it| (distance(name, it), *it));
    let (distance, nearest) = distances.min_by_key(|(distance, _)| *distance)?;
    (distance <= nearest.len().max(3) / 3).then_some(nearest)
}

/// How many letters are to be added, removed or changed, case aside.
fn distance(one: &str, other: &str) -> usize {
    let lower = |c: char| c.to_ascii_lowercase();
    let other: Vec<char> = other.chars().map(lower).collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, c) in one.chars().map(lower).enumerate() {
        let mut next = vec![at + 1];
        for (pair, o) in row.windows(2).zip(&other) {
            let [above_left, above] = pair else { continue };
            let before = next.last().copied().unwrap_or_default();
            let changed = above_left + usize::from(c != *o);
            next.push(changed.min(above + 1).min(before + 1));
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}
