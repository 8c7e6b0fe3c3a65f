//! The files of a folder of templates.

use std::path::Path;

use crate::html::foreign::{inside, strange};

/// How deep folders may lie in each other; a link may lead back.
const DEPTH: usize = 16;

/// A folder of templates.
pub(super) struct Folder {
    /// As the program names it, without a `/` at its end.
    pub(super) name: String,
    pub(super) files: Vec<File>,
    /// What is wrong with files, each with its place.
    pub(super) faults: Vec<String>,
}

/// A template's file.
pub(super) struct File {
    /// From the folder on, with `/`.
    pub(super) path: String,
    /// Its text, with the line ends that HTML knows.
    pub(super) text: String,
}

impl Folder {
    /// Reads the folder of this name, from the folder of `Cargo.toml` on.
    pub(super) fn read(name: &str) -> Result<Folder, String> {
        let root = std::env::var_os("CARGO_MANIFEST_DIR");
        let root = root.ok_or("the package's folder is not known; build it with cargo")?;
        let path = inside(Path::new(&root), name)?;
        let mut folder = Folder {
            name: name.trim_end_matches('/').to_owned(),
            files: Vec::new(),
            faults: Vec::new(),
        };
        folder.add(&path, "", DEPTH).map_err(|error| {
            format!(
                "`{name}` cannot be read ({error}); write a folder, from that of `Cargo.toml` on"
            )
        })?;
        folder.files.sort_by(|one, two| one.path.cmp(&two.path));
        if folder.files.is_empty() && folder.faults.is_empty() {
            return Err(format!(
                "`{name}` holds no template; write a folder that holds some"
            ));
        }
        Ok(folder)
    }

    fn add(&mut self, folder: &Path, below: &str, depth: usize) -> std::io::Result<()> {
        for entry in std::fs::read_dir(folder)? {
            let entry = entry?;
            let Ok(name) = entry.file_name().into_string() else {
                let name = entry.file_name().to_string_lossy().into_owned();
                self.fault(&name, "its name is not UTF-8; give it one that is");
                continue;
            };
            let path = format!("{below}{name}");
            let inside = entry.path();
            if inside.is_dir() {
                match depth.checked_sub(1) {
                    Some(depth) => self.add(&inside, &format!("{path}/"), depth)?,
                    None => self.fault(
                        &path,
                        "it lies too deep; a link may lead back to its folder",
                    ),
                }
            } else if escaped(&name) {
                self.file(path, &std::fs::read(&inside)?);
            } else if !name.starts_with('.') {
                self.fault(&path, "not every engine escapes what goes into a file of this name; call it `….html`, or put it into another folder");
            }
        }
        Ok(())
    }

    fn file(&mut self, path: String, bytes: &[u8]) {
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let good = bytes.iter().take(error.valid_up_to());
                let line = 1 + good.filter(|byte| **byte == b'\n').count();
                let words = format!("it is not UTF-8 (line {line}); save it as UTF-8");
                self.fault(&path, &words);
                return;
            }
        };
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let text = text.replace("\r\n", "\n");
        let strange = strange(&text);
        self.files.push(File { path, text });
        if let Some(at) = strange {
            let place = self.place(self.files.len() - 1, at);
            self.files.pop();
            self.faults.push(format!("a control character, or one of a private plane, stands in the template; write what it stands for{place}"));
        }
    }

    fn fault(&mut self, path: &str, words: &str) {
        self.faults.push(format!("`{}/{path}`: {words}", self.name));
    }

    /// ` (templates/page.html:3:14)`, of a byte of a file.
    pub(super) fn place(&self, file: usize, at: usize) -> String {
        let Some(File { path, text }) = self.files.get(file) else {
            return String::new();
        };
        let before = text.get(..at).unwrap_or(text);
        let line = 1 + before.matches('\n').count();
        let column = before.rsplit('\n').next().unwrap_or_default();
        let column = 1 + column.chars().count();
        format!(" ({}/{path}:{line}:{column})", self.name)
    }

    /// The file of this path.
    pub(super) fn find(&self, path: &str) -> Option<usize> {
        self.files.iter().position(|file| file.path == path)
    }
}

/// Whether both engines escape what goes into a file of this name, as HTML.
fn escaped(name: &str) -> bool {
    let name = [".j2", ".jinja", ".jinja2"]
        .iter()
        .find_map(|end| name.strip_suffix(end))
        .unwrap_or(name);
    [".html", ".htm"]
        .iter()
        .any(|end| name.strip_suffix(end).is_some_and(|rest| !rest.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_that_every_engine_escapes_are_taken() {
        for name in [
            "a.html",
            "a.htm",
            "a.html.j2",
            "a.b.html.jinja",
            "a.html.jinja2",
        ] {
            assert!(escaped(name), "{name}");
        }
        for name in [
            "a.txt",
            "a.j2",
            "a.xml",
            "a.HTML",
            ".html",
            "html",
            "a.html.txt",
            "a.svg",
        ] {
            assert!(!escaped(name), "{name}");
        }
    }
}
