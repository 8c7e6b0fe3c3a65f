//! What somebody who could write into a page would write there. `ELSE` is another site's host.

/// Each of these runs, asks for something or changes how the page looks, where no policy is.
#[rustfmt::skip]
pub(crate) const INJECTED: &[&str] = &[
    "<script>window.__ran=1</script>", "<script nonce>window.__ran=1</script>", "<script nonce=\"'none'\">window.__ran=1</script>", "<script nonce=\"*\">window.__ran=1</script>",
    "<script type=module>window.__ran=1</script>", "<svg><script>window.__ran=1</script></svg>", "<script src=/own.js></script>", "<script src=http://ELSE/x></script>",
    "<script src=data:text/javascript,window.__ran=1></script>", "<script type=module src=/own.js></script>",
    "<img src=data:, onerror=window.__ran=1>", "<svg onload=window.__ran=1></svg>", "<details open ontoggle=window.__ran=1>a</details>", "<input autofocus onfocus=window.__ran=1>", "<style onload=window.__ran=1></style>",
    "<a id=act href=javascript:window.__ran=1>a</a>", "<form action=javascript:window.__ran=1><button id=act>a</button></form>", "<iframe src=javascript:parent.__ran=1></iframe>",
    "<iframe srcdoc='<script>parent.__ran=1</script>'></iframe>", "<iframe src=/own.html></iframe>", "<iframe src=http://ELSE/x></iframe>", "<embed src=/own.html>", "<object data=/own.html></object>",
    "<object data=http://ELSE/x></object>", "<meta http-equiv=Content-Security-Policy content=\"script-src 'unsafe-inline' *\"><script>window.__ran=1</script>",
    "<img src=/own.svg>", "<img src=http://ELSE/x>", "<img srcset='/own.svg 1x'>", "<picture><source srcset=http://ELSE/x><img></picture>", "<video src=http://ELSE/x></video>", "<audio src=/own.mp4></audio>",
    "<video poster=http://ELSE/x></video>", "<video><source src=/own.mp4></video>", "<svg><image href=http://ELSE/x /></svg>", "<svg><use href=/own.svg#a /></svg>", "<input type=image src=http://ELSE/x>", "<table background=http://ELSE/x></table>",
    "<link rel=stylesheet href=/own.css>", "<link rel=stylesheet href=http://ELSE/x>", "<style>#own { width: 3px !important }</style>", "<style>@import 'http://ELSE/x';</style>", "<svg><style>#own { width: 3px !important }</style></svg>",
    "<p style='background: url(http://ELSE/x)'>a</p>", "<style>@font-face { font-family: x; src: url(http://ELSE/x) } p { font-family: x }</style>",
    "<link rel=preload as=script href=/own.js>", "<link rel=modulepreload href=/own.js>", "<link rel=preload as=image href=http://ELSE/x>", "<link rel=prefetch href=http://ELSE/x>",
    "<form action=http://ELSE/x><button id=act>a</button></form>", "<form><button id=act formaction=http://ELSE/x>a</button></form>",
    "<base href=http://ELSE/><img src=x>", "<div><template shadowrootmode=open><img src=http://ELSE/x></template></div>", "<div><template shadowrootmode=open><style>@import 'http://ELSE/x';</style></template></div>",
    "<svg><animate onbegin=window.__ran=1 attributeName=x dur=1s></svg>", "<body onpageshow=window.__ran=1>",
];

/// What the page's own script may be brought to do; each of these works where no policy is.
#[rustfmt::skip]
pub(crate) const GADGETS: &[&str] = &[
    "try { eval('window.__ran=1'); } catch {}", "try { new Function('window.__ran=1')(); } catch {}", "try { setTimeout('window.__ran=1'); } catch {}",
    "const s = document.createElement('script'); s.textContent = 'window.__ran=1'; document.head.append(s);", "const s = document.createElement('script'); s.src = '/own.js'; document.head.append(s);",
    "addEventListener('load', () => { own.innerHTML = '<img src=data:, onerror=window.__ran=1>'; });", "document.write('<script>window.__ran=1</scr' + 'ipt>');",
    "addEventListener('load', () => { own.setAttribute('onclick', 'window.__ran=1'); own.click(); });", "location = 'javascript:void(window.__ran=1)';",
    "fetch('/own.js').catch(() => 0);", "navigator.sendBeacon('/own.js');", "new EventSource('/own.js');", "try { new WebSocket('ws://ELSE/x'); } catch {}",
    "try { new Worker('/own.js'); } catch {}", "new Image().src = 'http://ELSE/x';", "new FontFace('x', 'url(/own.css)').load().catch(() => 0);", "const x = new XMLHttpRequest(); x.open('GET', '/own.js'); x.send();",
];
