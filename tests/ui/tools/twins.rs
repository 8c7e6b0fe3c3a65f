//! Twins of the refusals in `ui/tools/`.

mod unmarked_tool {
    use taintless::prelude::*;

    #[derive(ClaudeTools)]
    enum Desk {
        /// Deletes a note for good.
        #[claude(destructive)]
        DeleteNote { id: u32 },
    }
}

mod string_as_arguments {
    use taintless::prelude::*;

    #[derive(ClaudeTools)]
    enum Desk {
        /// Searches the public web.
        #[claude(reads_untrusted)]
        Search { words: Tainted<String> },
    }
}

mod string_among_arguments {
    use taintless::prelude::*;

    #[derive(ClaudeTools)]
    enum Desk {
        /// Searches the public web.
        #[claude(reads_untrusted)]
        Search {
            words: Tainted<String>,
            pages: Option<u8>,
        },
    }
}

mod arguments_without_derive {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Search {
        words: Tainted<String>,
    }

    #[derive(ClaudeTools)]
    enum Desk {
        /// Searches the public web.
        #[claude(reads_untrusted)]
        Search(Search),
    }
}

mod description_from_run_time {
    use taintless::prelude::*;

    #[derive(ClaudeTools)]
    enum Desk {
        #[claude(reads_untrusted, description = "Searches the public web.")]
        Search { words: Tainted<String> },
    }
}

mod name_from_run_time {
    use taintless::claude::tool::{No, Tool, ToolInput, ToolTable};
    use taintless::claude::{ClaudeTools, Marks};
    use taintless::prelude::*;

    struct Search;

    impl ClaudeTools for Search {
        type Untrusted = No;
        type Private = No;
        type Acts = No;
        const TABLE: ToolTable =
            ToolTable::new(&[Tool::new::<Words>("search", "Searches.", Marks::PURE)]);
        fn read(_: usize, input: ToolInput<'_>) -> Result<Option<Self>, OutputError> {
            input.arguments::<Words>().map(|_| Some(Search))
        }
    }

    #[derive(ClaudeOutput)]
    struct Words {
        words: Tainted<String>,
    }
}

mod no_description {
    use taintless::prelude::*;

    #[derive(ClaudeTools)]
    enum Desk {
        /// Searches the public web, for what the notes do not say.
        #[claude(reads_untrusted)]
        Search { words: Tainted<String> },
    }
}

mod bad_name {
    use taintless::prelude::*;

    #[derive(ClaudeTools)]
    enum Desk {
        /// Searches the public web.
        #[claude(reads_untrusted, rename = "search-the-web")]
        Search { words: Tainted<String> },
    }
}

mod names_alike {
    use taintless::prelude::*;

    #[derive(ClaudeTools)]
    enum Desk {
        /// Reads a note.
        #[claude(reads_untrusted)]
        Note { id: u32 },
        /// Deletes a note for good.
        #[claude(destructive, rename = "delete_note")]
        Delete { id: u32 },
    }
}

mod over_budget {
    use taintless::prelude::*;

    #[derive(ClaudeOutput)]
    struct Form {
        a: Option<u8>,
        b: Option<u8>,
        c: Option<u8>,
        d: Option<u8>,
        e: Option<u8>,
        f: Option<u8>,
        g: Option<u8>,
        h: Option<u8>,
        i: Option<u8>,
        j: Option<u8>,
        k: Option<u8>,
        l: Option<u8>,
        m: Option<u8>,
        n: Option<u8>,
        o: Option<u8>,
        p: Option<u8>,
        q: Option<u8>,
        r: Option<u8>,
        s: Option<u8>,
        t: Option<u8>,
        u: Option<u8>,
    }

    #[derive(ClaudeTools)]
    enum Desk {
        /// Files a form.
        #[claude(acts)]
        File(Form),
        /// Looks for forms like this one.
        #[claude(reads_untrusted, strict = false)]
        Find(Form),
    }
}

mod too_many_tools {
    use taintless::prelude::*;

