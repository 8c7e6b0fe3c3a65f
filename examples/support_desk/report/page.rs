//! The frame of the page: its policy, its style, its sections.

use taintless::prelude::*;

use super::card::card;
use super::chart::charts;
use super::figures::{figures, heading};
use super::{Entry, Failure, Report};

/// The page. Its policy allows the one style sheet below, by its digest, and nothing else: no
/// script, no picture, no font, no request. A test computes the digest anew.
#[expect(
    clippy::too_many_lines,
    reason = "nearly all of them are the style sheet"
)]
pub(super) fn page(report: &Report) -> SafeHtml {
    html!(
        r#"<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-rECHfIQzC7Vbk6kMktIlDG0+pY9o3bnIzVs6M3KXcj8='; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Support desk: {mails} mails</title>
"#
        r#"<style>:root {{
  color-scheme: light;
  --paper: #f6f5f1; --card: #ffffff; --ink: #1d2330; --soft: #596172; --line: #e3e1da; --well: #f1efe9;
  --accent: #3552c8;
  --s1: #6aa992; --s2: #a3b34f; --s3: #e0b23a; --s4: #e07b3a; --s5: #c93a43;
  --shade: 0 1px 2px rgb(29 35 48 / 6%), 0 6px 18px -10px rgb(29 35 48 / 18%);
}}
@media screen and (prefers-color-scheme: dark) {{
  :root {{
    color-scheme: dark;
    --paper: #12151c; --card: #1a1f29; --ink: #e8e9ee; --soft: #9aa3b5; --line: #2b3240; --well: #141821;
    --accent: #8fa5ff;
    --s1: #5fa58c; --s2: #98a94a; --s3: #d8aa3c; --s4: #e0804a; --s5: #e0555d;
    --shade: 0 1px 2px rgb(0 0 0 / 40%);
  }}
}}
* {{ box-sizing: border-box; }}
html {{ -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }}
body {{
  margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere;
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", sans-serif;
}}
.page {{ max-width: 70rem; margin: 0 auto; padding: 2rem 1rem 3rem; }}
h1, h2, h3, p, dl, dd, ul, pre {{ margin: 0; padding: 0; }}
ul {{ list-style: none; }}
h1 {{ font-size: clamp(1.7rem, 1.2rem + 2.2vw, 2.5rem); letter-spacing: -.02em; line-height: 1.1; }}
h2 {{ font-size: 1.15rem; letter-spacing: -.01em; }}
h3 {{ font-size: 1.05rem; line-height: 1.35; text-wrap: pretty; }}
.top {{ display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; justify-content: space-between; }}
.top p {{ color: var(--soft); }}
.top .badge {{
  font-size: .8rem; font-weight: 600; padding: .15rem .65rem; border-radius: 99px;
  color: var(--accent); border: 1px solid currentColor;
}}

.figures {{ display: grid; grid-template-columns: repeat(5, minmax(0, 1fr)); gap: .75rem; margin: 1.5rem 0 .75rem; }}
.figure, .panel, .mail, .failed {{ background: var(--card); border: 1px solid var(--line); border-radius: 14px; box-shadow: var(--shade); }}
.figure {{ padding: 1rem 1.1rem .9rem; }}
.figure dt {{ color: var(--soft); font-size: .85rem; }}
.figure b {{ display: block; font-size: 2.1rem; font-weight: 650; letter-spacing: -.03em; line-height: 1.2; font-variant-numeric: tabular-nums; }}
.figure small {{ color: var(--soft); font-size: .8rem; }}

