/// What a customer wants.
#[derive(ClaudeOutput)]
#[claude(rename_all = "camelCase", check = sound)]
pub struct Triage {
    category: Category,
    /// How badly it hurts.
    #[claude(range(min = 1, max = 5), multiple_of = 2, default = 2)]
    severity: u8,
    #[claude(length(min = 1, max = 200), pattern = "^a", check = noted, example = "a")]
    summary: Tainted<String>,
    #[claude(items(items(one_of(1, 2)), unique), length(max = 3))]
    list_of_lists: Vec<Vec<u8>>,
    #[claude(format = "email")]
    r#type: Option<Tainted<String>>,
    #[claude(range(exclusive_min = 0))]
    rate: Rate,
}
