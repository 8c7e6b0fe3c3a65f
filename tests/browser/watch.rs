//! A browser whose every event counts: what ran, what was asked for, what opened.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::chromium::Folder;
use crate::site::Site;

/// By this name the debugger knows our own scripts from those of the page.
const OURS: &str = "taintless-watch";

/// What a page may set to say that a script of it ran.
pub(crate) const CANARY: &str = "__ran";

/// What a page did beside being shown. Empty is what we want.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Deeds {
    pub(crate) dialogs: Vec<String>,
    /// Every script that the browser compiled, and every word on the console.
    pub(crate) scripts: Vec<String>,
    /// Addresses that were asked for, with what for.
    pub(crate) requests: BTreeSet<(String, String)>,
    pub(crate) windows: Vec<String>,
    /// What the browser says of policies: what they refuse, and what it does not understand.
    pub(crate) refusals: Vec<String>,
}

/// A browser on a site. Dropped in this order: the browser before its folder.
pub(crate) struct Watch {
    browser: Browser,
    _folder: Folder,
    pub(crate) site: Site,
}

impl Watch {
    /// `None`, and the test says that it was skipped, where there is no browser.
    pub(crate) fn start(name: &str) -> Option<Self> {
        let folder = Folder::new(&format!("browser-{name}"));
        let mut browser = match Browser::start(&folder) {
            Ok(browser) => browser,
            Err(why) => {
                taintless_tests::skip(why);
                return None;
            }
        };
        browser.ask("Debugger.enable", json!({}));
        browser.ask("Debugger.setSkipAllPauses", json!({"skip": true}));
        browser.take_told();
        Some(Watch {
            browser,
            _folder: folder,
            site: Site::open(),
        })
    }

    /// Opens the page at `path`, and waits until all that it loads has come.
    pub(crate) fn open(&mut self, path: &str) {
        let url = self.site.url(path);
        self.browser.ask("Page.navigate", json!({"url": url}));
        let loaded = format!(
            "new Promise(done => {{ const look = () => document.readyState === 'complete'
                && location.pathname === {path} ? setTimeout(() => done(true)) : setTimeout(look, 2);
              look(); }})",
            path = json!(path)
        );
        let begun = std::time::Instant::now();
        // The page that is left takes its scripts with it: then this is asked again.
        while self.try_eval(&loaded).is_err() {
            assert!(begun.elapsed().as_secs() < 30, "{url} is never loaded");
        }
    }

    /// The value of an expression on the page.
    pub(crate) fn eval(&mut self, expression: &str) -> Value {
        self.try_eval(expression)
            .unwrap_or_else(|fault| panic!("{fault}"))
    }

    /// The value of an expression, or what went wrong: the page may be left meanwhile.
    pub(crate) fn try_eval(&mut self, expression: &str) -> Result<Value, String> {
        let expression = format!("{expression}\n//# sourceURL={OURS}");
        let params = json!({"expression": expression, "returnByValue": true, "awaitPromise": true});
        let answer = self.browser.try_ask("Runtime.evaluate", params)?;
        let fault = &answer["exceptionDetails"];
        if !fault.is_null() {
            return Err(fault.to_string());
        }
        Ok(answer["result"]["value"].clone())
    }

    /// What happened since the last call of this, or the start. The page itself is no deed.
    pub(crate) fn deeds(&mut self, pages: &[String]) -> Deeds {
        let ran = self.eval(&format!(
            "[window, ...Array.from(window, (_, at) => window[at])]
               .filter(it => {{ try {{ return it.{CANARY}; }} catch {{ return true; }} }}).length"
        ));
        let mut deeds = Deeds::default();
        if ran != 0 {
            deeds.scripts.push(format!("{ran} windows say that it ran"));
        }
        for message in self.browser.take_told() {
            note(&message, pages, &mut deeds);
        }
        deeds
    }
}

fn note(message: &Value, pages: &[String], deeds: &mut Deeds) {
    let params = &message["params"];
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    match message["method"].as_str().unwrap_or_default() {
        "Page.javascriptDialogOpening" => deeds.dialogs.push(text(&params["message"])),
        "Debugger.scriptParsed" | "Debugger.scriptFailedToParse" => {
            let url = text(&params["url"]);
            if url != OURS {
                deeds
                    .scripts
                    .push(format!("{url} line {}", params["startLine"]));
            }
        }
        "Runtime.exceptionThrown" | "Runtime.consoleAPICalled" => {
            deeds.scripts.push(message.to_string());
        }
        "Log.entryAdded" if params["entry"]["source"] == "security" => {
            deeds.refusals.push(text(&params["entry"]["text"]));
        }
        "Page.windowOpen" => deeds.windows.push(text(&params["url"])),
        "Network.requestWillBeSent" => {
            let url = text(&params["request"]["url"]);
            if !pages.contains(&url) {
                deeds.requests.insert((text(&params["type"]), url));
            }
        }
        _ => {}
    }
}
