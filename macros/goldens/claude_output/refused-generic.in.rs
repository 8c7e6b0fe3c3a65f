#[derive(ClaudeOutput)]
enum Wish<T> where T: Clone {
    #[claude(range(max = 3))]
    One(T),
}
