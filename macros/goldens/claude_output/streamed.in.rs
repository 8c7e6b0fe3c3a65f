#[claude(stream)]
pub struct Triage {
    #[claude(range(min = 1, max = 5))]
    pub severity: u8,
    #[claude(items(length(max = 20)))]
    topics: Vec<Tainted<String>>,
    #[claude(flatten)]
    place: Place,
}
