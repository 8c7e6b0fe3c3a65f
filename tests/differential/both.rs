//! `both!`: each type once as ours and once as serde's, from the same words.
//!
//! `claude` attributes and what stands in `ours` go to ours alone, `serde` attributes to the plain
//! twin, and what stands in `all` is derived by both. `Text` is `Tainted<String>` here and `String`
//! there. Fields without names are given one, for the picture by which values are compared.

macro_rules! both {
    ($($items:tt)*) => {
        #[allow(dead_code, unused_imports, reason = "values are looked at as pictures")]
        pub(crate) mod ours {
            use crate::picture::Picture as _;
            use crate::types::common::ours::*;
            crate::both::ours! { $($items)* }
        }
        #[allow(dead_code, unused_imports, reason = "values are looked at as pictures")]
        pub(crate) mod plain {
            use crate::picture::Picture as _;
            use crate::types::common::plain::*;
            crate::both::plain! { $($items)* }
        }
    };
}

/// One item after another as a type of model output.
macro_rules! ours {
    () => {};
    ($(#[claude $a:tt])* $(#[serde $s:tt])* $(#[ours $o:tt])* $(#[all $all:tt])*
     struct $name:ident $(<$g:ident>)? {
        $($(#[claude $fa:tt])* $(#[serde $fs:tt])* $field:ident: $ty:ty,)*
     } $($rest:tt)*) => {
        #[derive(ClaudeOutput)] $(#[derive $o])* $(#[derive $all])* $(#[claude $a])*
        pub(crate) struct $name $(<$g>)? { $($(#[claude $fa])* pub(crate) $field: $ty,)* }
        crate::both::picture! { $name $(<$g>)? { $($field)* } }
        crate::both::shown! { $name $(<$g>)? { $($field)* } }
        crate::both::ours! { $($rest)* }
    };
    ($(#[claude $a:tt])* $(#[serde $s:tt])* $(#[ours $o:tt])* $(#[all $all:tt])*
     struct $name:ident ($($(#[claude $fa:tt])* $field:ident: $ty:ty),*); $($rest:tt)*) => {
        #[derive(ClaudeOutput)] $(#[derive $o])* $(#[derive $all])* $(#[claude $a])*
        pub(crate) struct $name($($(#[claude $fa])* pub(crate) $ty),*);
        crate::both::picture! { $name ($($field)*) }
        crate::both::ours! { $($rest)* }
    };
    (struct $name:ident; $($rest:tt)*) => {
        #[derive(ClaudeOutput)]
        pub(crate) struct $name;
        crate::both::picture! { $name }
        crate::both::ours! { $($rest)* }
    };
    ($(#[claude $a:tt])* $(#[serde $s:tt])* $(#[ours $o:tt])* $(#[all $all:tt])*
     enum $name:ident {
        $($(#[claude $va:tt])* $(#[serde $vs:tt])* $variant:ident
            $({ $($(#[claude $fa:tt])* $(#[serde $fs:tt])* $field:ident: $ty:ty),* })?
            $(( $($(#[claude $pa:tt])* $place:ident: $pty:ty),* ))?,)*
     } $($rest:tt)*) => {
        #[derive(ClaudeOutput)] $(#[derive $o])* $(#[derive $all])* $(#[claude $a])*
        pub(crate) enum $name {
            $($(#[claude $va])* $variant
                $({ $($(#[claude $fa])* $field: $ty),* })?
                $(( $($(#[claude $pa])* $pty),* ))?,)*
        }
        crate::both::picture! { enum $name { $($variant $({ $($field),* })? $(($($place),*))?,)* } }
        crate::both::ours! { $($rest)* }
    };
}

/// One item after another as serde has it.
macro_rules! plain {
    () => {};
    ($(#[claude $a:tt])* $(#[serde $s:tt])* $(#[ours $o:tt])* $(#[all $all:tt])*
     struct $name:ident $(<$g:ident>)? {
        $($(#[claude $fa:tt])* $(#[serde $fs:tt])* $field:ident: $ty:ty,)*
     } $($rest:tt)*) => {
        #[derive(serde::Deserialize, serde::Serialize)] $(#[derive $all])* $(#[serde $s])*
        pub(crate) struct $name $(<$g>)? { $($(#[serde $fs])* pub(crate) $field: $ty,)* }
        crate::both::picture! { $name $(<$g>)? { $($field)* } }
        crate::both::plain! { $($rest)* }
    };
    ($(#[claude $a:tt])* $(#[serde $s:tt])* $(#[ours $o:tt])* $(#[all $all:tt])*
     struct $name:ident ($($(#[claude $fa:tt])* $field:ident: $ty:ty),*); $($rest:tt)*) => {
        #[derive(serde::Deserialize, serde::Serialize)] $(#[derive $all])* $(#[serde $s])*
        pub(crate) struct $name($(pub(crate) $ty),*);
        crate::both::picture! { $name ($($field)*) }
        crate::both::plain! { $($rest)* }
    };
    (struct $name:ident; $($rest:tt)*) => {
        #[derive(serde::Deserialize, serde::Serialize)]
        pub(crate) struct $name;
        crate::both::picture! { $name }
        crate::both::plain! { $($rest)* }
    };
    ($(#[claude $a:tt])* $(#[serde $s:tt])* $(#[ours $o:tt])* $(#[all $all:tt])*
     enum $name:ident {
        $($(#[claude $va:tt])* $(#[serde $vs:tt])* $variant:ident
            $({ $($(#[claude $fa:tt])* $(#[serde $fs:tt])* $field:ident: $ty:ty),* })?
            $(( $($(#[claude $pa:tt])* $place:ident: $pty:ty),* ))?,)*
     } $($rest:tt)*) => {
        #[derive(serde::Deserialize, serde::Serialize)] $(#[derive $all])* $(#[serde $s])*
        pub(crate) enum $name {
            $($(#[serde $vs])* $variant
                $({ $($(#[serde $fs])* $field: $ty),* })?
                $(( $($pty),* ))?,)*
        }
        crate::both::picture! { enum $name { $($variant $({ $($field),* })? $(($($place),*))?,)* } }
        crate::both::plain! { $($rest)* }
    };
}

macro_rules! picture {
    ($name:ident $(<$g:ident>)? { $($field:ident)* }) => {
        impl $(<$g: crate::picture::Picture>)? crate::picture::Picture for $name $(<$g>)? {
            fn picture(&self) -> serde_json::Value {
                let fields: Vec<serde_json::Value> = vec![$(self.$field.picture()),*];
                serde_json::Value::from(fields)
            }
        }
    };
    ($name:ident) => {
        impl crate::picture::Picture for $name {
            fn picture(&self) -> serde_json::Value {
                serde_json::Value::from(stringify!($name))
            }
        }
    };
    ($name:ident ($($field:ident)*)) => {
        impl crate::picture::Picture for $name {
            fn picture(&self) -> serde_json::Value {
                let Self($($field),*) = self;
                let fields: Vec<serde_json::Value> = vec![$($field.picture()),*];
                serde_json::Value::from(fields)
            }
        }
    };
    (enum $name:ident { $($variant:ident $({ $($field:ident),* })? $(($($place:ident),*))?,)* }) => {
        impl crate::picture::Picture for $name {
            fn picture(&self) -> serde_json::Value {
                match self {
                    $(Self::$variant $({ $($field),* })? $(($($place),*))? => {
                        let fields: Vec<serde_json::Value> = vec![
                            stringify!($variant).into(),
                            $($($field.picture()),*)?
                            $($($place.picture()),*)?
                        ];
                        serde_json::Value::from(fields)
                    })*
                }
            }
        }
    };
}

/// What is shown of a struct while it arrives.
macro_rules! shown {
    ($name:ident { $($field:ident)* }) => {
        impl crate::stream::Shown for <$name as taintless::output::Streamed>::Snapshot {
            fn shown(&self) -> serde_json::Value {
                #[allow(unused_imports, reason = "what is flattened is shown by itself")]
                use crate::stream::Shown as _;
                let fields: Vec<serde_json::Value> = vec![$(self.$field().shown()),*];
                serde_json::json!(["fields", fields])
            }
        }
    };
    ($name:ident <$g:ident> { $($field:ident)* }) => {};
}

pub(crate) use {both, ours, picture, plain, shown};
