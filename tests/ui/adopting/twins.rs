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
