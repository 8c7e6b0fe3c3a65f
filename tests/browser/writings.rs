//! Attacks in Markdown: ways to write an address, places for markup, and what is hostile as it is.

use crate::attacks::{ATTRIBUTES, MARKUP};
use crate::hosts::addresses;

/// Stands for the address or the markup.
const HERE: &str = "@@";

/// Each way in which Markdown, or HTML in it, writes an address.
#[rustfmt::skip]
const WAYS: &[&str] = &[
    "[x](@@)", "[x](<@@>)", "[x](@@ \"t\")", "[x](@@ 't')", "[x](@@ (t))", "[x](\n@@\n't'\n)", "[x](\\@@)", "[x](&#x20;@@)",
    "[x][r]\n\n[r]: @@", "[r][]\n\n[r]: <@@> 't'", "[r]\n\n[R]:\n  @@\n  \"t\"", "[x][ r\n]\n\n> [R ]: @@", "[r]\n\n[r]: /orders/1\n[r]: @@",
    "<@@>", "www.@@ http://@@ https://@@", "<mailto:@@>", "[x](mailto:@@)",
    "![x](@@)", "![x](<@@> 't')", "![x][r]\n\n[r]: @@", "![r][]\n\n[r]: @@", "![r]\n\n[r]: @@", "![](@@ \"x\")",
    "[![x](@@)](@@)", "![[x](@@)](@@)", "[[x](@@)](@@)", "![![x](@@)](@@)", "[a [b](@@) c](@@)", "[<@@>](@@)",
    "a[^1]\n\n[^1]: ![x](@@) [y](@@)", "[^@@]\n\n[^@@]: x", "|a|b|\n|-|:-:|\n|![x](@@)|[x](@@)|", "# [x](@@) {#@@}", "> - 1. ![x](@@)\n>   <@@>",
    "- [x] [x](@@)", "***[x](@@)*** ~~![x](@@)~~", "[*x](@@)*", "[`x](@@)`", "`[x](@@)` ``<@@>``", "```@@\n[x](@@)\n```", "    [x](@@)",
    "[x](@@){onclick=alert(1) target=@@}", "![x](@@){srcset=@@}", "[x](@@ =1x1)", "![x](@@)(@@)", "[x]: @@ '\n\nt'\n[x]", "[x](/orders/@@)", "![x](/pictures/@@)",
    "<a href=\"@@\">x</a>", "<img src=@@ srcset='@@ 1x'>", "<div style=\"background:url(@@)\">\n\n[x](@@)\n\n</div>", "<!-- [x](@@) --> [x](@@)", "<base href=@@>\n\n[x](/orders/1)",
];

/// Where in Markdown markup may stand.
#[rustfmt::skip]
const PLACES: &[&str] = &[
    "@@", "a @@ b", "a\n@@\nb", "\n\n@@\n\n", "> @@", "- @@", "1) @@", "- [ ] @@", "    @@", "\t@@", "`@@`", "``@@`` @@", "```@@\nx\n```", "``` x @@\n@@\n```",
    "~~~\n@@\n~~~", "~~~\"@@\nx", "# @@", "@@\n===", "|a|@@|\n|-|-|\n|@@|`@@`|", "|a|\n|@@|\n|-|", "**@@**", "*a@@*b*", "~~@@~~",
    "[@@](/orders/1)", "[x](/orders/1 \"@@\")", "[x](/orders/1 '@@')", "[x](/orders/1 (@@))", "![@@](/pictures/x.png)", "![x](/pictures/x.png \"@@\")",
    "![![@@](/pictures/x.png)](/pictures/x.png '@@')", "[@@]: /orders/1 '@@'\n\n[@@]", "[x][@@]\n\n[@@]: /orders/1", "[^@@]\n\n[^@@]: @@", "[^1]\n\n[^1]: @@\n\n    @@",
    "<@@>", "<a @@>", "<b>@@", "</p>@@", "<div>\n@@\n</div>", "<div>\n\n@@\n\n</div>", "<table><tr><td>\n\n@@", "<pre>\n@@", "<script>\n@@\n</script>\n@@",
    "<style>\n@@\n</style>@@", "<textarea>\n@@", "<title>@@", "<!--\n@@\n-->@@", "<!-->@@-->", "<?x\n@@?>@@", "<![CDATA[\n@@]]>@@", "<!X @@>@@", "<svg>@@", "<math>\n\n@@",
    "# a {#@@ .@@ @@}", "[x](/orders/1){@@}", "\\@@", "\\\\@@", "&lt;@@", "&#60;@@&#62;", "$@@$ $$@@$$", "+++\n@@\n+++", "---\n@@\n---", "> [!NOTE]\n> @@", "@@  \n@@",
];

