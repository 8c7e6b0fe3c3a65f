//! Twins of the refusals in `ui/conversations/`.

mod conversation_serialized {
    use taintless::claude::{Conversation, StoreError};
    use taintless::prelude::*;

    fn keep(conversation: &Conversation, key: &SecretKey) -> Result<Tainted<String>, StoreError> {
        conversation.store(key, "session-7")
    }
}

mod conversation_deserialized {
    use taintless::claude::{Conversation, StoreError};
    use taintless::prelude::*;

    fn load(stored: &str, key: &SecretKey) -> Result<Conversation, StoreError> {
        Conversation::restore(stored, key, "session-7")
    }
}

mod conversation_in_a_session {
    use taintless::prelude::*;

    #[derive(serde::Deserialize)]
    struct Session {
        conversation: Tainted<String>,
    }
}

mod restore_without_key {
    use taintless::claude::{Conversation, StoreError};
    use taintless::prelude::*;

    fn load(
        stored: Tainted<String>,
        key: &SecretKey,
        user: u64,
    ) -> Result<Conversation, StoreError> {
        Conversation::restore(&stored, key, &user)
    }
}

mod restore_with_key_text {
    use taintless::claude::{Conversation, StoreError};
    use taintless::prelude::*;

    fn load(stored: Tainted<String>, user: u64) -> Result<Conversation, StoreError> {
        match secret_key!(env "CONVERSATION_KEY") {
            Ok(key) => Conversation::restore(&stored, &key, &user),
            Err(_) => Err(StoreError::WeakKey),
        }
    }
}

mod stored_printed {
    use taintless::claude::Conversation;
    use taintless::prelude::*;

    fn keep(conversation: &Conversation, key: &SecretKey) -> Option<SafeSql> {
        let stored = conversation.store(key, "session-7").ok()?;
        Some(sql!("INSERT INTO conversations (turns) VALUES ({stored})"))
    }
}

mod image_url_from_model {
    use taintless::claude::{ContentError, Image};
    use taintless::prelude::*;

    fn show(link: Tainted<String>) -> Result<Image, ContentError> {
        Image::url(trusted!("https://static.example.com/map.png"))
    }
}

mod document_url_of_any_host {
    use taintless::claude::{ContentError, Document, FetchUrl};
    use taintless::prelude::*;

    fn read(link: SafeUrl) -> Result<Document, ContentError> {
        Document::url(FetchUrl::at(&trusted!("uploads.example.com"), &link)?)
    }
}

mod host_from_text {
    use taintless::claude::{ContentError, FetchUrl};
    use taintless::prelude::*;

    fn hold(host: &str, link: &SafeUrl) -> Result<FetchUrl, ContentError> {
        FetchUrl::at(&trusted!("uploads.example.com"), link)
    }
}

mod file_id_from_text {
    use taintless::NarrowError;
    use taintless::claude::{Document, FileId};
    use taintless::prelude::*;

    fn read(id: Tainted<String>) -> Result<Document, NarrowError> {
        Ok(Document::file(FileId::parse(&id)?))
    }
}

mod private_document {
    use taintless::claude::Turn;
    use taintless::prelude::*;

    fn attach(record: Private<String>) -> Turn {
        let record = record.redact();
        Turn::user(prompt!("The record: {record}"))
    }
}

mod private_title {
    use taintless::claude::Document;
    use taintless::prelude::*;

    fn attach(letter: Tainted<String>, name: Private<Tainted<String>>) -> Document {
        Document::text(letter).title(trusted!("the letter"))
    }
}

mod image_from_text {
    use taintless::claude::{ContentError, Image};

    fn show(bytes: Vec<u8>) -> Result<Image, ContentError> {
        Image::new(bytes)
    }
}

mod user_id_from_email {
    use taintless::EmailAddress;
    use taintless::claude::{Request, UserId};
    use taintless::prelude::*;

    fn name(request: Request, email: EmailAddress, key: &SecretKey) -> Request {
        request.user_id(UserId::digest(key, &email))
    }
}

mod assistant_from_a_part {
    use taintless::claude::{Reply, Turn};

    fn remember(whole: &Reply) -> Turn {
        Turn::assistant(whole)
    }
}

mod reply_from_text {
    use taintless::claude::{Conversation, Next, Reply};

    fn remember(conversation: &mut Conversation, said: &Reply) -> Next {
        conversation.reply(said)
    }
}

mod domains_from_text {
    use taintless::claude::ServerTool;
    use taintless::prelude::*;

    fn fetch(domain: Tainted<String>) -> Option<ServerTool> {
        let domain = one_of!(domain, "example.com", "example.org")?;
        Some(ServerTool::web_fetch().allowed_domains([domain]))
    }
}

mod container_from_text {
    use taintless::claude::{Reply, Request};

    fn go_on(request: Request, earlier: &Reply) -> Request {
        match earlier.container() {
            Some(container) => request.container(container),
            None => request,
        }
    }
}

mod turn_rewritten {
    use taintless::claude::Conversation;

    fn go_back(conversation: &Conversation) -> Conversation {
        let mut conversation = conversation.fork_at(1);
        conversation.user("I do not agree.");
        conversation
    }
}
