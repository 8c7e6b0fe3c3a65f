//! Twins of the refusals in `ui/narrowing/`.

mod display {
    use taintless::prelude::*;

    use taintless::Slug;

    fn show(slug: &Slug) -> String {
        format!("{}", slug.for_log(80))
    }
}

mod as_ref {
    use taintless::prelude::*;

    use taintless::EmailAddress;

    fn text(email: &EmailAddress) -> Tainted<&str> {
        email.as_tainted()
    }
}

mod deref {
    use taintless::prelude::*;

    use taintless::Slug;

    fn text(slug: &Slug) -> Tainted<&str> {
        slug.as_tainted()
    }
}

mod serialize {
    use taintless::prelude::*;

    use taintless::Slug;

    fn answer(text: &str) -> serde_json::Result<Slug> {
        serde_json::from_str(text)
    }
}

mod equals {
    use taintless::prelude::*;

    use taintless::Slug;

    fn is_home(slug: &Slug) -> bool {
        slug.as_tainted().is(&trusted!("home"))
    }
}

mod by_literal {
    use taintless::prelude::*;

    use taintless::Slug;

    fn slug(text: Box<str>) -> Result<Slug, taintless::NarrowError> {
        Slug::parse(&text)
    }
}

mod from_string {
    use taintless::prelude::*;

    use taintless::Slug;

    fn slug(text: String) -> Result<Slug, taintless::NarrowError> {
        Slug::parse(&text)
    }
}

mod as_trusted {
    use taintless::prelude::*;

    use taintless::Slug;

    taintless::authority!(Operator = "the file that the operator installs");

    fn trust(tone: String) -> Trusted<String> {
        endorse!(tone, by = Operator)
    }
}

mod as_search_text {
    use taintless::prelude::*;

    use taintless::Slug;

    fn mentions(text: &Tainted<String>) -> bool {
        text.contains(&trusted!("tents-and-ropes"))
    }
}

mod in_prompt {
    use taintless::prelude::*;

    use taintless::Slug;

    fn ask(slug: &Slug) -> Prompt {
        let slug = slug.wrap(Source::UserInput);
        prompt!("What is {slug} about?")
    }
}

mod in_system_prompt {
    use taintless::prelude::*;

    use taintless::Hostname;

    fn rules(host: &Hostname) -> SystemPrompt {
        let ours = trusted!("example.com");
        let ours = if host.is_within(&ours) {
            ours
        } else {
            trusted!("others")
        };
        system_prompt!("You answer for {ours}.")
    }
}

mod as_whole_id {
    use taintless::prelude::*;

    use taintless::Slug;

    fn section(slug: &Slug) -> SafeHtml {
        html!("<section id=\"post-{slug}\"></section>")
    }
}

mod as_url {
    use taintless::prelude::*;

    use taintless::EmailAddress;

    fn link(email: &EmailAddress) -> SafeHtml {
        html!("<a href=\"mailto:{email}\">write</a>")
    }
}

mod as_host {
    use taintless::prelude::*;

    use taintless::Hostname;

    fn link(url: &SafeUrl) -> SafeHtml {
        html!("<a href=\"{url}\">visit</a>")
    }
}
