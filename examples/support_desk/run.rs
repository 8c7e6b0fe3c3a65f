//! The run: mails are read one after another, asked about several at once, and stored as their
//! triages come in.
//!
//! Everything that happens is an event in one queue, and one loop takes them in turn; so the
//! database has one writer, and an interruption is an event like the others. A mail that is being
//! asked about holds a seat; the reader waits for a free one, so it never reads far ahead.

use std::collections::HashSet;
use std::sync::Arc;
use std::thread;

use taintless::claude::Usage;
use tokio::runtime::Handle;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore};

use crate::ask::{Answer, Desk};
use crate::failure::{Failure, Reach, Reason};
use crate::mail::{Mail, MailError, MailId, Mails, Place};
use crate::progress::{Progress, Standing};
use crate::store::{Origin, Store};

/// So many failures in a row that may concern every mail are enough.
const ENOUGH: usize = 5;

/// What there is to do.
pub struct Job<'a> {
    /// Who is asked.
    pub desk: Desk,
    /// Where it is stored.
    pub store: &'a mut Store,
    /// How many mails are asked about at once.
    pub concurrency: usize,
    /// What the user sees.
    pub progress: &'a mut Progress,
}

/// What was done.
#[derive(Debug, Default)]
pub struct Finished {
    /// How many mails were stored.
    pub stored: usize,
    /// How many were stored before.
    pub skipped: usize,
    /// Those that have no triage, in the order in which they were read.
    pub failures: Vec<Failure>,
    /// What it cost, failures included.
    pub usage: Usage,
    /// Why it ended before the last mail, if it did.
    pub stopped: Option<Stopped>,
}

/// Why a run ended before the last mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stopped {
    /// Somebody wished it.
    Interrupted,
    /// The others would have failed like the last one.
    Hopeless,
}

type Seat = OwnedSemaphorePermit;

/// A mail that was read, and the how manieth it is.
struct Taken {
    mail: Mail,
    position: usize,
}

enum Event {
    Read(usize, Result<Mail, MailError>, Seat),
    Answered(Box<Taken>, Answer),
    /// The reader is done; or it broke down.
    End {
        sound: bool,
    },
    Interrupted,
}

/// Asks about all mails that are not stored yet. `stop` ends it early: what is under way is still
/// waited for and stored.
pub async fn run(job: Job<'_>, mails: Mails, limit: usize, stop: Arc<Notify>) -> Finished {
    let (sender, events) = unbounded_channel();
    let seats = Arc::new(Semaphore::new(job.concurrency));
    let interruption = sender.clone();
    let watch = tokio::spawn(async move {
        stop.notified().await;
        let _ = interruption.send(Event::Interrupted);
    });
    let reader = Reader {
        mails,
        left: limit,
        position: 0,
        seats: Arc::clone(&seats),
        events: sender.clone(),
        sound: false,
    };
    let runtime = Handle::current();
    // A thread of its own, which is not waited for: standard input may never end.
    thread::spawn(move || reader.read_all(&runtime));
    let run = Run {
        job,
        sender,
        taken: HashSet::new(),
        waiting: 0,
        streak: 0,
        failures: Vec::new(),
        finished: Finished::default(),
    };
    let finished = run.until_done(events).await;
    seats.close();
    watch.abort();
    finished
}

struct Reader {
    mails: Mails,
    left: usize,
    position: usize,
    seats: Arc<Semaphore>,
    events: UnboundedSender<Event>,
    sound: bool,
}

impl Reader {
    fn read_all(mut self, runtime: &Handle) {
        while self.left > 0 {
            let Ok(seat) = runtime.block_on(Arc::clone(&self.seats).acquire_owned()) else {
                break;
            };
            let Some(found) = self.mails.next() else {
                break;
            };
            self.left -= 1;
            self.position += 1;
            let mail = found.and_then(|raw| raw.read());
            let event = Event::Read(self.position, mail, seat);
            if self.events.send(event).is_err() {
                break;
            }
        }
        self.sound = true;
    }
}

/// However it ends, the loop hears of it.
impl Drop for Reader {
    fn drop(&mut self) {
        let _ = self.events.send(Event::End { sound: self.sound });
    }
}

struct Run<'a> {
    job: Job<'a>,
    sender: UnboundedSender<Event>,
    taken: HashSet<MailId>,
    /// How many answers are under way.
    waiting: usize,
    /// How many failures in a row may concern every mail.
    streak: usize,
    /// With the positions of their mails.
    failures: Vec<(usize, Failure)>,
    finished: Finished,
}

