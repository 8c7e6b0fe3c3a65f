subject
