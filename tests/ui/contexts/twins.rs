//! Twins of the refusals in `ui/contexts/`.

mod shell_command {
    use taintless::prelude::*;

    fn greet(name: Tainted<&str>) -> taintless::context::Command {
        command!("sh", "-c", "printf 'hello %s' \"$1\"", "sh", "{name}")
    }
}

mod program_of_text {
    use taintless::prelude::*;

    fn show(tool: Tainted<&str>) -> Option<taintless::context::Command> {
        match &*one_of!(tool, "head", "tail")? {
            "head" => Some(command!("head", "mail.txt")),
            _ => Some(command!("tail", "mail.txt")),
        }
    }
}

mod glued_option {
    use taintless::prelude::*;

    fn sort(key: Tainted<&str>) -> taintless::context::Command {
        command!("sort", "--key={key}", "mail.txt")
    }
}

mod program_that_runs_others {
    use taintless::prelude::*;

    fn greet(name: Tainted<&str>) -> taintless::context::Command {
        command!("greet", "{name}")
    }
}

mod batch_file {
    use taintless::prelude::*;

    fn greet(name: Tainted<&str>) -> taintless::context::Command {
        command!("greet.exe", "{name}")
    }
}

mod unquoted_parameter {
    use taintless::prelude::*;

    fn greet(name: Tainted<&str>) -> taintless::context::Command {
        command!("sh", "-c", "printf %s \"$1\"", "sh", "{name}")
    }
}

mod eval_in_script {
    use taintless::prelude::*;

    fn greet(name: Tainted<&str>) -> taintless::context::Command {
        command!("sh", "-c", "printf %s \"$1\"", "sh", "{name}")
    }
}

mod part_of_a_path {
    use taintless::prelude::*;

    fn show(
        name: Tainted<&str>,
    ) -> Result<taintless::context::Command, taintless::context::FileNameError> {
        let name = taintless::context::FileName::parse(&name)?;
        Ok(command!("cat", "/srv/mails/{name}"))
    }
}

mod loading_variable {
    use taintless::prelude::*;

    fn greet(name: Tainted<&str>) -> taintless::context::Command {
        command!(GREETED = "{name}", "greet")
    }
}

mod private_argument {
    use taintless::prelude::*;

    fn greet(name: Private<Tainted<&str>>) -> taintless::context::Command {
        let name = name.redact();
        command!("greet", "{name}")
    }
}

mod argument_of_a_variable {
    use taintless::prelude::*;

    fn greet(name: &'static str) -> taintless::context::Command {
        command!("greet", "{name}")
    }
}

mod git_without_dashes {
    use taintless::prelude::*;

    fn log(path: Tainted<&str>) -> taintless::context::Command {
        command!("git", "log", "--", "{path}")
    }
}

mod file_name_as_path {
    use taintless::prelude::*;

    fn read(
        name: taintless::context::FileName,
        root: &taintless::context::Root,
    ) -> Option<Tainted<Vec<u8>>> {
        root.read(&name, 1 << 20).ok()
    }
}

mod root_of_text {
    use taintless::prelude::*;

    fn open() -> bool {
        taintless::context::Root::open(&trusted!("/srv/mails")).is_ok()
    }
}

mod text_in_root {
    use taintless::prelude::*;

    fn read(root: &taintless::context::Root, path: &Tainted<String>) -> bool {
        taintless::context::RelativePath::parse(path)
            .is_ok_and(|path| root.read(&path, 1 << 20).is_ok())
    }
}

mod private_file {
    use taintless::prelude::*;

    fn keep(
        root: &taintless::context::Root,
        name: &taintless::context::FileName,
        text: Tainted<String>,
    ) -> bool {
        root.create(name, &text).is_ok()
    }
}

mod line_by_hand {
    use taintless::__private::Peel;
    use taintless::__private::command::{CommandLine, Word, assemble};

    struct Print;
    impl CommandLine for Print {
        const VARIABLES: &'static [Word] = &[];
        const WORDS: &'static [Word] = &[
            Word::Literal("printf"),
            Word::Literal("%s"),
            Word::Text("", ""),
        ];
    }

    fn print() {
        assemble::<Print>([Peel("id").__taintless_argument()])
            .run()
            .ok();
    }
}

mod table_with_a_hole {
    taintless::context! {
        Field: "|\\\n" {
            '\\' => "\\\\",
            '|' => "\\p",
            '\n' => "\\n",
        }
    }
}

mod replacement_that_is_dangerous {
    taintless::context! {
        Field: "|\\\n" {
            '\\' => "\\\\",
            '|' => "\\p",
            '\n' => replace " ",
        }
    }
}

mod dropped_character {
    taintless::context! {
        Field: "|\\" {
            '\\' => "\\\\",
            '|' => "\\p",
        }
    }
}

mod escape_that_is_text {
    taintless::context! {
        Field: "|" {
            '|' => replace "pipe",
        }
    }
}

mod two_read_as_one {
    taintless::context! {
        Field: "|\\\n" {
            '\\' => "\\\\",
            '|' => "\\p",
            '\n' => "\\n",
        }
    }
}

mod run_time_table {
    const ESCAPE: &str = "\\p";

    taintless::context! {
        Field: "|\\" {
            '\\' => "\\\\",
            '|' => "\\p",
        }
    }
}

mod escaped_by_hand {
    use taintless::context::{Escaped, text::Xml};
    use taintless::prelude::*;

    fn cell(text: &str) -> Escaped<Xml> {
        text.xml_text()
    }
}

mod escaped_for_another {
    use taintless::context::{Escaped, text::Xml};
    use taintless::prelude::*;

    fn cell(text: Tainted<&str>) -> Escaped<Xml> {
        text.xml_text()
    }
}

mod shown_escaped {
    use taintless::prelude::*;

    fn page(text: Tainted<&str>) -> String {
        let text = text.xml_text();
        format!("<a>{}</a>", text.as_escaped())
    }
}

mod private_cell {
    use taintless::context::CsvRow;
    use taintless::prelude::*;

    fn row(text: Private<String>) -> CsvRow {
        CsvRow::new().cell(&text.redact())
    }
}

mod private_header {
    use taintless::context::{HeaderFault, HeaderText};
    use taintless::prelude::*;

    fn value(text: Private<String>) -> Result<HeaderText, HeaderFault> {
        HeaderText::of(&text.redact())
    }
}

mod private_segment {
    use taintless::context::{EmptySegment, Escaped, text::UrlSegment};
    use taintless::prelude::*;

    fn part(text: Private<String>) -> Result<Escaped<UrlSegment>, EmptySegment> {
        text.redact().url_segment()
    }
}

mod nothing_is_dangerous {
    use taintless::context::{
        Context,
        text::{Rule, Table},
    };

    enum Line {}

    impl Context for Line {
        const TABLE: Table = Table::new("\n", &[Rule::refuse('\n')]);
    }

    const _: Table = Line::TABLE;
}

mod form_of_a_supertype {
    use taintless::context::Escaped;

    struct Of<F>(F);

    fn same(form: Escaped<Of<fn(&'static str)>>) -> Escaped<Of<fn(&'static str)>> {
        form
    }
}
