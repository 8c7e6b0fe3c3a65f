//! Door 428: an uploaded file is not named by text of any form.
use taintless::claude::Document;
use taintless::prelude::*;

fn read(id: Tainted<String>) -> Document {
    Document::file(id)
}

fn main() {}
