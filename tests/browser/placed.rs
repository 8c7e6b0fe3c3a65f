//! Every line of the collections and every attack of our own, in every row of the table.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::time::Instant;

use serde_json::{Value, json};
use taintless_tests::corpus;

use crate::attacks::attacks;
use crate::contexts::Row;
use crate::rows::rows;
use crate::watch::{Deeds, Watch};

/// How many pieces a page holds; how many frames.
const PIECES: usize = 400;
const FRAMES: usize = 60;
/// How much text a page's script is given at most.
const BYTES: usize = 2_000_000;

/// The tree under a node: what is compared.
pub(crate) const OUTLINE: &str = "const outline = root => {
  const lines = [];
  const walk = (node, depth) => {
    for (const it of node.childNodes) {
      if (it.nodeType === 1) {
        lines.push([depth, it.namespaceURI + ' ' + it.nodeName, null]);
        const names = [...it.attributes].sort((a, b) => a.name < b.name ? -1 : 1);
        for (const a of names) lines.push([depth, '@' + a.name, a.value]);
        // What is in there has a judge of its own.
        if (!it.hasAttribute('data-open')) walk(it.localName === 'template' && it.content || it, depth + 1);
      } else if (it.nodeType === 3) {
        const last = lines.at(-1);
        if (last && last[1] === '#text' && last[0] === depth) last[2] += it.data;
        else lines.push([depth, '#text', it.data]);
      } else if (it.nodeType !== 10) lines.push([depth, '#' + it.nodeType, it.data]);
    }
  };
  walk(root, 0);
  return lines;
};";

/// Compares each piece with the harmless one; what differs, and which addresses were loaded.
const COMPARE: &str = "const faults = [], loads = [];
const pieces = whole ? [...document.querySelectorAll('body > iframe')].map(f => f.contentDocument)
                     : [...document.body.children];
if (pieces.length !== texts.length) faults.push(['pieces', pieces.length, texts.length]);
if (document.head.children.length !== 3) faults.push(['head', document.head.innerHTML]);
if ([...document.body.childNodes].some(n => n.nodeType !== 1)) faults.push(['text between the pieces']);
pieces.forEach((root, at) => {
  const [text, read] = texts[at] ?? ['', ''];
  if (!whole && (root.id !== 'piece' + at || root.attributes.length !== 1)) faults.push(['piece', at, root.id]);
  const found = outline(root);
  const wanted = harmless.map(([d, n, v]) => [d, n, v === null ? null : v.replaceAll(mark, () => read)])
    .filter(([d, n, v]) => n !== '#text' || v !== '');
  const a = JSON.stringify(found), b = JSON.stringify(wanted);
  if (a !== b) faults.push(['tree', text.slice(0, 300), found.slice(0, 12), wanted.slice(0, 12)]);
  let held = false;
  try { held = holds(root, text); } catch (error) { held = String(error); }
  if (held !== true) faults.push(['holds', text.slice(0, 300), held, root.innerHTML?.slice(0, 300)]);
  for (const it of root.querySelectorAll('[src], [poster], [srcset]')) loads.push(...[it.src, it.poster, it.currentSrc].map(url => url?.split('#')[0]));
});";

/// What is counted for the record.
#[derive(Default)]
pub(crate) struct Count {
    placed: usize,
    pages: usize,
}

/// Door 560: every attack in every accepted context is, to a browser, the text that it is: no
/// script, no dialog, no request, no window, no other element or attribute.
#[test]
fn no_attack_does_anything_in_any_context() {
    place_rows("placed", &rows());
}

/// Places every line of the collections and every attack of our own in each of the rows.
pub(crate) fn place_rows(name: &str, rows: &[Row]) {
    // Without them it says so, and goes on with our own.
    let lines = corpus("xss").unwrap_or_default();
    let Some(mut watch) = Watch::start(name) else {
        return;
    };
    let begun = Instant::now();
    let mut count = Count::default();
    for row in rows {
        let before = (count.placed, Instant::now());
        let harmless = harmless(&mut watch, row);
        let mut texts = attacks(row.kind);
        texts.extend(lines.iter().cloned());
        let of_row = place_all(&mut watch, row, &harmless, &texts, &mut count);
        assert!(of_row >= 200, "{}: only {of_row} can be placed", row.name);
        eprintln!(
            "{}: {} placed, {:?}",
            row.name,
            count.placed - before.0,
            before.1.elapsed()
        );
    }
    eprintln!(
        "{} placements on {} pages in {:?}",
        count.placed,
        count.pages,
        begun.elapsed()
    );
}

