//! A browser on the page of a desk.

use std::time::Duration;

use crate::browser::Browser;
use crate::chromium::Folder;
use crate::desk::Desk;
use crate::hostile::skip;
use crate::server::rehearsal::Pace;

/// Slow enough that a person could press a button in the middle.
pub(crate) const SLOWLY: Pace = Pace {
    characters: 4,
    pause: Duration::from_millis(15),
};

/// A browser on the page of a desk. Dropped in this order: the page before its folder.
pub(crate) struct Visit {
    pub(crate) browser: Browser,
    pub(crate) desk: Desk,
    pub(crate) folder: Folder,
}

/// `None` where there is no browser.
pub(crate) fn visit(name: &str, desk: Desk) -> Option<Visit> {
    let folder = Folder::new(&format!("chat-{name}"));
    let mut browser = match Browser::start(&folder) {
        Ok(browser) => browser,
        Err(why) => {
            skip(why);
            return None;
        }
    };
    browser.go(&format!("{}/", desk.url()));
    Some(Visit {
        browser,
        desk,
        folder,
    })
}

impl Visit {
    /// Writes a message and sends it, by keys.
    pub(crate) fn say(&mut self, text: &str) {
        let said = self
            .browser
            .eval("document.querySelectorAll('.mine').length")
            .as_u64();
        self.browser.click("#words");
        self.browser.write(text);
        self.browser.press("Enter", false);
        let said = said.expect("a number") + 1;
        self.wait(&format!(
            "document.querySelectorAll('.mine').length === {said}"
        ));
    }

    pub(crate) fn wait(&mut self, expression: &str) {
        self.browser.wait(expression);
    }

    /// Waits until the turn is over.
    pub(crate) fn over(&mut self) {
        self.wait("!running && !asking && document.querySelector('#log > .theirs:last-child') && !document.querySelector('#log > :last-child .waiting')");
    }

    /// No request went anywhere else, and nothing was said on the console.
    pub(crate) fn was_quiet(&mut self) {
        let seen = self.browser.seen();
        let url = self.desk.url();
        for request in &seen.requests {
            assert!(request.starts_with(&format!("{url}/")), "{request}");
        }
        assert!(!seen.requests.is_empty());
        assert_eq!(seen.noise, Vec::<String>::new());
    }
}
