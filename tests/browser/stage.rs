//! A page under a policy: what the browser does with it, and what it says.

use std::collections::BTreeSet;
use std::time::Instant;

use taintless::html::{ContentSecurityPolicy, CspNonce, Loads, ResourceUrl};
use taintless::prelude::*;

use crate::site::Site;
use crate::watch::{Deeds, Watch};

/// A page with a script and a style of its own.
pub(crate) fn page(nonce: &CspNonce, body: &SafeHtml) -> String {
    let page = html!(
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>policy</title>
        <style nonce=\"{nonce}\">#own {{ width: 7px }}</style></head>
        <body><script nonce=\"{nonce}\">window.__own = 1; addEventListener('securitypolicyviolation', () => window.__refused = 1);</script><p id=\"own\">a</p>{body}</body></html>"
    );
    String::from_utf8(page.into_bytes()).expect("a page is UTF-8")
}

/// The text of a nonce, as a page has it.
pub(crate) fn text_of(nonce: &CspNonce) -> String {
    let page = page(nonce, &html!(""));
    let text = page
        .split("nonce=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    text.expect("a nonce").to_owned()
}

/// A browser on a site, and another site.
pub(crate) struct Stage {
    pub(crate) watch: Watch,
    pub(crate) elsewhere: Site,
}

/// Whether the page's own script ran and its style shows, whether another ran, and whether the
/// browser told the page that it refused something.
const STATE: &str = "new Promise(done => setTimeout(() => done([
  window.__own === 1 && getComputedStyle(document.getElementById('own')).width === '7px',
  window.__ran === 1, window.__refused === 1]), 15))";

/// What became of a page.
#[derive(Debug)]
pub(crate) struct Outcome {
    /// The page's own script ran, and its style shows.
    pub(crate) own: bool,
    /// Another ran.
    pub(crate) ran: bool,
    /// The browser refused something.
    pub(crate) refused: bool,
    /// What was asked for beside the page.
    pub(crate) asked: Vec<String>,
    pub(crate) deeds: Deeds,
}

impl Outcome {
    pub(crate) fn is_harmed(&self) -> bool {
        !self.own || self.ran || !self.asked.is_empty() || !self.deeds.dialogs.is_empty()
    }
}

impl Stage {
    pub(crate) fn open(name: &str) -> Option<Self> {
        let watch = Watch::start(name)?;
        for (path, page) in [
            ("/own.js", "window.__ran = 1;"),
            ("/own.css", "#own { width: 3px !important }"),
            (
                "/own.svg",
                "<svg xmlns='http://www.w3.org/2000/svg'><g id='a'/></svg>",
            ),
            ("/own.html", "<script>parent.__ran = 1</script>"),
        ] {
            watch.site.put(path, page.into());
        }
        Some(Stage {
            watch,
            elsewhere: Site::open(),
        })
    }

    /// Opens a page and looks until `enough`, or for `patience` milliseconds.
    pub(crate) fn look(
        &mut self,
        page: &str,
        policy: Option<String>,
        patience: u128,
        enough: impl Fn(&Outcome) -> bool,
    ) -> Outcome {
        let elsewhere = self.elsewhere.url("").replace("http://", "");
        let page = page.replace("ELSE", &elsewhere).into_bytes();
        self.watch.site.put_under("/page", page, policy);
        self.watch.site.take_asked();
        self.watch.open("/page");
        let begun = Instant::now();
        let mut found = Outcome {
            own: true,
            ran: false,
            refused: false,
            asked: Vec::new(),
            deeds: Deeds::default(),
        };
        // A page that is left meanwhile has done what it can.
        let click = "void document.getElementById('act')?.click()";
        let mut is_there = self.watch.try_eval(click).is_ok();
        while is_there && !enough(&found) && begun.elapsed().as_millis() < patience {
            let state = self.watch.try_eval(STATE).unwrap_or_default();
            is_there = !state.is_null();
            found.own = state[0] == true;
            found.ran = state[1] == true;
            found.refused = state[2] == true;
            found.asked.extend(self.watch.site.take_asked());
            found.asked.extend(self.elsewhere.take_asked());
            found
                .asked
                .retain(|path| path != "/page" && path != "/favicon.ico");
        }
        if !is_there {
            self.watch.open("/own.css");
        }
        found.deeds = self.watch.deeds(&[]);
        found.refused |= !found.deeds.refusals.is_empty();
        // The browser's own page in a frame that it refused.
        let is_of_page = |script: &String| script.starts_with(&self.watch.site.url(""));
        found.deeds.scripts.retain(is_of_page);
        found
    }

    /// Whether a script of the page runs that is not the page's own.
    pub(crate) fn runs(&mut self, page: &str, policy: &ContentSecurityPolicy) -> bool {
        let found = self.look(page, Some(policy.header()), 5_000, |found| found.ran);
        found.ran
    }

    /// Opens a page, and waits until it has asked for `count` things, and for more that may come.
    pub(crate) fn ask(&mut self, page: &str, policy: Option<String>, count: usize) -> Outcome {
        let begun = Instant::now();
        let mut found = self.look(page, policy, 5_000, |found| {
            let asked: BTreeSet<_> = found.asked.iter().collect();
            asked.len() >= count && begun.elapsed().as_millis() > 300
        });
        found.asked.sort();
        found.asked.dedup();
        found
    }

    /// What the browser says of a script of this address, and of one of another, under a policy that
    /// lets in the first.
    pub(crate) fn sources(
        &mut self,
        this: &ResourceUrl,
        other: &ResourceUrl,
    ) -> (Vec<String>, Vec<String>) {
        let nonce = CspNonce::new().expect("randomness");
        let policy = ContentSecurityPolicy::new().with_nonce(&nonce);
        let policy = policy.from(Loads::Scripts, this).header();
        let mut said = |address: &ResourceUrl| {
            let page = page(&nonce, &html!("<script src=\"{address}\"></script>"));
            let found = self.look(&page, Some(policy.clone()), 60, |_| false);
            found.deeds.refusals
        };
        (said(this), said(other))
    }

    /// What is wrong: the page is harmed where there is no policy, and under the strict one it is not.
    pub(crate) fn fault(&mut self, nonce: &CspNonce, page: &str) -> Option<String> {
        let free = self.look(page, None, 5_000, Outcome::is_harmed);
        if !free.is_harmed() {
            return Some(format!("it would do nothing anyway: {free:?}"));
        }
        let policy = ContentSecurityPolicy::new().with_nonce(nonce);
        let held = self.look(page, Some(policy.header()), 60, Outcome::is_harmed);
        let scripts = held.deeds.scripts.len();
        let is_sound = !held.is_harmed() && scripts == 1 && held.refused;
        (!is_sound).then(|| format!("{held:?}"))
    }
}