/// Places `texts` page by page; how many of them can be placed.
pub(crate) fn place_all(
    watch: &mut Watch,
    row: &Row,
    harmless: &Value,
    texts: &[String],
    count: &mut Count,
) -> usize {
    let mut batch: Vec<(&str, Vec<u8>)> = Vec::new();
    let (mut bytes, mut placed) = (0, 0);
    let most = if row.whole { FRAMES } else { PIECES };
    for text in texts {
        let Some(piece) = (row.place)(text) else {
            continue;
        };
        placed += 1;
        bytes += piece.len();
        batch.push((text, piece));
        if batch.len() == most || bytes > BYTES {
            one_page(watch, row, harmless, &batch, count);
            batch.clear();
            bytes = 0;
        }
    }
    if !batch.is_empty() {
        one_page(watch, row, harmless, &batch, count);
    }
    placed
}

/// A page that holds `body`: nothing in its head loads or runs.
fn page_of(body: &[u8]) -> Vec<u8> {
    let head = "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\"><title>proof</title></head><body>";
    [head.as_bytes(), body, b"</body></html>"].concat()
}

/// The page of some pieces, and the addresses that belong to it.
fn serve(watch: &Watch, row: &Row, pieces: &[Vec<u8>]) -> Vec<String> {
    watch.site.clear();
    let mut pages = vec![watch.site.url("/page"), "data:,".to_owned()];
    let mut body = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        if row.whole {
            let path = format!("/whole/{at}");
            watch.site.put(&path, piece.clone());
            body.extend(format!("<iframe src=\"{path}\"></iframe>").bytes());
            pages.push(watch.site.url(&path));
        } else {
            body.extend(format!("<div id=\"piece{at}\">").bytes());
            body.extend(piece);
            body.extend(b"</div>");
        }
    }
    watch.site.put("/page", page_of(&body));
    pages
}

/// The tree of the row with a harmless value.
pub(crate) fn harmless(watch: &mut Watch, row: &Row) -> Value {
    let pages = serve(watch, row, &[row.harmless()]);
    watch.open("/page");
    let root = if row.whole {
        "document.querySelector('iframe').contentDocument"
    } else {
        "document.getElementById('piece0')"
    };
    let tree = watch.eval(&format!(
        "(() => {{ {OUTLINE} return outline({root}); }})()"
    ));
    watch.deeds(&pages);
    assert!(
        tree.to_string().contains(row.kind.mark()),
        "{}: {tree}",
        row.name
    );
    tree
}

fn one_page(
    watch: &mut Watch,
    row: &Row,
    harmless: &Value,
    batch: &[(&str, Vec<u8>)],
    count: &mut Count,
) {
    let found = look(watch, row, harmless, batch);
    assert_eq!(found.faults, json!([]), "{}: {:#}", row.name, found.faults);
    assert_eq!(found.deeds, Deeds::default(), "{}", row.name);
    count.placed += batch.len();
    count.pages += 1;
}

/// What is wrong with a page.
pub(crate) struct Found {
    /// Where its tree is not the template's; the first few.
    pub(crate) faults: Value,
    pub(crate) deeds: Deeds,
}

/// Opens the page of a batch and compares it.
pub(crate) fn look(
    watch: &mut Watch,
    row: &Row,
    harmless: &Value,
    batch: &[(&str, Vec<u8>)],
) -> Found {
    let pieces: Vec<Vec<u8>> = batch.iter().map(|(_, piece)| piece.clone()).collect();
    let pages = serve(watch, row, &pieces);
    watch.open("/page");
    let texts: Vec<[String; 2]> = batch
        .iter()
        .map(|(text, _)| [(*text).to_owned(), row.kind.read(text)])
        .collect();
    let mut script = format!("(() => {{ {OUTLINE}");
    write!(
        script,
        "const texts = {}, harmless = {harmless}, mark = {}, whole = {}; const holds = (root, text) => {};",
        json!(texts),
        json!(row.kind.mark()),
        row.whole,
        row.holds
    )
    .expect("a text takes text");
    script.push_str(COMPARE);
    script.push_str("return {faults: faults.slice(0, 5), loads}; })()");
    let found = watch.eval(&script);
    let mut deeds = watch.deeds(&pages);
    if row.loads {
        let loads = found["loads"].as_array().into_iter().flatten();
        let loads: BTreeSet<&str> = loads.filter_map(Value::as_str).collect();
        deeds
            .requests
            .retain(|(what, url)| what != "Image" || !loads.contains(url.as_str()));
    }
    Found {
        faults: found["faults"].clone(),
        deeds,
    }
}
