//! Sessions: one conversation for each browser, known by a random cookie.
//!
//! Cookies are not bound to ports: a browser gives this one to every server on the same host, and
//! lets each of them set it. The port in its name keeps two desks apart, and that is all: another
//! server on 127.0.0.1 that this browser visits can read the cookie, and act with it. Where others
//! may run servers on the machine, put the desk on a host of its own, behind `https`, with a
//! `__Host-` cookie.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use taintless::prelude::*;
use taintless::taint::TaintKey;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::log::Log;
use super::turn::Talk;

/// What the cookie's name begins with. (`__Host-` would ask for `https`, and this server is on
/// loopback.)
const COOKIE: &str = "tent-desk-";

/// How many pages of one session may listen at once.
const LISTENERS: usize = 6;

/// A session.
pub(crate) struct Session {
    pub(crate) log: Log,
    pub(crate) talk: Talk,
    listeners: Arc<Semaphore>,
    used: Mutex<Instant>,
}

impl Session {
    /// Leave to listen, if not too many pages do.
    pub(crate) fn listen(&self) -> Option<OwnedSemaphorePermit> {
        Arc::clone(&self.listeners).try_acquire_owned().ok()
    }

    fn is_idle(&self, limit: Duration) -> bool {
        self.listeners.available_permits() == LISTENERS && lock(&self.used).elapsed() >= limit
    }
}

/// How many sessions there may be, how long one lives without a page, and how much each may keep.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    pub(crate) sessions: usize,
    pub(crate) idle: Duration,
    /// A conversation that weighs more, in bytes, goes no further.
    pub(crate) conversation: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            sessions: 64,
            idle: Duration::from_mins(30),
            conversation: 4 << 20,
        }
    }
}

/// All sessions. The cookie is not kept, only its digest.
pub(crate) struct Sessions {
    limits: Limits,
    known: Mutex<HashMap<TaintKey, Arc<Session>>>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Why there is no new session.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum NoSession {
    /// There are as many as there may be. Whoever has one keeps it.
    Full,
    /// The system gives no random bytes.
    NoRandom,
}

impl Sessions {
    pub(crate) fn new(limits: Limits) -> Self {
        Sessions {
            limits,
            known: Mutex::default(),
        }
    }

    pub(crate) fn limits(&self) -> Limits {
        self.limits
    }

    /// The session of a request, by its cookies; `port` is where the browser asks.
    pub(crate) fn find(&self, port: u16, cookies: &str) -> Option<Arc<Session>> {
        let mut known = lock(&self.known);
        known.retain(|_, session| !session.is_idle(self.limits.idle));
        let each = cookies
            .split(';')
            .filter_map(|cookie| cookie.trim().split_once('='));
        let name = format!("{COOKIE}{port}");
        let mut ours = each.filter(|(each, _)| *each == name);
        let session = ours.find_map(|(_, id)| known.get(&Tainted::new(id).key()))?;
        *lock(&session.used) = Instant::now();
        Some(Arc::clone(session))
    }

    /// A new session: the cookie that is to be set.
    ///
    /// # Errors
    /// [`NoSession`].
    pub(crate) fn open(&self, port: u16) -> Result<String, NoSession> {
        let id = random()?;
        let mut known = lock(&self.known);
        known.retain(|_, session| !session.is_idle(self.limits.idle));
        if known.len() >= self.limits.sessions {
            return Err(NoSession::Full);
        }
        let session = Session {
            log: Log::new(),
            talk: Talk::new(),
            listeners: Arc::new(Semaphore::new(LISTENERS)),
            used: Mutex::new(Instant::now()),
        };
        known.insert(Tainted::new(id.as_str()).key(), Arc::new(session));
        Ok(format!(
            "{COOKIE}{port}={id}; HttpOnly; SameSite=Strict; Path=/"
        ))
    }
}

/// 256 bits that nobody can guess, in hexadecimal digits.
pub(crate) fn random() -> Result<String, NoSession> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|_| NoSession::NoRandom)?;
    let mut text = String::with_capacity(64);
    for byte in bytes {
        let _ = write!(text, "{byte:02x}");
    }
    Ok(text)
}
