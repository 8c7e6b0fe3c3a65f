//! Twins of the refusals in `ui/keys/`.

mod build_env {
    use taintless::prelude::*;

    fn key() -> Result<SecretKey, KeyError> {
        secret_key!(env "ANTHROPIC_API_KEY")
    }
}

mod bundled_next {
    use taintless::prelude::*;

    fn key() -> Result<SecretKey, KeyError> {
        secret_key!(env "ANTHROPIC_API_KEY")
    }
}

mod bundled_react {
    use taintless::prelude::*;

    fn key() -> Result<SecretKey, KeyError> {
        secret_key!(env "ANTHROPIC_API_KEY")
    }
}

mod bundled_vite {
    use taintless::prelude::*;

    fn key() -> Result<SecretKey, KeyError> {
        secret_key!(env "ANTHROPIC_API_KEY")
    }
}

mod byte_string {
    use taintless::prelude::*;

    fn key() -> Result<SecretKey, KeyError> {
        secret_key!(env "ANTHROPIC_API_KEY")
    }
}

mod c_string {
    use taintless::prelude::*;

    fn key() -> Result<SecretKey, KeyError> {
        secret_key!(env "ANTHROPIC_API_KEY")
    }
}

mod call {
    use taintless::prelude::*;

    fn key() -> Result<SecretKey, KeyError> {
        secret_key!(env "ANTHROPIC_API_KEY")
    }
}

mod clone {
    use taintless::prelude::*;

    fn twice(key: SecretKey) -> [std::sync::Arc<SecretKey>; 2] {
        let key = std::sync::Arc::new(key);
        [key.clone(), key]
    }
}

mod concat {
    use taintless::prelude::*;

    fn key() -> Result<SecretKey, KeyError> {
        secret_key!(env "ANTHROPIC_API_KEY")
    }
}

mod from_const {
    use taintless::prelude::*;

    fn key() -> Result<SecretKey, KeyError> {
        secret_key!(env "ANTHROPIC_API_KEY")
    }
}

mod default {
    use taintless::prelude::*;

    fn key() -> Result<SecretKey, KeyError> {
        secret_key!(env "ANTHROPIC_API_KEY")
    }
}

mod default_value {
    use taintless::prelude::*;

    fn key() -> Result<SecretKey, KeyError> {
        secret_key!(env "ANTHROPIC_API_KEY")
    }
}

mod deref {
    use taintless::prelude::*;

    fn text(key: &SecretKey) -> usize {
        key.expose_as_header(|name, _| name.len())
    }
}

mod deserialize {
    use taintless::prelude::*;

    fn read<T>() {}

    fn key() {
        read::<SecretKey>();
    }
}

mod display {
    use taintless::prelude::*;

    fn show(key: &SecretKey) -> String {
        format!("{key:?}")
    }
}

mod empty_name {
    use taintless::prelude::*;

    fn key() -> Result<SecretKey, KeyError> {
        secret_key!(env "ANTHROPIC_API_KEY")
    }
}

mod equality {
    use taintless::prelude::*;

    fn same(one: &SecretKey, two: &SecretKey) -> bool {
        std::ptr::eq(one, two)
    }
}

mod from_bytes {
    use taintless::prelude::*;

    fn key() -> Result<SecretKey, KeyError> {
        secret_key!(env "ANTHROPIC_API_KEY")
    }
}

mod from_str {
    use taintless::prelude::*;

    fn key() -> Result<SecretKey, KeyError> {
        secret_key!(env "ANTHROPIC_API_KEY")
    }
}

mod hash {
    use taintless::prelude::*;

    use std::hash::{BuildHasher, RandomState};

    fn digest(key: &SecretKey) -> u64 {
        key.expose_as_header(|name, _| RandomState::new().hash_one(name))
    }
}

mod home_path {
    use taintless::prelude::*;

    fn key() -> Result<SecretKey, KeyError> {
        secret_key!(file "/run/secrets/anthropic")
    }
}

mod include_str {
    use taintless::prelude::*;

    fn key() -> Result<SecretKey, KeyError> {
        secret_key!(file "/run/secrets/anthropic")
    }
}

mod key_as_name {
    use taintless::prelude::*;

    fn key() -> Result<SecretKey, KeyError> {
        secret_key!(env "ANTHROPIC_API_KEY")
    }
}

mod literal {
    use taintless::prelude::*;

    fn key() -> Result<SecretKey, KeyError> {
        secret_key!(env "ANTHROPIC_API_KEY")
    }
}

