//! What a type reads itself from: an opaque reader, the place it stands at, and the notes.

use std::cell::{Cell, RefCell};

use serde::de::{IgnoredAny, MapAccess, SeqAccess};

use super::error::Fault;
use super::shape::RecordTable;
use super::{Limits, UnknownFields};

/// One value of a reply, still unread.
///
/// Opaque: it is handed on to the `read` of a [`ClaudeOutput`](super::ClaudeOutput) type, and gives nothing away by
/// itself.
pub struct Reader<'c, D> {
    pub(super) de: D,
    pub(super) at: &'c Here<'c>,
}

/// The deserializer cannot go on. Opaque, because its message may hold the reply's text.
pub struct Stop<E>(pub(super) E);

impl<E> std::fmt::Debug for Stop<E> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Stop")
    }
}

impl<D> std::fmt::Debug for Reader<'_, D> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Reader")
    }
}

/// What reading gives: a sound value, or `None` when problems were noted.
pub type Read<T, E> = Result<Option<T>, Stop<E>>;

/// Where a value stands: a list on the stack, from the value up to the whole reply.
#[derive(Clone, Copy)]
pub(super) struct Here<'c> {
    /// In here and not beside it, so that what is handed from call to call is one pointer.
    pub(super) notes: &'c Notes,
    parent: Option<&'c Here<'c>>,
    /// Which member or item of its parent it is, counted in the document.
    pub(super) child: u32,
    /// Which field of which record it is, if it is one.
    pub(super) field: u32,
    record: Option<&'static RecordTable>,
    /// The type that is entered here, where it can hold itself: then this is no step of its own.
    entered: Option<&'static str>,
    /// How many arrays and objects are around it.
    pub(super) depth: u32,
}

impl<'c> Here<'c> {
    pub(super) fn root(notes: &'c Notes) -> Self {
        Here {
            notes,
            parent: None,
            child: 0,
            field: 0,
            record: None,
            entered: None,
            depth: 0,
        }
    }

    /// Notes a problem of what stands here.
    #[cold]
    #[inline(never)]
    pub(super) fn note(&self, fault: Fault) {
        self.notes.note(self, fault);
    }

    /// Its first item; the caller counts on.
    #[inline]
    pub(super) fn item(&'c self) -> Here<'c> {
        Here {
            notes: self.notes,
            parent: Some(self),
            child: 0,
            field: 0,
            record: None,
            entered: None,
            depth: self.depth + 1,
        }
    }

    /// Its first member, of a record's; the caller counts on and sets the field.
    #[inline]
    pub(super) fn member(&'c self, record: &'static RecordTable) -> Here<'c> {
        Here {
            record: Some(record),
            ..self.item()
        }
    }

    /// The same place without a name of the schema.
    pub(super) fn unnamed(&self) -> Here<'c> {
        Here {
            record: None,
            ..*self
        }
    }

    /// Whether a member that its schema does not know may stand here; if not, it is noted.
    #[cold]
    pub(super) fn unknown(&self, table: &'static RecordTable) -> bool {
        let is_ignored = self.notes.limits.unknown == UnknownFields::Ignore;
        if !is_ignored {
            self.unnamed().note(Fault::Unknown(table));
        }
        is_ignored
    }

    /// The same place, where a value of a type begins that can hold itself.
    pub(super) fn entering(&'c self, id: &'static str) -> Here<'c> {
        Here {
            parent: Some(self),
            entered: Some(id),
            ..*self
        }
    }

    /// How many values of a type are around this place, each in the next.
    pub(super) fn levels(&self, id: &str) -> u32 {
        let mut levels = 0;
        let mut here = Some(self);
        while let Some(at) = here {
            levels += u32::from(at.entered == Some(id));
            here = at.parent;
        }
        levels
    }

    /// Whether so many items are too many for a list or map that stands here; then it is noted.
    #[inline]
    pub(super) fn is_too_long(&self, items: u32) -> bool {
        let is_too_long = items as usize > self.notes.limits.items;
        if is_too_long {
            self.note(Fault::Items(self.notes.limits.items));
        }
        is_too_long
    }

    /// Whether no further array or object may begin here; then it is noted.
    #[inline]
    pub(super) fn is_too_deep(&self) -> bool {
        let is_too_deep = self.depth >= self.notes.limits.depth;
        if is_too_deep {
            self.note(Fault::Depth);
        }
        is_too_deep
    }

    /// The steps from the whole reply to here.
    fn steps(&self) -> Vec<Step> {
        let mut steps = Vec::with_capacity(self.depth as usize);
        let mut here = self;
        while let Some(parent) = here.parent {
            if here.entered.is_none() {
                let field = here.record.and_then(|record| record.field(here.field));
                steps.push(Step {
                    child: here.child,
                    name: field.map(|field| field.name),
                });
            }
            here = parent;
        }
        steps.reverse();
        steps
    }
}

