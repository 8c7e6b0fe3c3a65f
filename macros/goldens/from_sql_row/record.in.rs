struct Person {
    id: u32,
    name: Tainted<String>,
    #[sql(rename = "e-mail")]
    mail: Option<Private<Tainted<String>>>,
}
