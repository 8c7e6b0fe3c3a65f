//! Twins of the refusals in `ui/adopting/`.

mod assertion_outside_tests {
    use taintless::prelude::*;

    fn is_open(status: Tainted<String>) -> bool {
        status.is(&trusted!("open"))
    }

    #[cfg(test)]
    fn is_open_in_a_test(status: Tainted<String>) {
        taintless::assert_tainted_eq!(status, "open");
    }
}

mod output_assertion_outside_tests {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        summary: Tainted<String>,
    }

    fn is_late(triage: Triage) -> bool {
        triage.summary.is(&trusted!("late"))
    }

    #[cfg(test)]
    fn is_late_in_a_test(triage: Triage) {
        taintless::assert_output_eq!(triage, {"summary": "late"});
    }
}

mod unmigrated_denied {
    #![deny(warnings)]

    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[allow(deprecated)]
    pub struct Triage {
        #[claude(unmigrated = "the mailer takes a String")]
        pub summary: Option<String>,
    }

    #[derive(ClaudeOutput)]
    pub struct Each {
        #[claude(unmigrated = "the mailer takes a String")]
        #[allow(deprecated)]
        pub summary: Vec<String>,
        pub sender: Tainted<String>,
    }
}

mod unmigrated_beside_string {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[allow(deprecated)]
    struct Triage {
        #[claude(unmigrated = "the mailer takes a String")]
        summary: String,
        sender: Tainted<String>,
    }
}

mod unmigrated_without_reason {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[allow(deprecated)]
    struct Triage {
        #[claude(unmigrated = "the mailer takes a String")]
        summary: String,
        #[claude(unmigrated = "the mailer takes a String")]
        sender: String,
        #[claude(unmigrated = "the mailer takes a String")]
        reason: String,
    }
}

mod unmigrated_where_not_needed {
    use std::collections::BTreeMap;

    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        summary: Tainted<String>,
        severity: u8,
        by_number: BTreeMap<u8, bool>,
    }
}

mod unmigrated_by_hand {
    #![deny(warnings)]

    use taintless::prelude::*;

    taintless::destination!(Mailer = "the mailer of this program");

    pub fn raw(text: Tainted<String>) -> String {
        expose!(text, to = Mailer)
    }
}

mod unmigrated_as_a_method {
    use taintless::prelude::*;

    taintless::destination!(Mailer = "the mailer of this program");

    pub fn raw(text: Tainted<String>) -> String {
        expose!(text, to = Mailer)
    }
}

mod unmigrated_of_a_label {
    use taintless::prelude::*;

    taintless::destination!(Mailer = "the mailer of this program");

    fn raw(text: Tainted<String>) -> String {
        expose!(text, to = Mailer)
    }
}

mod assertion_of_plain_text {
    use taintless::__private::assert_tainted_eq;
    use taintless::prelude::*;

    fn compare(plain: String, labelled: Tainted<String>) {
        assert_eq!(plain, "open");
        assert_tainted_eq(&labelled, &plain, None);
    }
}

mod parts_taken_apart {
    use taintless::__private::output::Parts;
    use taintless::prelude::*;

    fn read<T: ClaudeOutput>(value: &T) -> String {
        let parts: Parts<'_> = value.parts_to_compare();
        format!("{parts:?}")
    }
}
