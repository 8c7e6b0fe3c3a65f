//! The rehearsal: what the server on loopback answers, where there is no key.
//!
//! For each mail of the bundled inbox the script holds what a model might have said; some of it as
//! bad as models, networks and the API can be. Mails of other people are sorted by the words in
//! them ([`guess`]), which is no more than a rehearsal needs.

mod guess;
mod play;

use std::collections::HashSet;
use std::io;
use std::time::Duration;

use serde_json::Value;
use taintless::testing::{Received, Rehearsal, Reply};

pub use play::Play;

/// What is said about one mail of the bundled inbox.
#[derive(Debug, Clone)]
pub struct Line {
    /// Text that stands in this mail's request and in no other.
    pub mark: String,
    /// What goes wrong, if something does.
    pub play: Option<Play>,
    /// The triage, as the model would write it.
    pub triage: Value,
}

/// What the server says.
pub struct Script {
    lines: Vec<Line>,
    /// The mails that were asked about before: only the first time something goes wrong.
    asked: HashSet<String>,
}

impl Script {
    /// The script for the bundled inbox.
    pub fn bundled() -> Self {
        let written: Vec<Value> =
            serde_json::from_str(include_str!("script.json")).unwrap_or_default();
        let lines = written.into_iter().map(|line| Line {
            mark: line["mail"].as_str().unwrap_or_default().to_owned(),
            play: line["play"].as_str().and_then(Play::of_name),
            triage: line["triage"].clone(),
        });
        Script::new(lines.filter(|line| !line.mark.is_empty()).collect())
    }

    /// A script of one's own.
    pub fn new(lines: Vec<Line>) -> Self {
        Script {
            lines,
            asked: HashSet::new(),
        }
    }

    /// What it is made of.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// Starts a server that answers by this script.
    ///
    /// # Errors
    /// If loopback has no free port, or no thread can be started.
    pub fn start(mut self) -> io::Result<Rehearsal> {
        Rehearsal::start(move |request| self.answer(request))
    }

    fn answer(&mut self, request: &Received) -> Reply {
        // A reply that was rejected comes back in further turns; the mail stands in the first.
        let turns = request.turns();
        let mail = turns.first().map_or_else(String::new, |t| t.texts.concat());
        let line = self.lines.iter().find(|line| mail.contains(&line.mark));
        let triage = line.map_or_else(|| guess::triage(&mail), |line| line.triage.clone());
        let play = line.and_then(|line| line.play);
        let tokens = (tokens(request.body_text()), tokens(&triage.to_string()));
        let pause = Duration::from_millis(40 + (mail.len() as u64) % 120);
        let again = !self.asked.insert(mail);
        let reply = match play {
            Some(play) if play.is_lasting() || !again => play.reply(&triage),
            _ => Reply::json_value(&triage),
        };
        let reply = if reply_is_message(play, again) {
            reply.usage(tokens.0, tokens.1)
        } else {
            reply
        };
        reply.delay(pause)
    }
}

/// Errors carry no usage.
fn reply_is_message(play: Option<Play>, again: bool) -> bool {
    again || play.is_none_or(Play::is_message)
}

/// About as many tokens as a text has: four bytes each.
fn tokens(text: &str) -> u64 {
    (text.len() / 4) as u64
}

#[cfg(test)]
mod tests {
    use super::{Play, Script};
    use crate::triage::Triage;
    use std::collections::HashSet;
    use taintless::{ClaudeOutput, Tainted};

    #[test]
    fn every_line_of_the_script_is_a_sound_triage() {
        let script = Script::bundled();
        assert_eq!(script.lines().len(), 57);
        for line in script.lines() {
            let triage = Triage::parse(&Tainted::new(line.triage.to_string()));
            assert!(triage.is_ok(), "{}: {}", line.mark, triage.unwrap_err());
        }
    }

    #[test]
    fn everything_that_can_go_wrong_goes_wrong_once() {
        let script = Script::bundled();
        let plays: Vec<Play> = script.lines().iter().filter_map(|line| line.play).collect();
        let distinct: HashSet<Play> = plays.iter().copied().collect();
        assert_eq!(
            (plays.len(), distinct.len()),
            (Play::ALL.len(), Play::ALL.len())
        );
    }
}
