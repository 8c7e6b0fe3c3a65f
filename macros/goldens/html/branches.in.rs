"<ul>"
for (name, colour) in &items {
    let size = colour.len();
    "<li>{name} {size}"
    if let Some(colour) = colour {
        " in {colour}"
    } else if size == 0 {
    } else {
        "?"
    }
    match size {
        1 | 2 if small => "<b>{size}</b>",
        _ => {}
    }
    "</li>"
}
"</ul>"
