//! A template as it is rendered: with the blocks that it fills, and with what it includes.

use std::collections::{BTreeMap, BTreeSet};

use super::folder::Folder;
use super::tree::{Filter, Node, Template};

/// Whichever engine renders the folder.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Engine {
    #[cfg(feature = "askama-0_16")]
    Askama,
    #[cfg(feature = "minijinja-3")]
    Minijinja,
}

/// How many pieces a template has with all that it includes: files that include others twice double
/// with each.
const PIECES: usize = 20_000;

/// Where a piece stands: its file, and a byte of it.
pub(super) type At = (usize, usize);

/// A piece of a rendered template.
pub(super) enum Piece {
    Text(String, At),
    Hole(Filter, At),
    OneOf(Vec<Vec<Piece>>, At),
    Repeat(Vec<Piece>, At),
}

/// The templates of a folder, read.
pub(super) struct Whole<'a> {
    pub(super) engine: Engine,
    pub(super) folder: &'a Folder,
    pub(super) templates: &'a [Template],
    /// What is wrong, and where.
    pub(super) faults: Vec<(At, String)>,
    /// How many pieces the template has by now.
    pub(super) pieces: usize,
}

/// What a template that is filled takes its blocks from.
struct Filled<'a> {
    blocks: BTreeMap<&'a str, (usize, &'a [Node])>,
    /// Those that are being written.
    open: BTreeSet<&'a str>,
    /// Those that were written.
    written: BTreeSet<&'a str>,
}

impl<'a> Whole<'a> {
    /// The template of a file.
    pub(super) fn template(&mut self, file: usize) -> Vec<Piece> {
        self.pieces = 0;
        self.render(file, &mut Vec::new())
    }

    fn fault(&mut self, at: At, words: impl Into<String>) {
        self.faults.push((at, words.into()));
    }

    /// `including` are the files that include it, outermost first.
    fn render(&mut self, file: usize, including: &mut Vec<usize>) -> Vec<Piece> {
        including.push(file);
        let chain = self.chain(file);
        let mut filled = Filled {
            blocks: BTreeMap::new(),
            open: BTreeSet::new(),
            written: BTreeSet::new(),
        };
        for file in &chain {
            for (name, _, body) in self.blocks(*file) {
                filled.blocks.entry(name).or_insert((*file, body));
            }
        }
        let root = chain.last().copied().unwrap_or(file);
        let mut out = Vec::new();
        if let Some(template) = self.templates.get(root) {
            self.nodes(root, &template.nodes, &mut filled, including, &mut out);
        }
        if root != file {
            self.check_blocks(file, &filled);
        }
        including.pop();
        out
    }

    /// The file, what it fills, what that fills.
    fn chain(&mut self, file: usize) -> Vec<usize> {
        let mut chain = vec![file];
        while let Some(last) = chain.last().copied() {
            let parent = self.templates.get(last).and_then(|t| t.extends.as_ref());
            let Some((name, at)) = parent else {
                break;
            };
            match self.find(name, last, *at) {
                Some(parent) if chain.contains(&parent) => {
                    self.fault(
                        (last, *at),
                        format!("`{name}` fills itself in the end; remove this `{{% extends %}}`"),
                    );
                    break;
                }
                Some(parent) => chain.push(parent),
                None => break,
            }
        }
        chain
    }

    /// The file that the engine takes for `name`.
    fn find(&mut self, name: &str, from: usize, at: usize) -> Option<usize> {
        let beside = self.folder.files.get(from).and_then(|file| {
            let (folder, _) = file.path.rsplit_once('/')?;
            self.folder.find(&format!("{folder}/{name}"))
        });
        let beside = beside.filter(|_| self.engine.looks_beside());
        let found = beside.or_else(|| self.folder.find(name));
        if found.is_none() {
            self.fault(
                (from, at),
                format!(
                    "`{name}` is not among the templates of `{}`; write a path from that folder on",
                    self.folder.name
                ),
            );
        }
        found
    }

