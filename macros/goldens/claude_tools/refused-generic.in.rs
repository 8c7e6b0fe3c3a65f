#[derive(ClaudeTools)]
#[claude(crate = "my::taintless")]
enum Desk<T: Clone> {
    /// Searches the web.
    #[claude(reads_untrusted)]
    Search(T),
}
