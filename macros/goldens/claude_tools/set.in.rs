/// The desk's tools.
#[derive(ClaudeTools)]
pub enum Desk {
    /// Searches the web.
    #[claude(reads_untrusted)]
    Search(Search),
    /// Sends a reply,
    /// once.
    #[claude(sends, destructive, strict = false, rename_all = "camelCase")]
    SendReply {
        /// To whom.
        #[claude(format = "email")]
        reply_to: Tainted<String>,
        r#type: Option<u8>,
    },
    #[claude(pure, rename = "now", description = "What time it is.")]
    Time,
}
