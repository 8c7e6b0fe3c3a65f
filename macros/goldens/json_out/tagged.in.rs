#[json(tag = "kind", rename_all = "snake_case")]
enum Event {
    Started,
    Piece { text: Tainted<String> },
    Done(Totals),
}
