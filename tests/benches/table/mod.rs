//! The table that the benchmarks print: what was measured, its ratio, and the bar it is held to.
#![allow(
    dead_code,
    unreachable_pub,
    reason = "each benchmark takes what it wants"
)]

/// What a ratio is held to.
pub enum Bar {
    /// Not more than this.
    Most(f64),
    /// Not less than this.
    Least(f64),
    /// Exactly this.
    Same,
    /// So near to 1.
    Within(f64),
    /// Nothing: it is told for comparison.
    None,
}

pub fn head(what: &str) {
    println!("\n{what:58} {:>14} {:>7}  bar", "measured", "ratio");
}

pub fn row(what: &str, measured: &str, ratio: f64, bar: &Bar) {
    let (said, held) = match bar {
        Bar::Most(most) => (format!("<= {most:.2}"), ratio <= *most),
        Bar::Least(least) => (format!(">= {least:.0}"), ratio >= *least),
        Bar::Same => ("equal".to_owned(), (ratio - 1.0).abs() < f64::EPSILON),
        Bar::Within(far) => (format!("1 +- {far:.2}"), (ratio - 1.0).abs() <= *far),
        Bar::None => (String::new(), true),
    };
    let over = if held { "" } else { "  MISSED" };
    println!("  {what:56} {measured:>14} {ratio:>7.3}  {said}{over}");
}
