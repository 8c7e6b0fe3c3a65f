use crate::browser::Browser;
use crate::chromium::Folder;
use std::path::Path;
#[test]
fn look() {
    let folder = Folder::new("look");
    let mut b = Browser::start(&folder);
    let shot =
        |b: &mut Browser, name: &str| b.picture(Path::new(&format!("/tmp/shots/{name}.png")));
    b.look(1200, 860, "light");
    b.go("http://127.0.0.1:8017/");
    shot(&mut b, "empty");
    b.look(1200, 1100, "light");
    b.click(".ideas li:nth-child(2) button");
    b.wait("document.querySelector('.ask')");
    shot(&mut b, "ask");
    b.click(".ask .allow");
    b.wait("document.querySelector('.below')");
    shot(&mut b, "allowed");
    b.look(1200, 1100, "dark");
    b.click("#new");
    b.click(".ideas li:nth-child(3) button");
    b.wait("document.querySelector('.ask')");
    shot(&mut b, "mail");
    b.click(".ask .deny");
    b.wait("document.querySelector('.below')");
    shot(&mut b, "denied");
    b.look(390, 800, "dark");
    shot(&mut b, "narrow");
    b.look(1200, 1000, "light");
    b.click("#new");
    b.click(".ideas li:nth-child(1) button");
    b.wait("document.querySelector('.below')");
    shot(&mut b, "order");
    b.click("#words");
    b.write("How do I pitch a tent in strong wind?");
    b.press("Enter", false);
    b.wait("document.querySelector('.streaming')?.textContent.length > 300");
    shot(&mut b, "stream");
    b.click("#stop");
    b.wait("document.querySelector('.note')");
    shot(&mut b, "stopped");
    let seen = b.seen();
    println!("{:#?}", seen.noise);
    b.go("http://127.0.0.1:8017/transcript");
    b.look(900, 1300, "light");
    shot(&mut b, "print");
}
