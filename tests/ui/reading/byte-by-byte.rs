//! Door 314: tainted bytes are not cast to letters one by one.
use taintless::prelude::*;

fn body(bytes: Tainted<Vec<u8>>) -> String {
    let bytes = bytes.transpose().into_iter();
    bytes.map(|byte| byte as u8 as char).collect()
}

fn main() {}
