//! Which programs read their arguments as code, as const data.

/// What a program does with its arguments.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// It reads options (`-x`), and everything else as what it works on.
    Plain,
    /// A shell: text may be a positional parameter of a literal script.
    Shell,
    /// It runs a script: text may stand after a literal one.
    Script,
    /// Some of its arguments are commands: text stands after a literal `--`.
    Dashes,
    /// It runs other programs, or reads its arguments as a language: literals only.
    Never,
}

/// Names in lower case, without `.exe` and without the version at the end.
const SHELLS: &[&str] = &["sh", "bash", "dash", "ash"];
const SCRIPTS: &[&str] = &["python", "pypy", "node", "nodejs", "sed", "jq"];
const DASHES: &[&str] = &["git", "hg", "tar", "rsync"];
const NEVER: &[&str] = &[
    // Shells that read arguments as more than text.
    "zsh",
    "ksh",
    "mksh",
    "fish",
    "csh",
    "tcsh",
    "rc",
    "xonsh",
    "nu",
    "busybox",
    "toybox",
    // Windows: the shells, and what loads code.
    "cmd",
    "command",
    "powershell",
    "pwsh",
    "wscript",
    "cscript",
    "mshta",
    "rundll",
    "regsvr",
    "msiexec",
    "wsl",
    "forfiles",
    "start",
    "msbuild",
    "installutil",
    "certutil",
    "bitsadmin",
    // Languages whose ways to open a file run commands, or that take code in many places.
    "perl",
    "php",
    "ruby",
    "irb",
    "lua",
    "luajit",
    "tclsh",
    "wish",
    "expect",
    "rscript",
    "r",
    "awk",
    "gawk",
    "mawk",
    "nawk",
    "osascript",
    "groovy",
    "deno",
    "bun",
    "java",
    "ghci",
    "runghc",
    "guile",
    "emacs",
    "emacsclient",
    "vim",
    "vi",
    "nvim",
    "view",
    "ex",
    "ed",
    "gdb",
    "lldb",
    "bc",
    "dc",
    "m",
    "make",
    "gmake",
    "ninja",
    "cmake",
    "erl",
    "elixir",
    "julia",
    "octave",
    "scala",
    "ocaml",
    "sbcl",
    "racket",
    // What runs the command that it is given, here or elsewhere.
    "env",
    "xargs",
    "parallel",
    "find",
    "fd",
    "sudo",
    "su",
    "doas",
    "pkexec",
    "runuser",
    "setpriv",
    "nice",
    "ionice",
    "chrt",
    "taskset",
    "nohup",
    "timeout",
    "time",
    "watch",
    "script",
    "setsid",
    "stdbuf",
    "unbuffer",
    "flock",
    "chroot",
    "unshare",
    "nsenter",
    "chpst",
    "strace",
    "ltrace",
    "perf",
    "valgrind",
    "systemd-run",
    "start-stop-daemon",
    "at",
    "batch",
    "crontab",
    "screen",
    "tmux",
    "xterm",
    "ssh",
    "scp",
    "sftp",
    "rsh",
    "telnet",
    "mosh",
    "socat",
    "nc",
    "ncat",
    "netcat",
    "docker",
    "podman",
    "nerdctl",
    "kubectl",
    "lxc",
    "machinectl",
    "flatpak",
    "firejail",
    "bwrap",
    "npx",
    "npm",
    "pnpm",
    "yarn",
    "pip",
    "pipx",
    "uv",
    "uvx",
    "cargo",
    "go",
    "gem",
    "bundle",
    // What reads statements.
    "sqlite",
    "psql",
    "mysql",
    "mariadb",
    "mongo",
    "mongosh",
    "redis-cli",
    "duckdb",
    // What pages or prints through commands of its arguments.
    "less",
    "more",
    "man",
    "lp",
    "mail",
    "mailx",
    "mutt",
    "sendmail",
    "exim",
    "groff",
    "gs",
    "pdflatex",
    "latex",
    "tex",
    "xelatex",
    "lualatex",
    // What opens whatever an operand names, networks and pipes with it.
    "ffmpeg",
    "ffprobe",
    "convert",
    "magick",
    "mogrify",
    "identify",
    "composite",
    "montage",
    "gm",
    // The linker's own way to run a program.
    "ld",
    "ld-linux-x86-64.so",
    "ld.so",
];

