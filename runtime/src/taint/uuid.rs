//! UUIDs: 36 characters, of which the parser takes no other form.

use uuid::Uuid;

use super::primitive::texts;

texts! {
    // Of the forms that the library takes (`urn:uuid:…`, braces, no hyphens), this length has one.
    Uuid: "a UUID", |value| value.hyphenated(),
        |text| (text.len() == 36).then(|| Uuid::try_parse(text).ok()).flatten();
}
