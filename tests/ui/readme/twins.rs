//! Twins of the refusals in `ui/readme/`.

mod handler {
    use taintless::html::UrlError;
    use taintless::prelude::*;

    fn handle(
        mail: Tainted<String>,
        title: Tainted<String>,
        link: Tainted<String>,
    ) -> Result<(), UrlError> {
        let (mail, link) = (mail.wrap(Source::Email), SafeUrl::parse(&link)?);
        let prompt = prompt!("Sort this e-mail: {mail}");
        let page = html!("<a href=\"{link}\">{title}</a>");
        let row = sql!("INSERT INTO seen (title) VALUES ({title})");
        Ok(())
    }
}
