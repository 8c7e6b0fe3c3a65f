//! How trust is minted: by const evaluation, and in no other way.

/// A text that is known when the program is compiled.
///
/// An associated const can hold no run-time data: rustc evaluates it while it compiles, and
/// refuses `String::leak`, `OnceLock`, `format!`, locals and atomics in it. So an `impl Literal`
/// *is* the proof that nobody outside the program wrote the text, and every helper that makes
/// trusted text asks for a type with this trait; none takes a `&'static str`, which proves nothing.
///
/// The macros write the impls. A hand-written one is legal and forges nothing:
///
/// ```
/// struct Greeting;
/// impl taintless::Literal for Greeting {
///     const TEXT: &'static str = "hello";
/// }
/// ```
pub trait Literal {
    /// The text.
    const TEXT: &'static str;
}

/// Several texts known when the program is compiled: the literal pieces of a template, in order.
///
/// The same proof as [`Literal`], with one type for a whole template.
pub trait Literals {
    /// The texts, in order.
    const TEXTS: &'static [&'static str];
}
