//! Door 383: an error of reading, which feedback shows to the model, is not made of text.
use taintless::prelude::*;

fn refuse(text: String) -> Prompt {
    let error: OutputError = serde::de::Error::custom(text);
    error.feedback()
}

fn main() {}
