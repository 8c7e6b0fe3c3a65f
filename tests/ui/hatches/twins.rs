//! Twins of the refusals in `ui/hatches/`.

mod lent_text_comes_back_tainted {
    use taintless::prelude::*;

    taintless::destination!(Filter = "a filter in this process");

    fn first_word(text: Tainted<&str>) -> Tainted<String> {
        lend!(text, to = Filter, |text| text
            .split(' ')
            .next()
            .unwrap_or_default()
            .to_owned())
    }
}

mod lend_own_type {
    use taintless::prelude::*;

    taintless::destination!(Filter = "a filter in this process");

    struct Word(Tainted<String>);

    fn first_word(text: Tainted<&str>) -> Word {
        Word(lend!(text, to = Filter, |text| text.to_owned()))
    }
}

mod lend_inert_with_text {
    use taintless::prelude::*;

    taintless::destination!(Filter = "a filter in this process");

    #[derive(Inert, Clone, Copy)]
    struct Length(usize);

    fn first_word(text: Tainted<&str>) -> (Tainted<String>, Length) {
        lend!(text, to = Filter, |text| (
            text.to_owned(),
            Length(text.len())
        ))
    }
}

mod lend_without_destination {
    use taintless::prelude::*;

    taintless::destination!(Filter = "a filter in this process");

    fn count(text: Tainted<&str>) -> usize {
        lend!(text, to = Filter, |text| text.len())
    }
}

mod lend_to_undeclared {
    use taintless::prelude::*;

    taintless::destination!(Filter = "a filter in this process");

    fn count(text: Tainted<&str>) -> usize {
        lend!(text, to = Filter, |text| text.len())
    }
}

mod expose_without_destination {
    use taintless::prelude::*;

    taintless::destination!(Archive = "the customer's own folder");

    fn raw(text: Tainted<String>) -> String {
        expose!(text, to = Archive)
    }
}

mod purpose_not_literal {
    taintless::destination!(Archive = "the customer's own folder");
}

mod purpose_empty {
    taintless::destination!(Archive = "the customer's own folder");
}

mod purpose_missing {
    taintless::destination!(pub Archive = "the customer's own folder");
}

mod exposed_and_unused {
    use taintless::prelude::*;

    taintless::destination!(Archive = "the customer's own folder");

    fn raw(text: Tainted<String>) -> String {
        expose!(text, to = Archive)
    }
}

mod tainted_mut_ref {
    use taintless::prelude::*;

    fn spy(_: Tainted<&str>) {}
}

mod tainted_cell {
    use taintless::prelude::*;

    use std::cell::Cell;

    fn spy(cell: &Cell<u32>) -> Tainted<u32> {
        Tainted::new(cell.get())
    }
}

mod tainted_rc_refcell {
    use taintless::prelude::*;

    use std::cell::RefCell;
    use std::rc::Rc;

    fn spy(shared: Rc<RefCell<String>>) -> Tainted<String> {
        Tainted::new(shared.borrow().clone())
    }
}

mod tainted_arc_mutex {
    use taintless::prelude::*;

    use std::sync::Arc;

    fn spy(_: Tainted<Arc<str>>) {}
}

mod tainted_own_type {
    use taintless::prelude::*;

    struct Mail {
        subject: Tainted<String>,
    }

    fn mail(subject: String) -> Mail {
        Mail {
            subject: Tainted::new(subject),
        }
    }
}

mod async_lent_text_comes_back_tainted {
    use taintless::prelude::*;

    taintless::destination!(Filter = "a filter in this process");

    async fn copy(text: Tainted<&str>) -> Tainted<String> {
        lend!(text, to = Filter, async |text| text.to_owned()).await
    }
}

mod async_lend_own_type {
    use taintless::prelude::*;

    taintless::destination!(Filter = "a filter in this process");

    struct Word(Tainted<String>);

    async fn copy(text: Tainted<&str>) -> Word {
        Word(lend!(text, to = Filter, async |text| text.to_owned()).await)
    }
}

mod lend_gives_a_future {
    use taintless::prelude::*;

    taintless::destination!(Filter = "a filter in this process");

    async fn ask(text: &str) -> String {
        text.to_owned()
    }

    async fn answer(text: Tainted<&str>) -> Tainted<String> {
        lend!(text, to = Filter, async |text| ask(text).await).await
    }
}

mod tainted_result_of_own_error {
    use taintless::prelude::*;

    fn labelled(text: Result<String, String>) -> Tainted<Result<String, String>> {
        Tainted::new(text)
    }
}

mod tainted_pair_with_cell {
    use taintless::prelude::*;

    fn watch(_: Tainted<(String, u8)>) {}
}

mod lend_boxed_any {
    use taintless::prelude::*;

    taintless::destination!(Filter = "a filter in this process");

    fn carry(text: &Tainted<String>) {
        let _: Tainted<Box<str>> = lend!(text, to = Filter, |text| Box::<str>::from(text));
    }
}

mod lend_closure {
    use taintless::prelude::*;

    taintless::destination!(Filter = "a filter in this process");

    fn carried(text: &Tainted<String>) -> Tainted<String> {
        lend!(text, to = Filter, |text| text.to_owned())
    }
}

mod lend_iterator {
    use taintless::prelude::*;

    taintless::destination!(Filter = "a filter in this process");

    fn carry(text: &Tainted<String>) {
        let _: usize = lend!(text, to = Filter, |text| text.chars().count());
    }
}

mod endorsed_by_destination {
    use taintless::prelude::*;

    taintless::authority!(Operator = "the file that the operator installs");

    fn tone(text: String) -> Trusted<String> {
        endorse!(text, by = Operator)
    }
}

mod lent_to_authority {
    use taintless::prelude::*;

    taintless::destination!(Filter = "a filter in this process");

    fn length(text: Tainted<String>) -> usize {
        lend!(text, to = Filter, |text| text.len())
    }
}

mod authority_purpose_empty {
    use taintless::prelude::*;

    taintless::authority!(Operator = "the file that the operator installs");
}

mod purpose_of_run_time {
    use taintless::prelude::*;

    struct Filter;

    impl taintless::Destination for Filter {
        const PURPOSE: &'static str = "a filter in this process";
    }
}

mod lend_inert_buffer {
    use taintless::prelude::*;

    taintless::destination!(Filter = "a filter in this process");

    #[derive(Inert, Clone, Copy)]
    struct First(u8);

    fn main() {
        let text = Tainted::new("text");
        lend!(text, to = Filter, |text| Some(First(text.as_bytes()[0])));
    }
}