impl Run<'_> {
    async fn until_done(mut self, mut events: UnboundedReceiver<Event>) -> Finished {
        let mut ended = false;
        while let Some(event) = events.recv().await {
            match event {
                // Not taken: the next run finds it again.
                Event::Read(..) if self.finished.stopped.is_some() => {}
                Event::Read(position, Ok(mail), seat) => {
                    self.take(Box::new(Taken { mail, position }), seat);
                }
                Event::Read(position, Err(error), _) => self.fail(position, error.into()),
                Event::Answered(taken, answer) => self.file(&taken, answer),
                Event::End { sound } => {
                    ended = true;
                    if !sound {
                        self.fail(usize::MAX, broken_reader());
                    }
                }
                Event::Interrupted => self.interrupt(),
            }
            if self.waiting == 0 && (ended || self.finished.stopped.is_some()) {
                break;
            }
        }
        self.failures.sort_by_key(|(position, _)| *position);
        let failures = self.failures.into_iter().map(|(_, failure)| failure);
        self.finished.failures = failures.collect();
        self.finished
    }

    fn take(&mut self, taken: Box<Taken>, seat: Seat) {
        let mail = &taken.mail;
        if !self.taken.insert(mail.id) {
            return self.skip(&mail.place);
        }
        match self.job.store.knows(mail.id, self.job.desk.is_rehearsal()) {
            Ok(true) => self.skip(&mail.place),
            Ok(false) => self.ask(taken, seat),
            Err(error) => self.fail_mail(&taken, Reason::Store(error)),
        }
    }

    fn ask(&mut self, taken: Box<Taken>, seat: Seat) {
        self.waiting += 1;
        let (desk, sender) = (self.job.desk.clone(), self.sender.clone());
        tokio::spawn(async move {
            let copy = taken.mail.clone();
            // In a task of its own: if it breaks down, the mail is listed all the same.
            let answer = tokio::spawn(async move { desk.ask(&copy).await }).await;
            let answer = answer.unwrap_or_else(|_| Answer {
                result: Err(Reason::Crashed),
                usage: Usage::default(),
                request_id: None,
            });
            let _ = sender.send(Event::Answered(taken, answer));
            drop(seat);
        });
    }

    fn file(&mut self, taken: &Taken, answer: Answer) {
        let mail = &taken.mail;
        self.waiting -= 1;
        self.finished.usage += answer.usage;
        let origin = Origin {
            model: self.job.desk.model().clone(),
            rehearsed: self.job.desk.is_rehearsal(),
            usage: answer.usage,
            request_id: answer.request_id,
        };
        let stored = answer.result.and_then(|triage| {
            let new = self.job.store.put(mail, &triage, &origin);
            new.map(|new| (new, triage)).map_err(Reason::Store)
        });
        match stored {
            Ok((true, triage)) => {
                self.streak = 0;
                self.finished.stored += 1;
                let (place, category, severity) = (&mail.place, triage.category, triage.severity);
                let what = format_args!("{place}: {category}, severity {severity}");
                self.job.progress.step(Standing::Done, what);
            }
            // Another run of this program was faster.
            Ok((false, _)) => self.skip(&mail.place),
            Err(reason) => self.fail_mail(taken, reason),
        }
    }

    fn fail_mail(&mut self, taken: &Taken, reason: Reason) {
        let place = taken.mail.place.clone();
        self.fail(taken.position, Failure { place, reason });
    }

    fn skip(&mut self, place: &Place) {
        self.finished.skipped += 1;
        self.job.progress.step(Standing::Skipped, place);
    }

    fn fail(&mut self, position: usize, failure: Failure) {
        self.job.progress.step(Standing::Failed, &failure);
        self.streak = match failure.reason.reach() {
            Reach::One => self.streak,
            Reach::Perhaps => self.streak + 1,
            Reach::All => ENOUGH,
        };
        self.failures.push((position, failure));
        if self.streak >= ENOUGH {
            self.finished.stopped.get_or_insert(Stopped::Hopeless);
        }
    }

    fn interrupt(&mut self) {
        self.finished.stopped = Some(Stopped::Interrupted);
        if self.waiting > 0 {
            self.job.progress.note(format_args!(
                "stopping when the answers under way ({}) are stored; Ctrl-C again ends at once",
                self.waiting
            ));
        }
    }
}

fn broken_reader() -> Failure {
    Failure {
        place: Place::new("the mails that were left".to_owned()),
        reason: Reason::Crashed,
    }
}
