//! A rendered template against the contexts of HTML.
//!
//! Between tags a branch is read once and ends where it began, as in `html!`. Within a tag, where
//! the tokenizer cannot stop, the tag is read once for each way in which its branches may be
//! written, and all of them have to agree.

use std::rc::Rc;

use super::folder::Folder;
use super::tree::Filter;
use super::whole::{At, Piece};
use crate::html::foreign::{Markup, PLAIN, Wanted, Within, width};

/// In how many ways one tag may be written.
const WAYS: usize = 256;

const TOO_MANY: &str = "this tag may be written in too many ways; write fewer branches into it, or make the element by `html!`";

/// A piece of a stretch that is read at once.
#[derive(Clone)]
enum Part<'a> {
    Text(&'a str, At),
    Hole(Filter, At),
    OneOf(Vec<Vec<Part<'a>>>, At),
}

/// One way in which a stretch is written: no `OneOf`.
type Way<'a> = Vec<Part<'a>>;

/// Reads rendered templates.
pub(super) struct Walk {
    folder: Rc<Folder>,
    /// What is wrong, with its place; nothing twice.
    pub(super) faults: Vec<String>,
    /// Placeholders outside every element.
    outside: Vec<(Filter, At)>,
}

impl Walk {
    pub(super) fn new(folder: Rc<Folder>) -> Walk {
        Walk {
            folder,
            faults: Vec::new(),
            outside: Vec::new(),
        }
    }

    /// Checks a whole template.
    pub(super) fn template(&mut self, pieces: &[Piece]) {
        let mut markup = Markup::default();
        self.pieces(pieces, &mut markup);
        for (name, place) in markup.open() {
            self.tell(format!(
                "`<{name}>`{place} is not closed; write `</{name}>`"
            ));
        }
        for (filter, at) in std::mem::take(&mut self.outside) {
            self.check(Ok(markup.outside()), filter, at);
        }
    }

    fn tell(&mut self, fault: String) {
        if !self.faults.contains(&fault) {
            self.faults.push(fault);
        }
    }

    /// Tells what is wrong at a place.
    pub(super) fn fault(&mut self, (file, at): At, words: &str) {
        let place = self.folder.place(file, at);
        self.tell(format!("{words}{place}"));
    }

    fn pieces<'a>(&mut self, pieces: &'a [Piece], markup: &mut Markup) {
        let mut run: Vec<Part<'a>> = Vec::new();
        for piece in pieces {
            match piece {
                Piece::Text(text, at) => self.text(text, *at, &mut run, markup),
                Piece::Hole(filter, at) => run.push(Part::Hole(*filter, *at)),
                Piece::OneOf(..) | Piece::Repeat(..)
                    if within(&run, markup) == Within::Comment
                        && !may_be_ending(&run)
                        && stays_in_comment(piece) =>
                {
                    in_comment(piece, &mut run);
                }
                Piece::OneOf(..) | Piece::Repeat(..) if within(&run, markup) != Within::Nothing => {
                    self.choice(piece, &mut run);
                }
                Piece::OneOf(lists, _) => {
                    self.read(&mut run, markup);
                    self.branches(lists.iter().map(Vec::as_slice), markup);
                }
                Piece::Repeat(body, _) => {
                    self.read(&mut run, markup);
                    self.branches(std::iter::once(body.as_slice()), markup);
                }
            }
        }
        if within(&run, markup) != Within::Nothing {
            let last = run.iter().rev().find_map(|part| match part {
                Part::Text(_, at) => Some(*at),
                _ => None,
            });
            self.fault(last.unwrap_or_default(), "a tag or a comment that stands after this place is not closed where its template or branch ends; close it with `>` or `-->`");
            markup.give_up();
            return;
        }
        self.read(&mut run, markup);
    }

    /// Adds text; where it closes a tag with branches, reads as far as that.
    fn text<'a>(&mut self, text: &'a str, at: At, run: &mut Vec<Part<'a>>, markup: &mut Markup) {
        let (file, from) = at;
        if run.iter().any(|part| matches!(part, Part::OneOf(..))) {
            let end = match within(run, markup) {
                Within::Comment => "-->",
                Within::Tag | Within::Nothing => ">",
            };
            for (place, _) in text.match_indices(end) {
                let place = place + end.len();
                let (head, rest) = text.split_at(place);
                run.push(Part::Text(head, at));
                if within(run, markup) == Within::Nothing {
                    self.read(run, markup);
                    run.push(Part::Text(rest, (file, from + place)));
                    return;
                }
                run.pop();
            }
        }
        run.push(Part::Text(text, at));
    }

    /// Adds what is written in several ways within a tag.
    fn choice<'a>(&mut self, piece: &'a Piece, run: &mut Vec<Part<'a>>) {
        let at = match piece {
            Piece::Text(_, at)
            | Piece::Hole(_, at)
            | Piece::OneOf(_, at)
            | Piece::Repeat(_, at) => *at,
        };
        let part = self.part(piece);
        run.push(part);
        if ways(run).is_none() {
            run.pop();
            self.fault(at, TOO_MANY);
        }
    }

    fn part<'a>(&mut self, piece: &'a Piece) -> Part<'a> {
        match piece {
            Piece::Text(text, at) => Part::Text(text, *at),
            Piece::Hole(filter, at) => Part::Hole(*filter, *at),
            Piece::OneOf(lists, at) => {
                let lists = lists.iter().map(|list| self.parts(list));
                Part::OneOf(lists.collect(), *at)
            }
            Piece::Repeat(body, at) => {
                let one = self.parts(body);
                if !repeats_in_value(&one) {
                    self.fault(*at, "a loop within a tag writes within one value only; write the attributes apart, or make the element by `html!`");
                }
                let two = [one.clone(), one.clone()].concat();
                // Loops in loops would grow with each one around them.
                if ways(&two).is_none() {
                    self.fault(*at, TOO_MANY);
                    return Part::OneOf(vec![Vec::new()], *at);
                }
                Part::OneOf(vec![Vec::new(), one, two], *at)
            }
        }
    }

    fn parts<'a>(&mut self, pieces: &'a [Piece]) -> Vec<Part<'a>> {
        pieces.iter().map(|piece| self.part(piece)).collect()
    }

    /// Branches between tags.
    fn branches<'a>(&mut self, lists: impl Iterator<Item = &'a [Piece]>, markup: &mut Markup) {
        let before = markup.clone();
        let base = markup.enter();
        for list in lists {
            self.pieces(list, markup);
            for (name, place) in markup.open().into_iter().skip(before.open().len()) {
                self.tell(format!("`<{name}>`{place} is not closed in this branch, and a branch ends where it began; write `</{name}>`"));
            }
            markup.restore(&before);
        }
        markup.leave(base);
    }

    /// Reads what was gathered, which holds whole tags.
    fn read(&mut self, run: &mut Vec<Part<'_>>, markup: &mut Markup) {
        let run = std::mem::take(run);
        if run.is_empty() {
            return;
        }
        let branch = run.iter().find_map(|part| match part {
            Part::OneOf(_, at) => Some(*at),
            _ => None,
        });
        let mut after: Option<Markup> = None;
        for way in ways(&run).unwrap_or_default() {
            let mut here = markup.clone();
            self.way(&way, &mut here);
            match &after {
                None => after = Some(here),
                Some(other) if other.agrees(&here) => {}
                Some(_) => self.fault(branch.unwrap_or_default(), "what is open after this tag or comment depends on this branch; write the whole of it into each branch"),
            }
        }
        if let Some(after) = after {
            *markup = after;
        }
    }

    fn way(&mut self, way: &Way<'_>, markup: &mut Markup) {
        let mut texts = vec![String::new()];
        let mut holes = Vec::new();
        let mut starts: Vec<(usize, At)> = Vec::new();
        let mut length = 0;
        for part in way {
            match part {
                Part::Text(text, at) => {
                    starts.push((length, *at));
                    length += text.len();
                    if let Some(last) = texts.last_mut() {
                        last.push_str(text);
                    }
                }
                Part::Hole(filter, at) => {
                    starts.push((length, *at));
                    length += width(holes.len());
                    holes.push((*filter, *at));
                    texts.push(String::new());
                }
                Part::OneOf(..) => {}
            }
        }
        let folder = Rc::clone(&self.folder);
        let stretch = markup.read(
            &texts,
            Rc::new(move |at| {
                let start = starts.iter().rev().find(|(start, _)| *start <= at);
                let (start, (file, from)) = start.copied().unwrap_or_default();
                folder.place(file, from + at.saturating_sub(start))
            }),
        );
        for fault in stretch.faults {
            self.tell(fault);
        }
        for ((filter, at), place) in holes.into_iter().zip(stretch.places) {
            self.check(place, filter, at);
        }
    }

    /// Whether what a filter gives may stand at a placeholder.
    fn check(&mut self, place: Result<Wanted, &'static str>, filter: Filter, at: At) {
        let (what, filters) = match place {
            Err(words) => return self.fault(at, words),
            Ok(Wanted::Outside) => return self.outside.push((filter, at)),
            Ok(Wanted::Filters(what, filters)) => (what, filters),
        };
        let Filter::Named(name) = filter else {
            return;
        };
        if filters.contains(&name) {
            return;
        }
        let write = filters.first().copied().unwrap_or_default();
        let mut write = format!("`{{{{ x|{write} }}}}`");
        if filters.contains(&"class_token") {
            write += ", or the word itself, chosen by `{% if %}`";
        }
        let words = match name {
            PLAIN => format!("this place takes {what} only: write {write}"),
            name => {
                format!("`{name}` does not fit into this place, which takes {what}: write {write}")
            }
        };
        self.fault(at, &words);
    }
}

