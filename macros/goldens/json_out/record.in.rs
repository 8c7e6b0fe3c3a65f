#[serde(rename_all = "camelCase")]
struct Answer<T> {
    customer_name: Tainted<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    order: Option<T>,
    #[serde(skip)]
    card: Private<Tainted<String>>,
    #[serde(flatten)]
    rest: Rest,
}
