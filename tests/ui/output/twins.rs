//! Twins of the refusals in `ui/output/`.

mod alias_of_string {
    use taintless::prelude::*;

    type Summary = Tainted<String>;

    #[derive(ClaudeOutput)]
    struct Triage {
        summary: Option<Summary>,
    }
}

mod bound_outside_type {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(range(min = 1, max = 300))]
        severity: u16,
    }
}

mod broken_pattern {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(pattern = "^FW-([0-9]{6})$")]
        order: Tainted<String>,
    }
}

mod default_breaks_rule {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(range(min = 1, max = 5), default = 1)]
        severity: u8,
    }
}

mod default_of_other_type {
    use taintless::prelude::*;

    #[derive(ClaudeOutput, Clone, Copy)]
    enum Category {
        Delivery,
        Other,
    }

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(default = "Other")]
        category: Category,
    }
}

mod default_with_pattern {
    use taintless::prelude::*;

    type Order = Tainted<String>;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(pattern = "^FW-[0-9]+$")]
        order: Option<Order>,
    }
}

mod derive_deserialize {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        severity: u8,
    }
}

mod duplicate_attribute {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(range(min = 1, max = 5))]
        severity: u8,
    }
}

mod empty_enum {
    use taintless::prelude::*;

    #[derive(ClaudeOutput, Clone, Copy)]
    enum Category {
        Delivery,
    }
}

mod endless_bound {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(range(max = 1e99))]
        price: f64,
    }
}

mod enum_without_copy {
    use taintless::prelude::*;

    #[derive(ClaudeOutput, Clone, Copy)]
    enum Category {
        Delivery,
        Other,
    }
}

mod flatten_option {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Sender {
        name: Tainted<String>,
    }

    #[derive(ClaudeOutput)]
    struct Triage {
        #[serde(flatten)]
        sender: Sender,
    }
}

mod length_on_alias {
    use taintless::prelude::*;

    type Severity = u8;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(range(max = 5))]
        severity: Severity,
    }
}

mod length_on_number {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(range(max = 5))]
        severity: u8,
    }
}

mod look_ahead {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(pattern = "^[A-Z]+$")]
        order: Tainted<String>,
    }
}

mod map_field {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        labels: Vec<Label>,
    }

    #[derive(ClaudeOutput)]
    struct Label {
        name: Tainted<String>,
        weight: u8,
    }
}

mod min_above_max {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(range(min = 1, max = 5))]
        severity: u8,
    }
}

mod misspelt_attribute {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(length(max = 200))]
        summary: Tainted<String>,
    }
}

mod names_collide {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        order: Tainted<String>,
        #[claude(rename = "number")]
        order_number: u32,
    }
}

mod tag_beside_tuple {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(tag = "kind", content = "content")]
    enum Wish {
        Refund(u32, bool),
        Nothing,
    }
}

mod range_on_text {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        #[claude(length(min = 1, max = 200))]
        summary: Tainted<String>,
    }
}

mod recursion {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Reply {
        text: Tainted<String>,
        answers: Vec<Answer>,
    }

    #[derive(ClaudeOutput)]
    struct Answer {
        text: Tainted<String>,
    }
}

mod several_faults {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    #[claude(rename_all = "snake_case")]
    struct Triage {
        summary: Tainted<String>,
        #[claude(range(min = 1, max = 5))]
        severity: u8,
        #[claude(pattern = "^FW$")]
        order: Option<Tainted<String>>,
        labels: Vec<Tainted<String>>,
    }

    fn read(reply: &Tainted<String>) -> Result<Triage, OutputError> {
        Triage::parse(reply)
    }
}

mod str_field {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        summary: Tainted<String>,
    }
}

mod string_field {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        summary: Tainted<String>,
    }
}

mod union {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Number {
        whole: Option<u32>,
        broken: Option<f32>,
    }
}

mod untagged {
    use taintless::prelude::*;

    #[derive(ClaudeOutput, Clone, Copy)]
    #[serde(rename_all = "snake_case")]
    enum Answer {
        Yes,
        No,
    }
}

mod value_field {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Triage {
        extra: Extra,
    }

    #[derive(ClaudeOutput)]
    struct Extra {
        order: Tainted<String>,
    }
}

mod variants_differ_in_case {
    use taintless::prelude::*;

    #[derive(ClaudeOutput, Clone, Copy)]
    enum Currency {
        #[claude(rename = "EUR")]
        Euro,
        #[claude(rename = "EUR cent")]
        EuroCent,
    }
}

mod check_of_raw_text {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Reply {
        #[claude(check = is_polite)]
        answer: Tainted<String>,
    }

    fn is_polite(answer: &Tainted<String>) -> Result<(), Trusted<&'static str>> {
        if answer.trim().is(&trusted!("no")) {
            return Err(trusted!("expected a polite answer"));
        }
        Ok(())
    }
}

mod check_answers_text {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Reply {
        #[claude(check = is_polite)]
        answer: Tainted<String>,
    }

    fn is_polite(answer: &Tainted<String>) -> Result<(), Trusted<&'static str>> {
        if answer.trim().is(&trusted!("no")) {
            return Err(trusted!("expected a polite answer"));
        }
        Ok(())
    }
}

mod check_without_path {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Reply {
        #[claude(check = is_polite)]
        answer: Tainted<String>,
    }

    fn is_polite(answer: &Tainted<String>) -> Result<(), Trusted<&'static str>> {
        if answer.trim().is(&trusted!("no")) {
            return Err(trusted!("expected a polite answer"));
        }
        Ok(())
    }
}

mod rename_for_rename_all {
    use taintless::prelude::*;

    #[derive(ClaudeOutput, Clone, Copy)]
    #[claude(rename_all = "snake_case")]
    enum Mood {
        VeryGood,
        Bad,
    }
}
