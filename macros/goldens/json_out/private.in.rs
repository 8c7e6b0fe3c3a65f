struct Customer {
    cards: Vec<Private<Tainted<String>>>,
    #[serde(serialize_with = "shout")]
    name: Tainted<String>,
}
