//! A browser without a window that is used as a person uses one: by mouse and keys. It is driven by
//! the `DevTools` protocol over two pipes, so there is no port that somebody else could speak to.

use std::collections::VecDeque;
use std::fs::File;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde_json::{Value, json};

use crate::chromium::{Chromium, Folder};

/// How long anything may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// Without which no page is drawn: no sandbox for root, no name but loopback's.
const FLAGS: &[&str] = &[
    "--headless",
    "--remote-debugging-pipe",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--hide-scrollbars",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/// A browser with one page open.
pub(crate) struct Browser {
    child: Child,
    commands: File,
    messages: Receiver<Value>,
    number: u64,
    session: Option<String>,
    /// What was told unasked, and has not been looked at.
    told: VecDeque<Value>,
}

impl Browser {
    /// One with an empty profile in `folder`; why not, if there is none.
    pub(crate) fn start(folder: &Folder) -> Result<Self, &'static str> {
        let chromium = Chromium::find()?;
        let pipes = ["commands", "answers"].map(|name| folder.path(name));
        let made = Command::new("mkfifo")
            .args(&pipes)
            .status()
            .expect("mkfifo");
        assert!(made.success(), "the pipes are made");
        let mut profile = std::ffi::OsString::from("--user-data-dir=");
        profile.push(folder.path("profile"));
        let script = r#"program=$1 commands=$2 answers=$3; shift 3; exec "$program" "$@" 3<"$commands" 4>"$answers""#;
        let child = Command::new("sh")
            .args(["-c", script, "sh"])
            .arg(chromium.program())
            .args(&pipes)
            .args(FLAGS)
            .arg(profile)
            .arg("about:blank")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("a shell");
        // Each of these waits for the other end, which the shell opens.
        let commands = File::options().write(true).open(&pipes[0]).expect("a pipe");
        let answers = File::open(&pipes[1]).expect("a pipe");
        let mut browser = Browser {
            child,
            commands,
            messages: listen(answers),
            number: 0,
            session: None,
            told: VecDeque::new(),
        };
        browser.attach();
        Ok(browser)
    }

    fn attach(&mut self) {
        let target = self.ask("Target.createTarget", json!({"url": "about:blank"}));
        let target = json!({"targetId": target["targetId"], "flatten": true});
        let session = self.ask("Target.attachToTarget", target);
        self.session = session["sessionId"].as_str().map(str::to_owned);
        for domain in ["Page", "Network", "Runtime", "Log"] {
            self.ask(&format!("{domain}.enable"), json!({}));
        }
        self.look(1200, 900, "light");
    }

    /// Asks the browser for something that it does.
    pub(crate) fn ask(&mut self, method: &str, params: Value) -> Value {
        self.try_ask(method, params)
            .unwrap_or_else(|error| panic!("{method}: {error}"))
    }

    /// Asks the browser for something; its words, if it refuses.
    pub(crate) fn try_ask(&mut self, method: &str, params: Value) -> Result<Value, String> {
        let number = self.send(method, params);
        let begun = Instant::now();
        loop {
            let left = PATIENCE.saturating_sub(begun.elapsed());
            let message = self.messages.recv_timeout(left).expect(method);
            if message["id"] == number {
                return match &message["error"] {
                    Value::Null => Ok(message["result"].clone()),
                    error => Err(error.to_string()),
                };
            }
            if message["method"] == "Page.javascriptDialogOpening" {
                // A page waits for it, and so would the answer to what was asked.
                self.send("Page.handleJavaScriptDialog", json!({"accept": false}));
            }
            self.told.push_back(message);
        }
    }

    /// Tells the browser to do something; the number by which it answers.
    #[expect(clippy::needless_pass_by_value, reason = "each is made for one call")]
    fn send(&mut self, method: &str, params: Value) -> u64 {
        self.number += 1;
        let mut command = json!({"id": self.number, "method": method, "params": params});
        if let Some(session) = &self.session {
            command["sessionId"] = json!(session);
        }
        let mut bytes = command.to_string().into_bytes();
        bytes.push(0);
        self.commands
            .write_all(&bytes)
            .expect("the browser listens");
        self.number
    }

    /// What was told unasked since the last call of this: each event, with its parameters.
    pub(crate) fn take_told(&mut self) -> Vec<Value> {
        self.told.extend(self.messages.try_iter());
        self.told.drain(..).collect()
    }

    /// The size of the window, and `light` or `dark`.
    pub(crate) fn look(&mut self, width: u32, height: u32, scheme: &str) {
        let size =
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.ask("Emulation.setDeviceMetricsOverride", size);
        let scheme = json!({"name": "prefers-color-scheme", "value": scheme});
        self.ask("Emulation.setEmulatedMedia", json!({"features": [scheme]}));
    }

    pub(crate) fn go(&mut self, url: &str) {
        self.ask("Page.navigate", json!({"url": url}));
        self.wait("document.readyState === 'complete'");
    }

    /// The value of an expression on the page.
    pub(crate) fn eval(&mut self, expression: &str) -> Value {
        let params = json!({"expression": expression, "returnByValue": true, "awaitPromise": true});
        let answer = self.ask("Runtime.evaluate", params);
        let fault = &answer["exceptionDetails"];
        assert!(fault.is_null(), "{expression}: {fault}");
        answer["result"]["value"].clone()
    }

    pub(crate) fn text(&mut self, expression: &str) -> String {
        self.eval(expression)
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Waits until an expression is true.
    pub(crate) fn wait(&mut self, expression: &str) {
        let begun = Instant::now();
        while self.eval(&format!("Boolean({expression})")) != true {
            if begun.elapsed() > PATIENCE {
                let page = self.text("document.body.innerText");
                panic!("never true: {expression}\n{page}");
            }
            thread::sleep(Duration::from_millis(25));
        }
    }

    /// Presses the mouse over the middle of an element.
    pub(crate) fn click(&mut self, selector: &str) {
        let element = format!("document.querySelector({})", json!(selector));
        self.wait(&format!(
            "{element}?.checkVisibility() && !{element}.disabled"
        ));
        let place = self.eval(&format!(
            "(() => {{ const e = {element}; e.scrollIntoView({{block: 'nearest'}});
              const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; }})()"
        ));
        for (kind, buttons) in [("mouseMoved", 0), ("mousePressed", 1), ("mouseReleased", 0)] {
            let params = json!({"type": kind, "x": place[0], "y": place[1], "button": "left", "buttons": buttons, "clickCount": 1});
            self.ask("Input.dispatchMouseEvent", params);
        }
    }

    /// Writes where the focus is.
    pub(crate) fn write(&mut self, text: &str) {
        self.ask("Input.insertText", json!({"text": text}));
    }

    /// Presses a key; with shift, if `shift`.
    pub(crate) fn press(&mut self, key: &str, shift: bool) {
        let code = match key {
            "Enter" => 13,
            "Tab" => 9,
            "Escape" => 27,
            " " => 32,
            _ => 0,
        };
        let text = match key {
            "Enter" => "\r",
            " " => " ",
            _ => "",
        };
        let mut params = json!({
            "type": if text.is_empty() { "rawKeyDown" } else { "keyDown" }, "key": key, "code": key,
            "windowsVirtualKeyCode": code, "modifiers": if shift { 8 } else { 0 },
        });
        if !text.is_empty() {
            params["text"] = json!(text);
        }
        self.ask("Input.dispatchKeyEvent", params.clone());
        params["type"] = json!("keyUp");
        self.ask("Input.dispatchKeyEvent", params);
    }

    pub(crate) fn picture(&mut self, path: &Path) {
        let picture = self.ask("Page.captureScreenshot", json!({"format": "png"}));
        let data = picture["data"].as_str().expect("a picture");
        let bytes = BASE64_STANDARD.decode(data).expect("base64");
        std::fs::write(path, bytes).expect("a file");
    }

    /// What happened on the page so far: addresses that were asked for, and everything that a
    /// script may have done or that the policy refused.
    pub(crate) fn seen(&mut self) -> Seen {
        self.told.extend(self.messages.try_iter());
        let mut seen = Seen::default();
        for message in &self.told {
            let params = &message["params"];
            match message["method"].as_str().unwrap_or_default() {
                "Network.requestWillBeSent" => {
                    let url = params["request"]["url"].as_str().unwrap_or_default();
                    seen.requests.push(url.to_owned());
                }
                "Page.javascriptDialogOpening"
                | "Runtime.exceptionThrown"
                | "Runtime.consoleAPICalled"
                | "Log.entryAdded"
                | "Page.windowOpen" => seen.noise.push(message.to_string()),
                _ => {}
            }
        }
        seen
    }
}

/// What happened on a page.
#[derive(Default)]
pub(crate) struct Seen {
    pub(crate) requests: Vec<String>,
    pub(crate) noise: Vec<String>,
}

impl Drop for Browser {
    fn drop(&mut self) {
        let close = br#"{"id":0,"method":"Browser.close"}"#;
        let _ = self
            .commands
            .write_all(close)
            .and_then(|()| self.commands.write_all(&[0]));
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(5) {
            if let Ok(Some(_)) = self.child.try_wait() {
                return;
            }
            thread::sleep(Duration::from_millis(20));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Messages end in a zero byte.
fn listen(answers: File) -> Receiver<Value> {
    let (sender, messages) = mpsc::channel();
    thread::spawn(move || {
        let parts = BufReader::new(answers).split(0);
        for part in parts.map_while(Result::ok) {
            let message = serde_json::from_slice(&part).unwrap_or_default();
            if sender.send(message).is_err() {
                return;
            }
        }
    });
    messages
}
