/// An order.
#[derive(ClaudeOutput)]
struct OrderId(
    /// Its number.
    #[claude(range(min = 1))]
    u32,
);