    #[derive(ClaudeTools)]
    enum Desk {
        /// Does number 1.
        #[claude(acts)]
        Do1,
        /// Does number 2.
        #[claude(acts)]
        Do2,
        /// Does number 3.
        #[claude(acts)]
        Do3,
        /// Does number 4.
        #[claude(acts)]
        Do4,
        /// Does number 5.
        #[claude(acts)]
        Do5,
        /// Does number 6.
        #[claude(acts)]
        Do6,
        /// Does number 7.
        #[claude(acts)]
        Do7,
        /// Does number 8.
        #[claude(acts)]
        Do8,
        /// Does number 9.
        #[claude(acts)]
        Do9,
        /// Does number 10.
        #[claude(acts)]
        Do10,
        /// Does number 11.
        #[claude(acts)]
        Do11,
        /// Does number 12.
        #[claude(acts)]
        Do12,
        /// Does number 13.
        #[claude(acts)]
        Do13,
        /// Does number 14.
        #[claude(acts)]
        Do14,
        /// Does number 15.
        #[claude(acts)]
        Do15,
        /// Does number 16.
        #[claude(acts)]
        Do16,
        /// Does number 17.
        #[claude(acts)]
        Do17,
        /// Does number 18.
        #[claude(acts)]
        Do18,
        /// Does number 19.
        #[claude(acts)]
        Do19,
        /// Does number 20.
        #[claude(acts)]
        Do20,
        /// Does number 21.
        #[claude(acts, strict = false)]
        Do21,
    }
}

mod pure_and_acting {
    use taintless::prelude::*;

    #[derive(ClaudeTools)]
    enum Desk {
        /// Sends a reply.
        #[claude(sends)]
        Reply { text: Tainted<String> },
    }
}

mod untrusted_from_pure {
    use taintless::claude::ToolOutput;
    use taintless::prelude::*;

    #[derive(ClaudeTools)]
    enum Desk {
        /// What the page says.
        #[claude(reads_untrusted)]
        Read { page: u32 },
    }

    fn run(page: &Tainted<String>) -> ToolOutput<Desk> {
        ToolOutput::untrusted(page, Source::WebPage)
    }
}

mod json_from_pure {
    use taintless::claude::ToolOutput;
    use taintless::prelude::*;

    #[derive(ClaudeTools)]
    enum Desk {
        /// What the rows say.
        #[claude(reads_untrusted)]
        Rows { table: u32 },
    }

    fn run(rows: &Vec<Tainted<String>>) -> ToolOutput<Desk> {
        ToolOutput::json(rows, Source::Database)
    }
}

mod private_without_mark {
    use taintless::claude::ToolOutput;
    use taintless::prelude::*;

    #[derive(ClaudeTools)]
    enum Desk {
        /// Who the customer is.
        #[claude(reads_untrusted, reads_private)]
        Customer { id: u32 },
    }

    fn run(name: &Private<Tainted<String>>) -> ToolOutput<Desk> {
        ToolOutput::private(name, Source::Database)
    }
}

mod output_as_result {
    use taintless::claude::{Call, ToolOutput, ToolResult, Turn};
    use taintless::prelude::*;

    fn turn<T: ClaudeTools>(call: &Call<T>, output: ToolOutput<T>) -> Turn {
        Turn::results([ToolResult::new(call.id(), output)])
    }
}

mod misspelt_mark {
    use taintless::prelude::*;

    #[derive(ClaudeTools)]
    enum Desk {
        /// Reads a page of the web.
        #[claude(reads_untrusted)]
        Read { page: u32 },
    }
}

mod result_by_text_id {
    use taintless::claude::{Call, ToolOutput, ToolResult};
    use taintless::prelude::*;

    fn result<T: ClaudeTools>(call: &Call<T>, output: ToolOutput<T>) -> ToolResult {
        ToolResult::new(call.id(), output)
    }
}

mod call_id_from_text {
    use taintless::claude::{BlockKind, CallId, Reply};
    use taintless::prelude::*;

    fn id(reply: &Reply) -> Option<CallId> {
        reply.blocks().iter().find_map(|block| match block.kind() {
            BlockKind::ToolUse { id, .. } => Some(id.clone()),
            _ => None,
        })
    }
}

mod call_by_hand {
    use taintless::claude::{Call, Reply};
    use taintless::prelude::*;

