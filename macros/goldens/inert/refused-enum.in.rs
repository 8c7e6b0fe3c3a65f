#[derive(Inert)]
enum Colour {
    Red,
}
