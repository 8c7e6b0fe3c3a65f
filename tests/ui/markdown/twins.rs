//! Twins of the refusals in `ui/markdown/`.

mod private_text {
    use taintless::html::markdown::{MarkdownPolicy, to_html};
    use taintless::prelude::*;

    fn shown(answer: &Private<Tainted<String>>, policy: &MarkdownPolicy) -> SafeHtml {
        to_html(answer.redact(), policy)
    }
}

mod host_of_text {
    use taintless::html::markdown::{MarkdownPolicy, PolicyError};
    use taintless::prelude::*;

    fn policy(host: Tainted<String>) -> Result<MarkdownPolicy, PolicyError> {
        match one_of!(host, "docs.example", "help.example") {
            Some(host) => MarkdownPolicy::new().links_to(host),
            None => Ok(MarkdownPolicy::new()),
        }
    }
}

mod host_of_plain_text {
    use taintless::html::markdown::{MarkdownPolicy, PolicyError};
    use taintless::prelude::*;

    fn policy() -> Result<MarkdownPolicy, PolicyError> {
        MarkdownPolicy::new().images_from(trusted!("cdn.example"))
    }
}

mod policy_of_fields {
    use taintless::html::markdown::MarkdownPolicy;

    fn policy(answer: u64) -> MarkdownPolicy {
        MarkdownPolicy::new().numbered(answer)
    }
}

mod text_by_hand {
    use taintless::html::markdown::{MarkdownPolicy, to_html};
    use taintless::prelude::*;

    fn text(answer: &Tainted<String>, policy: &MarkdownPolicy) -> SafeHtml {
        to_html(answer, policy)
    }
}