    #[derive(ClaudeTools)]
    enum Desk {
        /// Deletes a note for good.
        #[claude(destructive)]
        DeleteNote { id: u32 },
    }

    fn read(reply: &Reply) -> Option<Call<Desk>> {
        Desk::calls(reply).into_iter().find_map(Result::ok)
    }
}

mod flag_against_table {
    use taintless::claude::tool::{No, Tool, ToolInput, ToolTable, Yes};
    use taintless::claude::{ClaudeTools, Marks, Request};
    use taintless::prelude::*;

    struct Delete(u32);

    #[derive(ClaudeOutput)]
    struct Note {
        id: u32,
    }

    impl ClaudeTools for Delete {
        type Untrusted = No;
        type Private = No;
        type Acts = Yes;
        const TABLE: ToolTable = ToolTable::new(&[Tool::new::<Note>(
            "delete",
            "Deletes.",
            Marks::PURE.destructive(),
        )]);
        fn read(_: usize, input: ToolInput<'_>) -> Result<Option<Self>, OutputError> {
            input.arguments::<Note>().map(|note| Some(Delete(note.id)))
        }
    }

    fn ask(request: Request) -> Request {
        request.tools::<Delete>()
    }
}

mod text_of_a_page_as_own {
    use taintless::claude::ToolOutput;
    use taintless::prelude::*;

    fn run<Desk: ClaudeTools>(pages: u32) -> ToolOutput<Desk> {
        ToolOutput::text(system_prompt!("{pages} pages"))
    }
}

mod failed_with_error_text {
    use taintless::claude::ToolOutput;
    use taintless::prelude::*;

    fn run<Desk: ClaudeTools>(error: std::io::Error) -> ToolOutput<Desk> {
        ToolOutput::failed(trusted!("the page could not be read"))
    }
}

mod tool_forgotten {
    use taintless::claude::ToolOutput;
    use taintless::prelude::*;

    #[derive(ClaudeTools)]
    enum Desk {
        /// What day it is.
        #[claude(pure)]
        Today,
        /// Sends a reply.
        #[claude(sends)]
        Reply { text: Tainted<String> },
    }

    fn run(tool: Desk) -> ToolOutput<Desk> {
        match tool {
            Desk::Today => ToolOutput::text(trusted!("Tuesday")),
            Desk::Reply { text } => ToolOutput::text(text.char_count() as u64),
        }
    }
}

mod mcp_unendorsed {
    use taintless::claude::Request;
    use taintless::claude::mcp::{Listing, McpError, McpServer};
    use taintless::prelude::*;

    fn ask<Files: McpServer>(request: Request, listing: &Listing) -> Result<Request, McpError> {
        Ok(request.mcp(&listing.admit::<Files>()?))
    }
}

mod mcp_by_nobody {
    use taintless::claude::Marks;
    use taintless::claude::mcp::{Listing, McpServer, McpSet, Pinned};
    use taintless::claude::tool::No;
    use taintless::prelude::*;

    authority!(Review = "the security team reads each description");

    struct Files;

    impl McpServer for Files {
        type Private = No;
        type Acts = No;
        const TOOLS: &'static [Pinned] = &[Pinned::endorsed_by::<Review>(
            "read_file",
            "e3a6720bb8b18e9f9ac957242c99ef21e9bbad3ad62766d48d1edd651fe3621a",
            Marks::PURE,
        )];
    }

    fn files(listing: &Listing) -> Option<McpSet<Files>> {
        listing.admit().ok()
    }
}

mod mcp_without_pin {
    use taintless::claude::Marks;
    use taintless::claude::mcp::{Listing, McpServer, McpSet, Pinned};
    use taintless::claude::tool::No;
    use taintless::prelude::*;

    authority!(Review = "the security team reads each description");

    struct Files;

    impl McpServer for Files {
        type Private = No;
        type Acts = No;
        const TOOLS: &'static [Pinned] = &[Pinned::endorsed_by::<Review>(
            "read_file",
            "e3a6720bb8b18e9f9ac957242c99ef21e9bbad3ad62766d48d1edd651fe3621a",
            Marks::PURE,
        )];
    }

    fn files(listing: &Listing) -> Option<McpSet<Files>> {
        listing.admit().ok()
    }
}
