mail, |text| text.len()
