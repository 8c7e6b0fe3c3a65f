//! Door 360: two parts of addresses, which are encoded each in its way, are not exchanged.
use taintless::html::{ToUrlPart, UrlPart};

struct Swap<'a, 'b>(std::cell::RefCell<Option<&'a mut UrlPart<'b>>>);

impl ToUrlPart for Swap<'_, '_> {
    fn to_url_part(&self, out: &mut UrlPart<'_>) {
        if let Some(other) = self.0.borrow_mut().take() {
            std::mem::swap(other, out);
        }
    }
}

fn main() {}
