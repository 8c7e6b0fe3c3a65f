struct Person {
    id: u32,
    name: String,
}
