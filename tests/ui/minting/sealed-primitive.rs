//! Door 82: `Primitive` is not implemented outside.
use taintless::taint::Primitive;

struct Forged(String);

impl Primitive for Forged {}

fn main() {}
