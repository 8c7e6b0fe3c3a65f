"<p>{count} {type}</p>", count = items.len(), r#type = 3
