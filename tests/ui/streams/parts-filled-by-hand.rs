//! Door 403: nor does anybody fill in what has arrived of a type, which would go past its rules.
use taintless::__private::output::Record;

mod payment {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(stream)]
    pub struct Payment {
        #[claude(range(min = 1, max = 500))]
        amount: u32,
    }
}

fn forge() -> <payment::Payment as Record<0>>::Partial {
    let mut parts = <payment::Payment as Record<0>>::begin();
    parts.0 = Some(Some(999_999));
    parts
}

fn main() {}
