//! stub
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Email,
    Uri,
    Uuid,
    DateTime,
    Date,
    Time,
    Duration,
    Hostname,
    Ipv4,
    Ipv6,
}
impl Format {
    pub const fn name(self) -> &'static str {
        ""
    }
    pub(super) fn holds(self, _text: &str) -> bool {
        true
    }
}
