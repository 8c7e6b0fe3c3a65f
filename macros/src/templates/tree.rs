//! A template, whichever engine renders it: text, placeholders, and what is written once, several
//! times or not at all.

/// A template of one file.
#[derive(Default)]
pub(super) struct Template {
    /// The template whose blocks this one fills, and where that is said.
    pub(super) extends: Option<(String, usize)>,
    pub(super) nodes: Vec<Node>,
    /// What cannot be checked, and where.
    pub(super) faults: Vec<(usize, String)>,
}

/// A piece of a template; `at` is where it begins, in bytes of its file.
#[derive(Clone)]
pub(super) enum Node {
    Text {
        text: String,
        at: usize,
    },
    /// `{{ … }}`
    Hole {
        at: usize,
        filter: Filter,
    },
    /// One of these is written.
    OneOf {
        at: usize,
        lists: Vec<Vec<Node>>,
    },
    /// Written any number of times.
    Repeat {
        at: usize,
        body: Vec<Node>,
    },
    Block {
        name: String,
        at: usize,
        body: Vec<Node>,
    },
    Include {
        name: String,
        at: usize,
    },
}

/// What makes the value of a placeholder fit for its place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Filter {
    /// One of ours, or [`PLAIN`](crate::html::foreign::PLAIN) where the engine escapes the value.
    Named(&'static str),
    /// Not known, which was told.
    Unknown,
}

/// The filters of `taintless::html`, which take only the types that are safe in their places.
pub(super) const FILTERS: &[&str] = &[
    "text",
    "number",
    "safe_html",
    "safe_rows",
    "safe_cells",
    "safe_options",
    "safe_svg",
    "safe_url",
    "url_part",
    "url_query",
    "json_island",
    "class_token",
    "id_part",
];

/// The filter of ours of this name.
pub(super) fn filter_of_ours(name: &str) -> Option<&'static str> {
    FILTERS.iter().copied().find(|known| *known == name)
}

/// What to write instead of a filter that makes a value HTML, or that is not known.
pub(super) fn instead_of(filter: &str) -> String {
    let words = match filter {
        "safe" => "the engine does not escape what comes out of it; write `{{ x|safe_html }}`",
        "tojson" | "json" => {
            "its quotes end an attribute; write `<script type=\"application/json\">{{ x|json_island }}</script>`"
        }
        "escape" | "e" => "it stands last and without arguments: the engine escapes by itself",
        "linebreaks" | "linebreaksbr" | "paragraphbreaks" | "nl2br" | "urlize" | "xmlattr" => {
            "HTML comes out of it; make the HTML by `html!`, and write `{{ x|safe_html }}`"
        }
        _ if filter_of_ours(filter).is_some() => {
            "it stands last in a placeholder, without arguments, and what it takes is a value of the program"
        }
        _ => "it may give HTML; call it in the program, and hand over what comes out",
    };
    format!("`{filter}` cannot stand here: {words}")
}

/// What is said of macros, of which HTML comes that is checked nowhere.
pub(super) const MACRO: &str =
    "HTML of a macro is checked nowhere; put it into a file of its own, and `{% include %}` it";

/// What is said of `{% set x %}…{% endset %}`.
pub(super) const BLOCK_AS_VALUE: &str = "HTML as a variable is escaped nowhere; write it where it stands, or make it by `html!` and write `{{ x|safe_html }}`";

/// What is said of `{% filter … %}`.
pub(super) const FILTERED_BLOCK: &str =
    "a filter over a block changes HTML that was checked; put the filter into its placeholders";

/// What is said of `{% break %}` and `{% continue %}`.
pub(super) const LEAVES_A_LOOP: &str = "a loop that ends in its middle may leave elements open; write the rest of its body into `{% if %}`";

/// What is said of a value that a template makes of a type of the program.
#[cfg(feature = "askama-0_16")]
pub(super) const MADE_HERE: &str =
    "a value made here may be one that the engine does not escape; make it in the program";
