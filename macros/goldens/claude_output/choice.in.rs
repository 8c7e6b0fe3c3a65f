/// A colour.
#[derive(ClaudeOutput, Clone, Copy)]
#[claude(rename_all = "kebab-case")]
enum Colour {
    /// Like a tent.
    DarkGreen,
    #[claude(rename = "rot")]
    Red,
}
