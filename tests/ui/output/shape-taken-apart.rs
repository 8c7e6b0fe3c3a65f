//! Door 76: a shape is made by its functions alone.
use taintless::output::Shape;

const fn forge(mut shape: Shape, other: Shape) -> Shape {
    shape.kind = other.kind;
    shape
}

fn main() {}
