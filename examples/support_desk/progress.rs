//! What the user sees while the mails are read: a bar on a terminal, plain lines elsewhere.

use std::fmt;
use std::io::{self, IsTerminal as _, Write as _};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// How a step ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// As it should.
    Done,
    /// There was nothing to do.
    Skipped,
    /// Not; the reason is in the text.
    Failed,
}

impl Standing {
    fn sign(self) -> &'static str {
        match self {
            Standing::Done => "✓",
            Standing::Skipped => "·",
            Standing::Failed => "✗",
        }
    }
}

/// Shows progress on standard error.
#[derive(Debug)]
pub struct Progress {
    shape: Shape,
    done: usize,
    total: Option<usize>,
}

#[derive(Debug)]
enum Shape {
    Bar(ProgressBar),
    Lines,
    Quiet,
}

impl Progress {
    /// Begins; `total` where it is known. If `quiet`, only failures are shown.
    pub fn begin(total: Option<usize>, quiet: bool) -> Self {
        let shape = if quiet {
            Shape::Quiet
        } else if io::stderr().is_terminal() {
            Shape::Bar(bar(total))
        } else {
            Shape::Lines
        };
        Progress {
            shape,
            done: 0,
            total,
        }
    }

    /// One more is done. `what` is safe on a terminal: what somebody else wrote comes through
    /// `for_log`.
    pub fn step(&mut self, standing: Standing, what: impl fmt::Display) {
        self.done += 1;
        let sign = standing.sign();
        match &self.shape {
            Shape::Bar(bar) => {
                bar.inc(1);
                bar.set_message(what.to_string());
                if standing == Standing::Failed {
                    bar.println(format!("{sign} {what}"));
                }
            }
            Shape::Lines => self.say(format_args!("{} {sign} {what}", self.count())),
            Shape::Quiet if standing == Standing::Failed => self.say(format_args!("{sign} {what}")),
            Shape::Quiet => {}
        }
    }

    /// Says something that is no step.
    pub fn note(&self, what: impl fmt::Display) {
        match &self.shape {
            Shape::Bar(bar) => bar.println(what.to_string()),
            Shape::Lines => self.say(format_args!("{what}")),
            Shape::Quiet => {}
        }
    }

    /// Takes the bar away.
    pub fn finish(self) {
        if let Shape::Bar(bar) = self.shape {
            bar.finish_and_clear();
        }
    }

    fn count(&self) -> String {
        match self.total {
            Some(total) => {
                let width = total.to_string().len();
                format!("[{:>width$}/{total}]", self.done)
            }
            None => format!("[{}]", self.done),
        }
    }

    #[expect(
        clippy::unused_self,
        reason = "the plain counterpart of a bar's `println`"
    )]
    fn say(&self, line: fmt::Arguments<'_>) {
        // Nobody may be listening; that is no reason to stop.
        let _ = writeln!(io::stderr(), "{line}");
    }
}

fn bar(total: Option<usize>) -> ProgressBar {
    let (bar, template) = match total {
        Some(total) => (
            ProgressBar::new(u64::try_from(total).unwrap_or(u64::MAX)),
            "  {bar:28.cyan/dim} {pos}/{len}  {wide_msg:.dim}",
        ),
        None => (
            ProgressBar::new_spinner(),
            "  {spinner:.cyan} {pos}  {wide_msg:.dim}",
        ),
    };
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style.progress_chars("━╸─"));
    }
    bar.enable_steady_tick(Duration::from_millis(120));
    bar
}