/// Every way in which parts are written, unless they are too many.
fn ways<'a>(parts: &[Part<'a>]) -> Option<Vec<Way<'a>>> {
    let mut out: Vec<Way<'a>> = vec![Vec::new()];
    for part in parts {
        let Part::OneOf(lists, _) = part else {
            for way in &mut out {
                way.push(part.clone());
            }
            continue;
        };
        let mut ends = Vec::new();
        for list in lists {
            ends.extend(ways(list)?);
        }
        if out.len().saturating_mul(ends.len()) > WAYS {
            return None;
        }
        let each = out
            .iter()
            .flat_map(|way| ends.iter().map(move |end| [way.as_slice(), end].concat()));
        out = each.collect();
    }
    Some(out)
}

/// What parts end in: a tag, if in any way in which they are written.
fn within(run: &[Part<'_>], markup: &Markup) -> Within {
    let ways = ways(run).unwrap_or_default();
    let mut all = Within::Nothing;
    for (at, way) in ways.iter().enumerate() {
        let mut texts = vec![String::new()];
        for part in way {
            match part {
                Part::Text(text, _) => texts
                    .last_mut()
                    .into_iter()
                    .for_each(|last| last.push_str(text)),
                Part::Hole(..) => texts.push(String::new()),
                Part::OneOf(..) => {}
            }
        }
        let one = markup.ends_within(&texts);
        all = if at == 0 || one == all {
            one
        } else {
            Within::Tag
        };
    }
    all
}

/// Adds what stands in a comment, whether it is written or not: only placeholders count.
fn in_comment<'a>(piece: &'a Piece, run: &mut Vec<Part<'a>>) {
    match piece {
        Piece::Text(text, at) => run.push(Part::Text(text, *at)),
        Piece::Hole(filter, at) => run.push(Part::Hole(*filter, *at)),
        Piece::OneOf(lists, _) => {
            for piece in lists.iter().flatten() {
                in_comment(piece, run);
            }
        }
        Piece::Repeat(body, _) => {
            for piece in body {
                in_comment(piece, run);
            }
        }
    }
}

/// Whether what was said of a comment could be the beginning of its end: `<!--`, `-`, `--!`.
/// Whatever may be left out after it decides whether it is.
fn may_be_ending(run: &[Part<'_>]) -> bool {
    match run.last() {
        Some(Part::Text(text, _)) => text.is_empty() || text.ends_with(['-', '!']),
        _ => true,
    }
}

/// Whether a piece says nothing that could end a comment.
fn stays_in_comment(piece: &Piece) -> bool {
    let all = |pieces: &[Piece]| pieces.iter().all(stays_in_comment);
    match piece {
        Piece::Text(text, _) => !text.contains(['-', '>', '!']),
        Piece::Hole(..) => true,
        Piece::OneOf(lists, _) => lists.iter().all(|list| all(list)),
        Piece::Repeat(body, _) => all(body),
    }
}

/// Whether parts that repeat stay in the value of an attribute.
fn repeats_in_value(parts: &[Part<'_>]) -> bool {
    parts.iter().all(|part| match part {
        Part::Text(text, _) => !text.contains(['"', '\'', '<', '>', '=']),
        Part::Hole(..) => true,
        Part::OneOf(lists, _) => lists.iter().all(|list| repeats_in_value(list)),
    })
}
