#[derive(ClaudeOutput)]
#[claude(tag = "kind", check = sound)]
pub enum Wish {
    Nothing,
    Complaint(Complaint),
    Refund { #[claude(range(exclusive_min = 0))] amount: f64 },
}
