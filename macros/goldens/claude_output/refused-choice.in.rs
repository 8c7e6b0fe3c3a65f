#[derive(ClaudeOutput, Clone, Copy)]
#[claude(rename_al = "kebab-case")]
enum Colour {
    DarkGreen,
    Red,
}