/// What the program of this name or path does.
pub(super) const fn kind_of(program: &str) -> Kind {
    let (from, to) = base(program.as_bytes());
    if is_one_of(program, from, to, SHELLS) {
        Kind::Shell
    } else if is_one_of(program, from, to, SCRIPTS) {
        Kind::Script
    } else if is_one_of(program, from, to, DASHES) {
        Kind::Dashes
    } else if is_one_of(program, from, to, NEVER) {
        Kind::Never
    } else {
        Kind::Plain
    }
}

/// Whether Windows would hand the file to `cmd.exe`, which reads arguments by rules of its own
/// (CVE-2024-24576): a space or a dot at the end is dropped there.
pub(super) const fn is_batch_file(program: &str) -> bool {
    let bytes = program.as_bytes();
    let mut to = bytes.len();
    while to > 0 && matches!(bytes[to - 1], b' ' | b'.') {
        to -= 1;
    }
    ends_with(bytes, to, b".bat") || ends_with(bytes, to, b".cmd")
}

/// Where the name stands: after the last slash, before `.exe` and a version such as `3.11`.
const fn base(bytes: &[u8]) -> (usize, usize) {
    let mut to = bytes.len();
    if ends_with(bytes, to, b".exe") || ends_with(bytes, to, b".com") {
        to -= 4;
    }
    let mut from = to;
    while from > 0 && !matches!(bytes[from - 1], b'/' | b'\\') {
        from -= 1;
    }
    while to > from && (bytes[to - 1].is_ascii_digit() || matches!(bytes[to - 1], b'.' | b'-')) {
        to -= 1;
    }
    (from, to)
}

const fn ends_with(bytes: &[u8], to: usize, end: &[u8]) -> bool {
    if to < end.len() {
        return false;
    }
    let mut at = 0;
    while at < end.len() {
        if !bytes[to - end.len() + at].eq_ignore_ascii_case(&end[at]) {
            return false;
        }
        at += 1;
    }
    true
}

const fn is_one_of(text: &str, from: usize, to: usize, names: &[&str]) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < names.len() {
        let name = names[at].as_bytes();
        if name.len() == to - from && ends_with(bytes, to, name) {
            return true;
        }
        at += 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_are_known_by_their_names() {
        for (program, kind) in [
            ("sh", Kind::Shell),
            ("/bin/bash", Kind::Shell),
            ("C:\\tools\\BASH.EXE", Kind::Shell),
            ("python3.11", Kind::Script),
            ("/usr/bin/python3", Kind::Script),
            ("node", Kind::Script),
            ("git", Kind::Dashes),
            ("cmd.exe", Kind::Never),
            ("PowerShell", Kind::Never),
            ("rundll32.exe", Kind::Never),
            ("perl5.36", Kind::Never),
            ("m4", Kind::Never),
            ("printf", Kind::Plain),
            ("./shell", Kind::Plain),
            ("sh/tool", Kind::Plain),
            ("", Kind::Plain),
            ("7", Kind::Plain),
        ] {
            assert!(kind_of(program) == kind, "{program}");
        }
    }

    #[test]
    fn batch_files_are_known_in_every_spelling() {
        for program in ["a.bat", "C:\\A.CMD", "a.bat. .", "a.cmd "] {
            assert!(is_batch_file(program), "{program}");
        }
        for program in ["bat", "a.bat.exe", "cmd", ".ba"] {
            assert!(!is_batch_file(program), "{program}");
        }
    }
}
