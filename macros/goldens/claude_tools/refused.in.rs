#[derive(ClaudeTools)]
enum Desk {
    #[claude(reads_untrusted)]
    Search(Search),
    /// Buys something.
    Buy(String),
    /// Says nothing.
    #[claude(pure, acts, stict = false)]
    Quiet(u8, u8),
    /// Sells something.
    #[claude(sends, rename = "a b")]
    Sell { price: String },
    /// Searches too.
    #[claude(acts, rename = "Search")]
    Other(#[claude(range(max = 3))] Search),
}