/// One step of a place: the number in the document, and the schema's name for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Step {
    pub(super) child: u32,
    pub(super) name: Option<&'static str>,
}

/// A problem as it was noted.
pub(super) struct Note {
    pub(super) steps: Vec<Step>,
    pub(super) fault: Fault,
}

impl Note {
    /// A problem of the whole reply.
    pub(super) fn of_all(fault: Fault) -> Self {
        Note {
            steps: Vec::new(),
            fault,
        }
    }
}

/// The problems noted in one pass, and the limits it keeps.
pub(super) struct Notes {
    pub(super) limits: Limits,
    /// Whether a value stays that breaks a rule: [`Unchecked`](super::Unchecked) wants it so.
    pub(super) keeps: bool,
    noted: RefCell<Vec<Note>>,
    /// The last list that had a faulty item, and how many items it had: its length is held
    /// against its rule all the same.
    unsound_list: RefCell<Option<(Vec<Step>, usize)>>,
    more: Cell<usize>,
    /// Whether anything was noted that is no rule's.
    misshapen: Cell<bool>,
}

impl Notes {
    pub(super) fn new(limits: Limits) -> Self {
        Notes {
            limits,
            keeps: false,
            noted: RefCell::default(),
            unsound_list: RefCell::default(),
            more: Cell::new(0),
            misshapen: Cell::new(false),
        }
    }

    /// Notes with which a broken rule does not unmake a value.
    pub(super) fn keeping(limits: Limits) -> Self {
        Notes {
            keeps: true,
            ..Self::new(limits)
        }
    }

    fn note(&self, at: &Here<'_>, fault: Fault) {
        if !fault.kind().is_rule() {
            self.misshapen.set(true);
        }
        let mut noted = self.noted.borrow_mut();
        if noted.len() < self.limits.problems {
            noted.push(Note {
                steps: at.steps(),
                fault,
            });
        } else {
            self.more.set(self.more.get().saturating_add(1));
        }
    }

    #[cold]
    pub(super) fn keep_count(&self, at: &Here<'_>, items: usize) {
        *self.unsound_list.borrow_mut() = Some((at.steps(), items));
    }

    /// How many items the list had that stood here, if one of them was faulty.
    #[cold]
    pub(super) fn count_of(&self, at: &Here<'_>) -> Option<usize> {
        let list = self.unsound_list.borrow();
        let (steps, items) = list.as_ref()?;
        (*steps == at.steps()).then_some(*items)
    }

    #[inline]
    pub(super) fn is_empty(&self) -> bool {
        self.noted.borrow().is_empty()
    }

    /// Whether the shape is sound: every problem, those that were only counted included, is a
    /// broken rule.
    pub(super) fn is_shape_sound(&self) -> bool {
        !self.misshapen.get()
    }

    /// What was noted, in the order of the document, and how many problems more there were. What
    /// is told of a whole comes before what is told of its parts, and what is told of one value
    /// stays in the order in which it was noted, which is that of its rules.
    pub(super) fn finish(self) -> (Vec<Note>, usize) {
        let mut list = self.noted.into_inner();
        list.sort_by(|one, other| {
            let one = one.steps.iter().map(|step| step.child);
            one.cmp(other.steps.iter().map(|step| step.child))
        });
        (list, self.more.get())
    }
}

/// Puts a value where none is. Nothing is dropped there, so no code to drop it is made.
#[inline]
pub(super) fn put<T>(place: &mut Option<T>, value: Option<T>) {
    std::mem::forget(std::mem::replace(place, value));
}

/// Reads an array to its end without looking at it.
pub(super) fn skip_items<'de, A: SeqAccess<'de>>(mut items: A) -> Result<(), A::Error> {
    while items.next_element::<IgnoredAny>()?.is_some() {}
    Ok(())
}

/// Reads an object to its end without looking at it.
pub(super) fn skip_members<'de, A: MapAccess<'de>>(mut members: A) -> Result<(), A::Error> {
    while members.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
    Ok(())
}