/// Hostile as it is: what a reader, a cleaner and a browser may each read in another way.
#[rustfmt::skip]
const HOSTILE: &[&str] = &[
    // Names that scripts of the page would find in place of their own.
    "<a id=location name=location>x</a>", "<form id=body name=body><input name=attributes></form>", "<img name=cookie><img name=getElementById>",
    "# x {#document}", "# x {.piece0 #piece0}", "## location", "[^location]\n\n[^location]: x", "[^__proto__] [^constructor]\n\n[^__proto__]: a\n[^constructor]: b",
    "[x](#piece0) [x](#__proto__) [x](#user-content-fn-1x)", "<p id=__ran>x</p>", "<a id=x><a id=x name=y href=javascript:1>", "<iframe name=self srcdoc=x></iframe>",
    "<object id=defaultView data=x></object>", "<output id=x>", "[constructor]: /orders/1\n[constructor][__proto__]", "<slot name=x><template shadowrootmode=open><script>alert(1)</script></template>",
    // What a parser moves, closes or swallows.
    "<table><p>a</table>", "<table>\n\n| a |\n|---|\n| b |\n\n<script>alert(1)</script>", "|a|\n|-|\n|</td></tr></table><script>alert(1)</script>|", "</section></article>", "</div></td></tr></table></li></ul>",
    "<p><table><form><p></table></form>", "<svg></p><style><a title=\"</style><img src=x onerror=alert(1)>\">", "<math><annotation-xml encoding=text/html><script>alert(1)</script></annotation-xml></math>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>", "<select><style></select><img src=x onerror=alert(1)>",
    "<plaintext>\n\na\n\n[x](/orders/1)", "<xmp>`</xmp><script>alert(1)</script>`", "<frameset onload=alert(1)>", "<body onload=alert(1)>\n\n</html>", "<a><a><a>[x](/orders/1)", "<template>\n\n[x](/orders/1)\n\n</template>",
    "<svg><![CDATA[><img src=x onerror=alert(1)>]]>", "<!--x--!><img src=x onerror=alert(1)>-->", "<!---><img src=x onerror=alert(1)>-->", "<![if<iframe/onload=vbs::alert[:]>", "<a href=\"a`b\">`</a><img src=x onerror=alert(1)>`",
    "`<a href=\"`\">`\" onclick=\"alert(1)`", "<b title='*'>*</b onclick='*'>", "*<b title=\"*\" onclick=\"alert(1)\">x", "[<b title=](/orders/1)\" onclick=alert(1)>", "![<b>](/pictures/a.png \"</b><script>\")",
    // References: once, twice, and never in names.
    "&#106;&#97;vascript:alert(1)", "[x](&#106;avascript:alert(1))", "[x](&#x6A;avascript&#58;alert(1))", "[x](javascript&colon;alert(1))", "[x](java&Tab;script:alert(1))", "[x](java&NewLine;script:alert(1))", "[x](&#1;javascript:alert(1))",
    "[x](\\&#106;avascript:alert(1))", "[x](&amp;#106;avascript:alert(1))", "&amp;lt;script&amp;gt;", "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)&#60;/script&#62;", "&#0;&#xD800;&#x110000;&nosuch;&lt", "![&quot; onerror=&quot;alert(1)](/pictures/a.png)",
    "[x](/orders/1 \"&quot; onclick=&quot;alert(1)\")", "[x](/orders/&quot;onclick=&quot;alert(1))", "```&quot;onclick=&quot;alert(1)\nx\n```", "[&lt;b&gt;]: /orders/1\n\n[&lt;b&gt;]", "&#x202E;&#x2066;&ZeroWidthSpace;",
    // Controls, and what turns or hides text.
    "[x](java\u{0}script:alert(1))", "[x](java\tscript:alert(1))", "[x](\u{1}javascript:alert(1))", "[x](\u{a0}javascript:alert(1))", "[x](https://docs.example\u{202e}/)", "[\u{202e}x](/orders/\u{202e}1)", "![\u{2066}](/pictures/\u{200b}.png \"\u{202e}\")",
    "\u{202e}[x](/orders/1)\u{202c}", "[x](https://docs.example\u{ad}.attack.example/)", "[x](https://docs\u{3002}example/)", "[x](\u{ff48}ttps://docs.example/)", "\u{feff}# x", "<\u{0}script>alert(1)</script>", "<scr\u{0}ipt>alert(1)</scr\u{0}ipt>",
    "<img\u{b}src=x\u{c}onerror=alert(1)>", "\u{85}\u{2028}<script>alert(1)</script>", "[x](<java\rscript:alert(1)>)", "a\rb\r\n<script>\ralert(1)\r</script>", "[x](/orders/\u{d7ff}\u{e000}\u{fffd}\u{ffff})", "|\u{0}|\n|-|\n|\u{0}|",
    // Languages and numbers of lists, which would be attributes.
    "```\"onclick=\"alert(1)\nx\n```", "```x onclick=alert(1)\nx\n```", "```x\u{a0}y\nx\n```", "~~~ x\" class=\"y\nx\n~~~", "```rust,<script>\nx\n```", "```x&#32;y\nx\n```", "``` \n</code></pre><script>alert(1)</script>\n```",
    "```javascript:alert(1)\nx", "999999999. x", "0. x\n1. y", "9999999999999999999. x", "-1. x", "007) x",
    // Nested, crossed and unfinished.
    "**a *b **c* d** e*", "*a `b* c` d*", "[a *b](/orders/1) c*", "***a** b*", "~~a **b~~ c**", "[![[![x](/pictures/1)](/orders/1)](/pictures/2)](/orders/2)", "> > > > 1. - * + a", "[x](/orders/((1)", "[x](/orders/1", "![x",
    "[x](</orders/1\n>)", "[[[x]]](/orders/1)", "[x][y][z]\n\n[y]: /orders/1\n[z]: javascript:alert(1)", "|a|b\n|-|\n", "[^1][^1][^2]\n\n[^1]: [^2]\n[^2]: [^1]", "[^1]\n\n[^1]: > # a\n    - b\n\n      ```\n      c", "- a\n\n      <script>alert(1)</script>",
    // What other readers of Markdown know.
    "<javascript:alert(1)>", "<data:text/html,<script>alert(1)</script>>", "<x:y onclick=alert(1)>", "<a@b.example?subject=x>", "<a@b.example\">", "[x](@attack.example)", "[[attack|x]]", "[[javascript:alert(1)]]", "==x== ^x^ ~x~ ||x||", ":x: @x #x",
    "[TOC]\n\n# <script>alert(1)</script>", "*[x]: \"><script>alert(1)</script>\n\nx", "x\n: <script>alert(1)</script>", "%%%\nscript\n%%%", "{{constructor.constructor('alert(1)')()}}", "${alert(1)} <%= alert(1) %> {% raw %}", "```mermaid\ngraph TD; A[<img src=x onerror=alert(1)>]\n```",
    "$\\href{javascript:alert(1)}{x}$", "\\(x\\) \\[x\\]", "<!-- {\"x\": 1} -->\n---\nx: y\n---", "!video[x](javascript:alert(1))", "![x|100x100](javascript:alert(1))", "<https://docs.example/><script>alert(1)</script>", "<https://docs.example/\" onclick=\"alert(1)>", "<https://docs.example/>\u{0}",
];

