#[claude(stream, tag = "kind", content = "content")]
pub enum Wish {
    Refund { amount: f64 },
    Say(Tainted<String>),
    Nothing,
}
