#[derive(ClaudeTools)]
#[claude(crate = "my::taintless", rename_all = "kebab-case")]
enum Desk {
    /// Reads a letter.
    #[claude(reads_private, reads_untrusted)]
    ReadLetter { number: u32 },
}