/// All of our own.
pub(crate) fn writings() -> Vec<String> {
    let mut all: Vec<String> = HOSTILE.iter().map(|text| (*text).to_owned()).collect();
    let leads = addresses();
    // A prime number: each scheme meets other hosts.
    for address in leads.iter().step_by(131) {
        all.extend(WAYS.iter().map(|way| way.replace(HERE, address)));
    }
    for markup in MARKUP.iter().chain(ATTRIBUTES) {
        all.extend(placed(markup));
    }
    all.extend(mixed(1_200));
    all
}

/// `markup` in every place.
fn placed(markup: &str) -> impl Iterator<Item = String> {
    PLACES.iter().map(move |place| place.replace(HERE, markup))
}

/// A line of a collection: as it is, and in some of the places and ways, other ones for each line.
pub(crate) fn line_placed(at: usize, line: &str) -> Vec<String> {
    let mut all = vec![line.to_owned()];
    let at_place = |step: usize| PLACES[(at * 5 + step) % PLACES.len()];
    let at_way = |step: usize| WAYS[(at * 3 + step) % WAYS.len()];
    all.extend((0..5).map(|step| at_place(step).replace(HERE, line)));
    all.extend((0..3).map(|step| at_way(step).replace(HERE, line)));
    all
}

/// Pieces of Markdown in random order, from a fixed seed.
#[rustfmt::skip]
fn mixed(count: usize) -> Vec<String> {
    const PIECES: &[&str] = &[
        "[", "]", "(", ")", "](", "![", "<", ">", "</", "*", "**", "_", "`", "```", "\n", "\n\n", "|", "\n|-|\n", "- ", "1. ", "> ", "# ", "[r]: ", "[r]", "[^1]", "[^1]: ", "~~", "\\", "    ",
        "\"", "'", "&", "&lt;", "&#x6A;", "&quot;", "&colon;", "=", " ", "\t", "\r", "\0", "\u{202e}", "\u{a0}", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "{", "}", "$", "x", "é",
        "https://docs.example/", "https://attack.example/", "//attack.example/", "/orders/1", "/pictures/a.png", "/logout", "javascript:alert(1)", "mailto:a@b.example", "#user-content-fn-1",
        "<script>", "</script>", "alert(1)", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<style>", "<math><mtext>", "<table><tr><td>", "</td></tr></table>", "<a id=x name=y>", "<template>", "<p title=\"", "<pre>", "</pre>", "</section>",
    ];
    let mut random = fastrand::Rng::with_seed(562);
    let mut text = || (0..random.usize(2..22)).map(|_| PIECES[random.usize(..PIECES.len())]).collect();
    (0..count).map(|_| text()).collect()
}
