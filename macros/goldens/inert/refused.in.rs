#[derive(Inert)]
struct Order<T> {
    id: T,
}