.panels {{ display: grid; grid-template-columns: 3fr 2fr; gap: .75rem; }}
.panel {{ display: flex; flex-direction: column; padding: 1.1rem 1.2rem 1.2rem; min-width: 0; }}
.panel h2 {{ margin-bottom: .8rem; }}
.bars {{ display: grid; gap: .5rem; }}
.bars li {{ display: grid; grid-template-columns: 6.2rem 1fr 2.4rem; gap: .75rem; align-items: center; font-size: .9rem; }}
.bars b {{ font-weight: 600; text-align: right; font-variant-numeric: tabular-nums; }}
.bars svg {{ display: block; width: 100%; height: .9rem; border-radius: 4px; background: var(--well); }}
.columns {{ flex: 1; display: grid; grid-template-columns: repeat(5, minmax(0, 1fr)); gap: .6rem; text-align: center; }}
.columns li {{ display: flex; flex-direction: column; gap: .2rem; }}
.columns svg {{ flex: 1 1 6.5rem; display: block; width: 100%; height: 6.5rem; border-radius: 6px; background: var(--well); }}
.columns b {{ font-weight: 600; font-variant-numeric: tabular-nums; }}
.columns span {{ color: var(--soft); font-size: .8rem; overflow-wrap: normal; }}
.f1 {{ fill: var(--s1); }} .f2 {{ fill: var(--s2); }} .f3 {{ fill: var(--s3); }} .f4 {{ fill: var(--s4); }} .f5 {{ fill: var(--s5); }}
svg {{ print-color-adjust: exact; -webkit-print-color-adjust: exact; }}

.group {{ display: flex; align-items: baseline; gap: .6rem; margin: 2.2rem 0 .8rem; }}
.group span {{ color: var(--soft); font-variant-numeric: tabular-nums; }}
.mails {{ display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 25rem), 1fr)); gap: .75rem; }}
.mail {{
  display: flex; flex-direction: column; padding: 1rem 1.1rem .35rem; min-width: 0; overflow: clip;
  border-left: 5px solid var(--edge);
}}
.mails:has(details[open]) .mail:not(:has(details[open])) {{ align-self: start; }}
.s1 {{ --edge: var(--s1); }} .s2 {{ --edge: var(--s2); }} .s3 {{ --edge: var(--s3); }} .s4 {{ --edge: var(--s4); }} .s5 {{ --edge: var(--s5); }}
.chips {{ display: flex; flex-wrap: wrap; gap: .35rem; margin-bottom: .55rem; font-size: .78rem; }}
.chips li {{ padding: .08rem .5rem; border-radius: 6px; background: var(--well); color: var(--soft); min-width: 0; }}
.chips .severity {{ font-weight: 650; color: var(--ink); background: color-mix(in srgb, var(--edge) 24%, var(--card)); }}
.chips .order {{ font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }}
.wants {{ margin: .35rem 0 .7rem; color: var(--soft); font-size: .95rem; }}
.wants b {{ color: var(--ink); font-weight: 600; }}
.origin {{ margin-top: auto; padding-top: .6rem; border-top: 1px solid var(--line); font-size: .85rem; color: var(--soft); }}
.origin .subject {{ color: var(--ink); display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: clip; }}
.mail:has(details[open]) .subject {{ -webkit-line-clamp: none; }}
.origin .none {{ color: var(--soft); font-style: italic; }}
.sender {{ display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 .9em; }}
.sender > * {{ min-width: 0; }}
.sender .name {{ margin-right: .5em; color: var(--ink); font-weight: 600; }}
.sender time {{ white-space: nowrap; }}
details {{ font-size: .85rem; }}
summary {{ cursor: pointer; color: var(--accent); padding: .5rem 0 .55rem; width: fit-content; }}
summary:focus-visible, .text:focus-visible {{ outline: 2px solid var(--accent); outline-offset: 1px; border-radius: 4px; }}
.text {{
  margin: 0 0 .6rem; padding: .75rem .85rem; max-height: 22rem; overflow: auto; border-radius: 8px;
  background: var(--well); white-space: pre-wrap; font: inherit; unicode-bidi: plaintext;
}}
.note {{ margin: 0 0 .6rem; color: var(--soft); }}
.attached {{ margin: -.4rem 0 .6rem; padding-left: 1.1rem; list-style: disc; }}
.failed {{ overflow: clip; }}
.failed li {{ display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: .1rem 1rem; padding: .7rem 1.1rem; font-size: .9rem; }}
.failed li + li {{ border-top: 1px solid var(--line); }}
.reason {{ color: var(--soft); }}
.empty {{ margin-top: 1.5rem; padding: 3rem 1.2rem; align-items: center; color: var(--soft); }}
footer {{ margin-top: 2.5rem; color: var(--soft); font-size: .85rem; text-wrap: pretty; }}

