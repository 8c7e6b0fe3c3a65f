//! Where an expression of ours may stand: consts, arms, closures, async functions, statements.

use tl::prelude::*;

const FIXED: &str = "fixed";
/// In a const.
pub const CONST: Trusted<&str> = trusted!("text");
/// In a static.
pub static STATIC: Trusted<&str> = trusted!(FIXED);
/// In an array.
pub const ARRAY: [Trusted<&str>; 3] = [trusted!("one"), trusted!(concat!("t", "wo")), CONST];

tl::destination!(Archive = "the customer's own folder");
tl::authority!(Operator = "the file that the operator installs");

/// In a const of a type, and generic.
pub trait Named<'a, T, const N: usize>
where
    T: Clone + 'a,
{
    /// In a const of a trait.
    const NAME: Trusted<&'static str> = trusted!("name");

    /// In a generic method.
    fn ask(&self, values: &'a [u32; N], value: T) -> (Prompt, T) {
        let name = Self::NAME;
        (prompt!("{name} {values}"), value)
    }
}

/// In the arms of a match.
#[must_use]
pub fn arms(number: u8, mail: &Tainted<&str>) -> Option<Trusted<&'static str>> {
    match number {
        0 => Some(trusted!("zero")),
        1 if one_of!(mail, "open", "closed").is_some() => one_of!(mail, "yes", "no"),
        2 => match lend!(mail, to = Archive, |text| text.len() / 2) {
            0 => None,
            _ => Some(CONST),
        },
        _ => None,
    }
}

/// In closures.
pub fn closures() -> impl Fn(u8) -> (Prompt, SafeHtml, SafeSql) {
    move |number| {
        (
            prompt!("{number}"),
            html!("<p>{number}</p>"),
            sql!("SELECT {number}"),
        )
    }
}

/// In an async function, whose future can be sent.
pub async fn later(mail: Tainted<String>, key: String) -> (Prompt, SafeHtml, SafeSql) {
    let text = mail.clone().wrap(Source::Email);
    let page = html!(
        "<ul>" for number in [1_u8, 2] { let next = ready(number).await; "<li>{next}</li>" } "</ul>"
    );
    let tone = endorse!(ready(key).await, by = Operator);
    let raw = expose!(ready(mail).await, to = Archive);
    (
        prompt!("{text} {tone} {number}", number = ready(1_u8).await),
        page,
        sql!("SELECT {raw}, {number}", number = ready(1_u8).await),
    )
}

async fn ready<T: Send>(value: T) -> T {
    std::future::ready(value).await
}

/// The future can be sent.
pub fn sent(mail: Tainted<String>) -> impl Send {
    later(mail, String::new())
}

/// As statements, and as the last expression.
#[must_use]
pub fn statements(reply: &Tainted<&str>) -> usize {
    tl::destination!(Inside = "declared where it is used");
    tl::authority!(Inner = "declared where it is used");
    let _ = trusted!("text");
    drop((prompt!("text"), system_prompt!("text")));
    drop(endorse!("text", by = Inner));
    if let Ok(key) = secret_key!(env "ANTHROPIC_API_KEY") {
        drop(format!("{key:?}"));
    }
    lend!(reply, to = Inside, |text| { text.len() / 2 })
}

/// Types declared in a function.
pub fn inside() -> Option<u8> {
    #[derive(ClaudeOutput, Clone, Copy)]
    #[claude(crate = "tl")]
    enum Kind {
        One,
        Two,
    }
    #[derive(ClaudeOutput)]
    #[claude(crate = "tl", stream)]
    struct Reply {
        kind: Kind,
        #[claude(range(max = 3))]
        size: u8,
    }
    #[derive(Inert, Clone, Copy)]
    #[inert(crate = "tl")]
    struct Id(u8);
    let reply = Reply::parse("{}").ok()?;
    let id = Id(match reply.kind {
        Kind::One => 1,
        Kind::Two => 2,
    });
    drop(prompt!("{id}"));
    Some(reply.size)
}
