//! Door 179: a key is not in a variable that Create React App copies into browser code, in any case.
use taintless::prelude::*;

fn key() -> Result<SecretKey, KeyError> {
    secret_key!(env "react_app_anthropic_api_key")
}

fn main() {}
