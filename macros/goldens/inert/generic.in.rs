#[derive(Inert)]
#[inert(crate = "my::taintless")]
struct Line<T: Copy>(T)
where
    T: PartialEq;
