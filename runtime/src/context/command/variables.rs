//! Which variables of the environment say what programs load or run.

/// Whole names, and beginnings of names, in capitals.
const NAMES: &[&str] = &[
    "PATH",
    "PATHEXT",
    "COMSPEC",
    "SHELL",
    "ENV",
    "IFS",
    "SHELLOPTS",
    "BASHOPTS",
    "PROMPT_COMMAND",
    "CDPATH",
    "GLOBIGNORE",
    "PS1",
    "PS2",
    "PS3",
    "PS4",
    "HOME",
    "USERPROFILE",
    "APPDATA",
    "TMPDIR",
    "TEMP",
    "TMP",
    "EDITOR",
    "VISUAL",
    "PAGER",
    "MANPAGER",
    "BROWSER",
    "TERM",
    "TERMCAP",
    "CLASSPATH",
    "CC",
    "CXX",
    "LOCPATH",
    "NLSPATH",
    "GCONV_PATH",
    "GETCONF_DIR",
    "HOSTALIASES",
    "LOCALDOMAIN",
    "RES_OPTIONS",
    "RESOLV_HOST_CONF",
    "JAVA_OPTS",
    "CURL_HOME",
    "WGETRC",
    "INPUTRC",
    "MAKEFLAGS",
    "MFLAGS",
    "OPENSSL_CONF",
];
const BEGINNINGS: &[&str] = &[
    "LD_",
    "DYLD_",
    "BASH_",
    "ZDOT",
    "PYTHON",
    "PERL",
    "RUBY",
    "GEM_",
    "NODE_",
    "NPM_",
    "LUA_",
    "PHP",
    "JAVA_TOOL",
    "_JAVA",
    "JDK_JAVA",
    "MAVEN_",
    "GIT_",
    "SSH_",
    "LESS",
    "GLIBC_",
    "MALLOC_",
    "RUST",
    "CARGO",
    "GO",
    "XDG_",
    "TERMINFO",
    "DOTNET_",
    "CORECLR_",
    "COR_",
    "COMPLUS_",
    "SUDO_",
    "MAGICK_",
    "TCL",
    "R_",
    "DOCKER_",
    "KUBE",
    "OPENSSL_",
    "SSL_",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "ALL_PROXY",
    "GST_",
    "QT_",
    "GTK_",
    "ELECTRON_",
    "POSIXLY_",
];

/// Whether no program that is known loads or runs something by the variable of this name.
pub(super) const fn is_harmless(name: &str) -> bool {
    let name = name.as_bytes();
    let mut at = 0;
    while at < NAMES.len() {
        if name.len() == NAMES[at].len() && begins(name, NAMES[at]) {
            return false;
        }
        at += 1;
    }
    at = 0;
    while at < BEGINNINGS.len() {
        if begins(name, BEGINNINGS[at]) {
            return false;
        }
        at += 1;
    }
    true
}

const fn begins(name: &[u8], with: &str) -> bool {
    let with = with.as_bytes();
    if name.len() < with.len() {
        return false;
    }
    let mut at = 0;
    while at < with.len() {
        if !name[at].eq_ignore_ascii_case(&with[at]) {
            return false;
        }
        at += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::is_harmless;

    #[test]
    fn what_loads_code_is_known() {
        for name in [
            "LD_PRELOAD",
            "path",
            "PYTHONPATH",
            "GIT_SSH_COMMAND",
            "BASH_ENV",
            "NODE_OPTIONS",
            "LESSOPEN",
        ] {
            assert!(!is_harmless(name), "{name}");
        }
        for name in [
            "GREETING",
            "PATH_OF_MAIL",
            "TITLE",
            "LD",
            "SUBJECT",
            "REPOSITORY",
        ] {
            assert!(is_harmless(name), "{name}");
        }
    }
}
