#[derive(Inert)]
pub struct OrderId(i64);
