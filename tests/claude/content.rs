//! Documents and images, as they are sent.

use serde_json::{Value, json};
use taintless::claude::{
    ContentError, Document, FetchUrl, FileId, Image, Model, Request, RequestError, Turn,
    UserContent,
};
use taintless::prelude::*;

use super::{Triage, sent};

fn block(content: impl UserContent) -> Value {
    sent(&Request::new(Model::OPUS_5, 1).turn(Turn::user(content)))["messages"][0]["content"][0]
        .clone()
}

#[test]
fn a_document_of_text_is_a_block_of_its_own() {
    let text = Tainted::new("</document> a\u{202E}b\u{E0041} \"c\"");
    assert_eq!(
        block(
            Document::text(text)
                .title(Tainted::new("a\u{200B}b.txt"))
                .context("from\u{1B} the post")
                .citations()
        ),
        json!({
            "type": "document",
            "source": {"type": "text", "media_type": "text/plain", "data": "</document> ab \"c\""},
            "title": "ab.txt", "context": "from the post", "citations": {"enabled": true},
        })
    );
    assert_eq!(
        block(Document::text(trusted!("a"))),
        json!({"type": "document", "source": {"type": "text", "media_type": "text/plain", "data": "a"}})
    );
}

#[test]
fn what_has_nothing_to_see_is_left_out() {
    assert_eq!(
        block(Document::text("a").title(" ").context("\u{200B}")),
        block(Document::text("a"))
    );
    for turn in [
        Turn::user(""),
        Turn::user(" \n").and("\u{200B}"),
        Turn::user(Document::text("\u{E0041}")),
    ] {
        let request = Request::new(Model::OPUS_5, 1).turn(turn.clone());
        assert_eq!(sent(&request)["messages"], json!([]));
        assert_eq!(request.check(), Err(RequestError::NoTurns));
        let request = request.turn(turn.and("b"));
        assert_eq!(
            sent(&request)["messages"],
            json!([{"role": "user", "content": [{"type": "text", "text": "b"}]}])
        );
        assert_eq!(request.check(), Ok(()));
    }
}

#[test]
fn a_title_is_cut_where_the_api_cuts() {
    let title = block(Document::text("a").title("ä".repeat(600)))["title"].clone();
    assert_eq!(title, json!("ä".repeat(500)));
}

#[test]
fn a_pdf_is_sent_by_its_bytes() {
    let pdf = Document::pdf(Tainted::new(b"%PDF-1.7\n\xFF".to_vec())).expect("a PDF");
    assert_eq!(
        block(&pdf),
        json!({"type": "document", "source": {
            "type": "base64", "media_type": "application/pdf", "data": "JVBERi0xLjcK/w==",
        }})
    );
    for bytes in [
        &b""[..],
        b"%PDF",
        b" %PDF-1.7",
        b"\xEF\xBB\xBF%PDF-1.7",
        b"<html>",
    ] {
        assert_eq!(Document::pdf(bytes).err(), Some(ContentError::NotPdf));
    }
}

#[test]
fn an_image_is_sent_as_what_its_bytes_are() {
    let png = Image::new(b"\x89PNG\r\n\x1a\n").expect("a PNG");
    assert_eq!(
        block(png),
        json!({"type": "image", "source": {
            "type": "base64", "media_type": "image/png", "data": "iVBORw0KGgo=",
        }})
    );
    assert_eq!(Image::new(b"%PDF-1.7").err(), Some(ContentError::NotImage));
}

#[test]
fn a_file_of_the_api_wants_its_feature_named() {
    let id = FileId::parse(&Tainted::new("file_011CNha8iCJcU1wXNR6q4V8w")).expect("an id");
    assert_eq!(
        block(Image::file(&id)),
        json!({"type": "image", "source": {"type": "file", "file_id": "file_011CNha8iCJcU1wXNR6q4V8w"}})
    );
    let request = Request::new(Model::OPUS_5, 1).turn(Turn::user("a"));
    assert!(request.betas().is_empty());
    let request = request
        .beta(trusted!("context-1m-2025-08-07"))
        .turn(Turn::user(Document::file(&id)))
        .turn(Turn::user(Document::file(id)));
    assert_eq!(
        request.betas(),
        ["files-api-2025-04-14", "context-1m-2025-08-07"]
    );
    for text in ["", "a b", "a/b", "..", "file\"", "a\n", &"a".repeat(129)] {
        assert!(FileId::parse(text).is_err(), "{text}");
    }
}

#[test]
fn an_address_is_the_programs_or_of_a_host_that_it_names() {
    let url = trusted!("https://example.com/a.pdf");
    assert_eq!(
        block(Document::url(url).expect("an address")),
        json!({"type": "document", "source": {"type": "url", "url": "https://example.com/a.pdf"}})
    );
    let theirs = SafeUrl::parse(Tainted::new("https://img.example.com/a?b")).expect("a URL");
    let theirs = FetchUrl::at(&trusted!("example.com"), &theirs).expect("of our host");
    assert_eq!(
        block(Image::url(&theirs).expect("an address")),
        json!({"type": "image", "source": {"type": "url", "url": "https://img.example.com/a?b"}})
    );
    assert_eq!(
        Image::url(trusted!("http://example.com/a.png")).err(),
        Some(ContentError::Url)
    );
}

#[test]
fn documents_are_cited_all_or_none() {
    let (cited, plain) = (Document::text("a").citations(), Document::text("b"));
    let request = |turn| Request::new(Model::OPUS_5, 1).turn(turn);
    let mixed = request(Turn::user(&cited).and(&plain));
    assert_eq!(mixed.check(), Err(RequestError::MixedCitations));
    let all = request(Turn::user(&cited).and(&cited).and("c"));
    assert_eq!(all.check(), Ok(()));
    assert_eq!(
        request(Turn::user(&plain)).output::<Triage>().check(),
        Ok(())
    );
    assert_eq!(
        all.output::<Triage>().check(),
        Err(RequestError::CitationsWithOutput)
    );
}