mod local {
    use taintless::prelude::*;

    fn key() -> Result<SecretKey, KeyError> {
        secret_key!(env "ANTHROPIC_API_KEY")
    }
}

mod name_from_const {
    use taintless::prelude::*;

    fn key() -> Result<SecretKey, KeyError> {
        secret_key!(env "ANTHROPIC_API_KEY")
    }
}

mod name_in_lower_case {
    use taintless::prelude::*;

    fn key() -> Result<SecretKey, KeyError> {
        secret_key!(env "ANTHROPIC_API_KEY")
    }
}

mod nothing {
    use taintless::prelude::*;

    fn key() -> Result<SecretKey, KeyError> {
        secret_key!(env "ANTHROPIC_API_KEY")
    }
}

mod option_env {
    use taintless::prelude::*;

    fn key() -> Result<SecretKey, KeyError> {
        secret_key!(env "ANTHROPIC_API_KEY")
    }
}

mod parse {
    use taintless::prelude::*;

    fn key() -> Result<SecretKey, KeyError> {
        secret_key!(env "ANTHROPIC_API_KEY")
    }
}

mod path_from_variable {
    use taintless::prelude::*;

    fn key() -> Result<SecretKey, KeyError> {
        secret_key!(file "/run/secrets/anthropic")
    }
}

mod raw_string {
    use taintless::prelude::*;

    fn key() -> Result<SecretKey, KeyError> {
        secret_key!(env "ANTHROPIC_API_KEY")
    }
}

mod relative_path {
    use taintless::prelude::*;

    fn key() -> Result<SecretKey, KeyError> {
        secret_key!(file "/run/secrets/anthropic")
    }
}

mod serialize {
    use taintless::prelude::*;

    fn write<T: std::fmt::Debug>(_: &T) {}

    fn show(key: &SecretKey) {
        write(key);
    }
}

mod struct_literal {
    use taintless::prelude::*;

    fn key() -> Result<SecretKey, KeyError> {
        secret_key!(env "ANTHROPIC_API_KEY")
    }
}

mod through_macro {
    use taintless::prelude::*;

    macro_rules! key {
        ($name:literal) => {
            secret_key!(env $name)
        };
    }

    fn key() -> Result<SecretKey, KeyError> {
        key!("ANTHROPIC_API_KEY")
    }
}

mod to_string {
    use taintless::prelude::*;

    fn show(key: &SecretKey) -> String {
        format!("{key:?}")
    }
}

mod path_with_dots {
    use taintless::prelude::*;

    fn key() -> Result<SecretKey, KeyError> {
        secret_key!(file "/run/secrets/anthropic")
    }
}

mod relative_path_by_hand {
    use taintless::__private::{Literal, key};
    use taintless::prelude::*;

    struct Place;
    impl Literal for Place {
        const TEXT: &'static str = "/run/secrets/anthropic";
    }

    fn main() {
        let _: Result<SecretKey, KeyError> = key::from_file::<Place>();
    }
}

mod path_with_dots_by_hand {
    use taintless::__private::{Literal, key};
    use taintless::prelude::*;

    struct Place;
    impl Literal for Place {
        const TEXT: &'static str = "/run/secrets/anthropic";
    }

    fn main() {
        let _: Result<SecretKey, KeyError> = key::from_file::<Place>();
    }
}

mod name_in_lower_case_by_hand {
    use taintless::__private::{Literal, key};
    use taintless::prelude::*;

    struct Place;
    impl Literal for Place {
        const TEXT: &'static str = "ANTHROPIC_API_KEY";
    }

    fn main() {
        let _: Result<SecretKey, KeyError> = key::from_env::<Place>();
    }
}

mod private_field {
    use taintless::prelude::*;

    fn show(key: SecretKey) -> String {
        format!("{key:?}")
    }
}

mod private_method {
    use taintless::prelude::*;

    fn show(key: &SecretKey) -> usize {
        key.expose_as_header(|name, _| name.len())
    }
}

mod as_ref {
    use taintless::prelude::*;

    fn sent(key: impl AsRef<[u8]>) -> usize {
        key.as_ref().len()
    }

    fn send(key: SecretKey) -> usize {
        key.expose_as_header(|name, _| sent(name))
    }
}

mod tainted {
    use taintless::prelude::*;

    fn give(_: &SecretKey) {}
}

mod minimum {
    use taintless::prelude::*;

    fn first(keys: Vec<SecretKey>) -> Option<SecretKey> {
        keys.into_iter().next()
    }
}
