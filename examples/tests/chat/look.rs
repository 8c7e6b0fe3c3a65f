use crate::browser::Browser;
use crate::chromium::Folder;
use std::path::Path;
#[test]
fn look() {
    let folder = Folder::new("look");
    let mut b = Browser::start(&folder);
    for scheme in ["light", "dark"] {
        b.look(1200, 860, scheme);
        b.go("http://127.0.0.1:8017/");
        b.picture(Path::new(&format!("/tmp/shots/empty-{scheme}.png")));
    }
    b.look(1200, 1000, "light");
    b.click(".ideas li:nth-child(2) button");
    b.wait("document.querySelector('.ask')");
    b.picture(Path::new("/tmp/shots/ask-light.png"));
    b.click("#words");
    b.write("nothing of it");
    b.press("Enter", true);
    b.write("second line");
    b.picture(Path::new("/tmp/shots/compose-light.png"));
    b.go("http://127.0.0.1:8017/");
    b.eval("fetch('/new',{method:'POST',headers:{'content-type':'application/json'},body:'{}'})");
    b.look(1200, 1000, "dark");
    b.go("http://127.0.0.1:8017/");
    b.click(".ideas li:nth-child(4) button");
    b.wait("document.querySelector('.streaming')?.textContent.length > 880");
    b.picture(Path::new("/tmp/shots/stream-dark.png"));
    b.wait("document.querySelector('.note')");
    b.picture(Path::new("/tmp/shots/done-dark.png"));
    b.eval("document.querySelector('#scroll').scrollTop = 700");
    std::thread::sleep(std::time::Duration::from_millis(200));
    b.picture(Path::new("/tmp/shots/mid-dark.png"));
    b.look(390, 800, "light");
    b.eval("document.querySelector('#scroll').scrollTop = 900");
    std::thread::sleep(std::time::Duration::from_millis(200));
    b.picture(Path::new("/tmp/shots/narrow.png"));
    let seen = b.seen();
    println!("{:?}\n{:#?}", seen.requests, seen.noise);
    b.go("http://127.0.0.1:8017/transcript");
    b.look(900, 1000, "light");
    b.picture(Path::new("/tmp/shots/print.png"));
}