@media (max-width: 60rem) {{
  .figures {{ grid-template-columns: repeat(6, minmax(0, 1fr)); }}
  .figure {{ grid-column: span 2; }}
  .figure:nth-last-child(-n + 2) {{ grid-column: span 3; }}
  .columns {{ gap: .4rem; }}
  .columns span {{ font-size: .74rem; }}
}}
@media (max-width: 46rem) {{
  .page {{ padding-top: 1.25rem; }}
  .figure, .figure:nth-last-child(-n + 2) {{ grid-column: span 3; }}
  .figure:nth-last-child(1) {{ grid-column: 1 / -1; }}
  .panels {{ grid-template-columns: minmax(0, 1fr); }}
  .bars li {{ grid-template-columns: 5rem 1fr 2rem; }}
  .failed li {{ grid-template-columns: minmax(0, 1fr); }}
}}
@media print {{
  body {{ background: none; }}
  .page {{ max-width: none; padding: 0; }}
  .figure, .panel, .mail, .failed {{ box-shadow: none; break-inside: avoid; }}
  .group {{ break-after: avoid; }}
  .text {{ max-height: none; }}
  details:not([open]) {{ display: none; }}
  .mail {{ padding-bottom: .9rem; }}
}}
</style>
"#
        r#"</head>
<body>
<div class="page">
{heading}
<main>
{main}
</main>
{footer}
</div>
</body>
</html>
"#,
        mails = report.mails(),
        heading = heading(report),
        main = body(report),
        footer = footer(),
    )
}

fn body(report: &Report) -> SafeHtml {
    if report.mails() == 0 {
        return html!("<p class=\"panel empty\">There was no mail to sort.</p>");
    }
    html!(
        "{figures}"
        if !report.entries.is_empty() { "{charts}" }
        "{person}{rest}{failed}",
        figures = figures(report),
        charts = charts(report),
        person = mails(trusted!("person"), "Need a person", &report.sorted(true)),
        rest = mails(trusted!("rest"), "The rest", &report.sorted(false)),
        failed = failed(&report.failures),
    )
}

fn mails(id: Trusted<&'static str>, title: &str, entries: &[&Entry]) -> Option<SafeHtml> {
    let count = entries.len();
    (count > 0).then(|| {
        html!(
            "<section aria-labelledby=\"mails-{id}\">
<div class=\"group\"><h2 id=\"mails-{id}\">{title}</h2><span>{count}</span></div>
<div class=\"mails\">
"
            for entry in entries {
                let card = card(entry);
                "{card}"
            }
            "</div>
</section>
"
        )
    })
}

fn failed(failures: &[Failure]) -> Option<SafeHtml> {
    let count = failures.len();
    (count > 0).then(|| {
        html!(
            "<section aria-labelledby=\"failed\">
<div class=\"group\"><h2 id=\"failed\">Failed</h2><span>{count}</span></div>
<ul class=\"failed\">"
            for Failure { place, reason } in failures {
                "<li><bdi>{place}</bdi><bdi class=\"reason\">{reason}</bdi></li>"
            }
            "</ul>
</section>
"
        )
    })
}

fn footer() -> SafeHtml {
    html!(
        "<footer><p>Every text about a mail was written by somebody else: by its sender, or by a model that read it. It is shown as text. Times are in UTC.</p></footer>"
    )
}

#[cfg(test)]
mod tests {
    use base64::prelude::{BASE64_STANDARD, Engine as _};
    use sha2::{Digest as _, Sha256};

    use super::super::{Report, Usage};

    /// What stands between two marks.
    fn between<'a>(page: &'a str, start: &str, end: &str) -> &'a str {
        let (_, rest) = page.split_once(start).expect(start);
        rest.split_once(end).expect(end).0
    }

    #[test]
    fn the_policy_allows_the_style_sheet() {
        let report = Report {
            rehearsal: false,
            entries: Vec::new(),
            failures: Vec::new(),
            usage: Usage::default(),
        };
        let page = String::from_utf8(report.html().into_bytes()).expect("UTF-8");
        let style = between(&page, "<style>", "</style>");
        let digest = BASE64_STANDARD.encode(Sha256::digest(style.as_bytes()));
        assert_eq!(
            between(&page, "style-src 'sha256-", "'"),
            digest,
            "the style sheet was changed; write this digest into the policy: {digest}"
        );
    }
}