    /// The blocks of a file, outer ones first.
    fn blocks(&self, file: usize) -> Vec<(&'a str, usize, &'a [Node])> {
        fn add<'n>(nodes: &'n [Node], out: &mut Vec<(&'n str, usize, &'n [Node])>) {
            for node in nodes {
                match node {
                    Node::Block { name, at, body } => {
                        out.push((name, *at, body));
                        add(body, out);
                    }
                    Node::OneOf { lists, .. } => lists.iter().for_each(|list| add(list, out)),
                    Node::Repeat { body, .. } => add(body, out),
                    Node::Text { .. } | Node::Hole { .. } | Node::Include { .. } => {}
                }
            }
        }
        let mut out = Vec::new();
        if let Some(template) = self.templates.get(file) {
            add(&template.nodes, &mut out);
        }
        out
    }

    /// Every block of `file` that stands outside of others fills one.
    fn check_blocks(&mut self, file: usize, filled: &Filled<'_>) {
        let Some(template) = self.templates.get(file) else {
            return;
        };
        for node in &template.nodes {
            if let Node::Block { name, at, .. } = node
                && !filled.written.contains(name.as_str())
            {
                self.fault((file, *at), format!("no template that is filled here has a block `{name}`, so this one is written nowhere; give it the name of one that is there"));
            }
        }
    }

    fn nodes(
        &mut self,
        file: usize,
        nodes: &'a [Node],
        filled: &mut Filled<'a>,
        including: &mut Vec<usize>,
        out: &mut Vec<Piece>,
    ) {
        for node in nodes {
            self.pieces += 1;
            match node {
                Node::Include { name, at } if self.pieces > PIECES => {
                    self.fault((file, *at), format!("the template is too large with `{name}` and all that it includes; include fewer files, or make the HTML by `html!`"));
                    return;
                }
                Node::Text { text, at } => out.push(Piece::Text(text.clone(), (file, *at))),
                Node::Hole { at, filter } => out.push(Piece::Hole(*filter, (file, *at))),
                Node::OneOf { at, lists } => {
                    let lists = lists.iter().map(|list| {
                        let mut out = Vec::new();
                        self.nodes(file, list, filled, including, &mut out);
                        out
                    });
                    out.push(Piece::OneOf(lists.collect(), (file, *at)));
                }
                Node::Repeat { at, body } => {
                    let mut inner = Vec::new();
                    self.nodes(file, body, filled, including, &mut inner);
                    out.push(Piece::Repeat(inner, (file, *at)));
                }
                Node::Block { name, at, .. } => {
                    let block = filled.blocks.get(name.as_str()).copied();
                    if let Some((other, body)) = block {
                        if filled.open.insert(name) {
                            filled.written.insert(name);
                            self.nodes(other, body, filled, including, out);
                            filled.open.remove(name.as_str());
                        } else {
                            self.fault((file, *at), format!("the block `{name}` stands in itself; give it another name"));
                        }
                    }
                }
                Node::Include { name, at } => match self.find(name, file, *at) {
                    Some(other) if including.contains(&other) => self.fault(
                        (file, *at),
                        format!("`{name}` includes itself in the end, and how often is not known; write its HTML by `html!`"),
                    ),
                    Some(other) => out.extend(self.render(other, including)),
                    None => {}
                },
            }
        }
    }

    /// A name of a block stands once in each file: engines differ in which they take.
    pub(super) fn check_names(&mut self) {
        for file in 0..self.templates.len() {
            let mut seen = BTreeSet::new();
            for (name, at, _) in self.blocks(file) {
                if !seen.insert(name) {
                    self.fault(
                        (file, at),
                        format!("the block `{name}` stands twice; give one another name"),
                    );
                }
            }
        }
    }
}

impl Engine {
    /// Reads the text of one file.
    pub(super) fn read(self, text: &str) -> Result<Template, (usize, String)> {
        match self {
            #[cfg(feature = "askama-0_16")]
            Engine::Askama => super::askama::read(text),
            #[cfg(feature = "minijinja-3")]
            Engine::Minijinja => super::minijinja::read(text),
        }
    }

    /// What its settings change of how templates are read.
    pub(super) fn settings(self) -> Vec<String> {
        match self {
            #[cfg(feature = "askama-0_16")]
            Engine::Askama => super::askama::settings(),
            #[cfg(feature = "minijinja-3")]
            Engine::Minijinja => Vec::new(),
        }
    }

    /// askama looks for a template in the folder of the one that names it first.
    fn looks_beside(self) -> bool {
        match self {
            #[cfg(feature = "askama-0_16")]
            Engine::Askama => true,
            #[cfg(feature = "minijinja-3")]
            Engine::Minijinja => false,
        }
    }

    /// Its name in `check_templates!`.
    pub(super) fn name(self) -> &'static str {
        match self {
            #[cfg(feature = "askama-0_16")]
            Engine::Askama => "askama",
            #[cfg(feature = "minijinja-3")]
            Engine::Minijinja => "minijinja",
        }
    }

    /// The engines that are switched on.
    pub(super) fn all() -> Vec<Engine> {
        vec![
            #[cfg(feature = "askama-0_16")]
            Engine::Askama,
            #[cfg(feature = "minijinja-3")]
            Engine::Minijinja,
        ]
    }
}
