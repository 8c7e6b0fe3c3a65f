//! Markdown of a model, in a browser: elements and attributes of a list, and addresses that the
//! policy names.

use std::time::Instant;

use taintless::html::markdown::{MarkdownPolicy, to_html};
use taintless::prelude::*;
use taintless_tests::corpus;

use crate::contexts::{Kind, Row};
use crate::placed::{Count, harmless, place_all};
use crate::watch::Watch;
use crate::writings::{line_placed, writings};

/// Judges what stands in a place for Markdown: `true`, or what is wrong. It is judged once more
/// after the browser has written it and read it again, which is where mutations begin.
macro_rules! judge {
    ($leads:literal) => {
        concat!(
            "(() => {
  const elements = ('a blockquote br code del div em h1 h2 h3 h4 h5 h6 hr img li ol p pre strong sup '
    + 'table tbody td th thead tr ul').split(' ');
  const footnote = id => /^user-content-fn-[0-9]+$/.test(id);
  const own = it => it.protocol === location.protocol && it.host === location.host;
  const bare = it => it.username === '' && it.password === '';
  const leads = (tag, it) => ",
            $leads,
            ";
  const holds = {
    'a href': (it, value) => value[0] === '#' && footnote(value.slice(1)) || leads('a', new URL(it.href)),
    'a rel': (it, value) => value === 'noopener noreferrer nofollow',
    'a title': () => true,
    'img src': it => leads('img', new URL(it.src)),
    'img alt': () => true,
    'img title': () => true,
    'img referrerpolicy': it => it.referrerPolicy === 'no-referrer',
    'div id': (it, value) => footnote(value),
    'div class': (it, value) => value === 'footnote-definition',
    'sup class': (it, value) => value === 'footnote-reference' || value === 'footnote-definition-label',
    'code class': (it, value) => /^language-[A-Za-z0-9+#_.-]{1,32}$/.test(value),
    'ol start': (it, value) => /^[0-9]+$/.test(value),
  };
  const fault = area => {
    const walk = document.createTreeWalker(area, NodeFilter.SHOW_ALL);
    while (walk.nextNode()) {
      const it = walk.currentNode;
      if (it.nodeType === 3) continue;
      if (it.nodeType !== 1 || it.namespaceURI !== 'http://www.w3.org/1999/xhtml' || !elements.includes(it.localName))
        return ['element', it.outerHTML ?? it.data];
      for (const {name, value} of it.attributes)
        if (!holds[it.localName + ' ' + name]?.(it, value)) return ['attribute', name, it.outerHTML];
      if (it.localName === 'a' && it.hasAttribute('href') && !it.hasAttribute('rel')) return ['rel', it.outerHTML];
      if (it.localName === 'img' && it.hasAttribute('src') && !it.hasAttribute('referrerpolicy')) return ['referrer', it.outerHTML];
    }
    return null;
  };
  return root => {
    const areas = [...root.querySelectorAll('[data-open]')];
    if (areas.length !== 3) return ['areas', areas.length];
    for (const area of areas) {
      const again = new DOMParser().parseFromString('<!DOCTYPE html><div>' + area.innerHTML + '</div>', 'text/html');
      if (again.body.children.length !== 1 || again.head.children.length !== 0) return ['again', area.innerHTML];
      const wrong = fault(area) ?? fault(again.body.firstChild);
      if (wrong) return wrong;
    }
    return true;
  };
})()(root)"
        )
    };
}

const NOTHING: &str = judge!("false");
const NAMED: &str = judge!(
    "bare(it) && (tag === 'a'
      ? it.origin === 'https://docs.example' || own(it) && it.pathname.startsWith('/orders/')
        || it.protocol === 'mailto:' && it.search === '' && it.hash === ''
      : it.origin === 'https://cdn.example' || own(it) && it.pathname.startsWith('/pictures/'))"
);

/// Into three kinds of surroundings.
fn page(text: &str, shown: &SafeHtml) -> Vec<u8> {
    html!(
        "<article><h2 title=\"{text}\">{text}</h2><section data-open>{shown}</section><p>a</p></article>
        <table><tr><td data-open>{shown}</td><td>b</td></tr></table><ul><li data-open>{shown}</li><li>c</li></ul>"
    )
    .into_bytes()
}

fn named() -> MarkdownPolicy {
    MarkdownPolicy::new()
        .links_to(trusted!("docs.example"))
        .and_then(|policy| policy.images_from(trusted!("cdn.example")))
        .and_then(|policy| policy.own_links_under(trusted!("/orders/")))
        .and_then(|policy| policy.own_images_under(trusted!("/pictures/")))
        .expect("hosts and paths")
        .mail_links()
}

/// For a policy that names nothing, and for [`named`].
pub(crate) fn rows() -> [Row; 2] {
    [
        Row::new("Markdown, nothing named", Kind::Text, |text| {
            Some(page(text, &to_html(text, &MarkdownPolicy::new())))
        })
        .holds(NOTHING),
        Row::new("Markdown, hosts and paths named", Kind::Text, |text| {
            Some(page(text, &to_html(text, &named())))
        })
        .holds(NAMED)
        .loads(),
    ]
}

/// Door 562: Markdown makes in a browser no script, no dialog, no request and no address but to
/// what the policy names, and no element or attribute that is not on the list.
#[test]
fn no_markdown_does_more_than_its_policy_says() {
    // Without them it says so, and goes on with our own.
    let lines = corpus("xss").unwrap_or_default();
    let Some(mut watch) = Watch::start("markdown") else {
        return;
    };
    let mut texts = writings();
    texts.sort();
    texts.dedup();
    assert!(texts.len() >= 5_000, "{}", texts.len());
    let lines = lines.iter().enumerate();
    texts.extend(lines.flat_map(|(at, line)| line_placed(at, line)));
    let mut count = Count::default();
    for row in rows() {
        let begun = Instant::now();
        let harmless = harmless(&mut watch, &row);
        let placed = place_all(&mut watch, &row, &harmless, &texts, &mut count);
        eprintln!("{}: {placed} placed, {:?}", row.name, begun.elapsed());
    }
}
