enum Shape {
    Point(u8, u8),
    Line { from: u8 },
    Name(Tainted<String>),
    Nothing,
}
