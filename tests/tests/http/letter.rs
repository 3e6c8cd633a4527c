//! What a study is about: stored, written into the letter and the information, and seen as participants see it.

use axum::http::StatusCode;

use crate::support::{PAYLOADS, Site};

const FORM: [(&str, &str); 9] = [
    ("purpose-nb", "Vi vil forstå rådgiveres arbeid."),
    ("questions-nb", "Hva veier tyngst?\nHvem har ordet?"),
    ("invitees-nb", "Du blir spurt fordi du er rådgiver."),
    ("origin-nb", "Påstandene kommer fra intervjuer."),
    ("controller", "Høgskolen i Eksempel"),
    ("contact", "Kari Nordmann, kari@example.no"),
    ("approvals", "Sikt, nr. 495028"),
    ("basis", "public_interest"),
    ("purpose-en", "not a language of the study"),
];

#[tokio::test]
async fn the_letter_and_the_information_are_written_from_what_is_known() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    let plan = [
        ("opens-on", ""),
        ("closes-after", ""),
        ("delete-after", "2027-06-30"),
    ];
    assert!(
        kari.post(&format!("{study}/life"), &plan)
            .await
            .leads()
            .contains("life")
    );
    let saved = kari.post(&format!("{study}/particulars"), &FORM).await;
    assert_eq!(saved.leads(), format!("{study}/letter"));
    let letter = kari.get(&format!("{study}/letter")).await;
    letter.says(&[
        "Vil du delta i studien «Arbeid»?",
        "Vi stiller disse spørsmålene:",
        "– Hvem har ordet?",
        "Du leser 9 påstander",
        "Påstandene kommer fra intervjuer.",
        "Du trenger ikke forberede deg.",
        "3. Del dem i tre bunker",
        "http://synspunkt.test/s/arbeid",
        "Sikt, nr. 495028",
        "lagret til 30. juni 2027",
    ]);
    assert!(!letter.body.contains("not a language"));
    let texts = kari.get(&format!("{study}/texts?fill=nb")).await;
    texts.says(&[
        "Vi vil forstå rådgiveres arbeid.",
        "fordi forskning er en oppgave i allmennhetens interesse",
        "Høgskolen i Eksempel er ansvarlig for studien.",
    ]);
    // Asking for a text stores nothing.
    let texts = kari.get(&format!("{study}/texts")).await;
    texts.says(&["Dette er en prøve."]);
    kari.get(&format!("{study}/particulars"))
        .await
        .says(&["Hva veier tyngst?", "Sikt, nr. 495028"]);
}

#[tokio::test]
async fn a_letter_follows_the_study_until_it_is_changed_and_can_follow_again() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    let page = format!("{study}/letter");
    let kept = |text: &'static str| [("language", "nb"), ("do", "save"), ("letter-nb", text)];
    assert_eq!(
        kari.post(&page, &kept("Kjære kollega!")).await.leads(),
        page
    );
    let own = kari.get(&page).await;
    own.says(&["Kjære kollega!", "Med egne ord."]);
    assert!(!own.body.contains("Du trenger ikke forberede deg."));
    kari.post(&format!("{study}/particulars"), &FORM)
        .await
        .leads();
    kari.get(&page).await.says(&["Kjære kollega!"]);
    let again = [("language", "nb"), ("do", "generate"), ("letter-nb", "")];
    assert_eq!(kari.post(&page, &again).await.leads(), page);
    let generated = kari.get(&page).await;
    generated.says(&[
        "Skrevet ut fra studien.",
        "Du blir spurt fordi du er rådgiver.",
    ]);
    // A letter that is sent as it stands goes on following.
    let (_, text) = generated.body.split_once("<textarea").expect("a field");
    let (_, text) = text.split_once('>').expect("its content");
    let (text, _) = text.split_once("</textarea>").expect("its end");
    let form = [
        ("language", "nb"),
        ("do", "save"),
        ("letter-nb", text.trim_start()),
    ];
    kari.post(&page, &form).await.leads();
    kari.get(&page).await.says(&["Skrevet ut fra studien."]);
}

#[tokio::test]
async fn what_is_too_long_is_named_and_nothing_is_stored() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    let long = "x".repeat(2_001);
    let form = [("purpose-nb", long.as_str()), ("controller", "Høgskolen")];
    let refused = kari.post(&format!("{study}/particulars"), &form).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["2001", "Høgskolen"]);
    let stored = site
        .world
        .column("SELECT study_id FROM study_particulars")
        .await;
    assert_eq!(stored, Vec::<String>::new());
}

#[tokio::test]
async fn the_preview_shows_the_information_and_begins_nothing() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    let preview = kari.get(&format!("{study}/preview")).await;
    preview.says(&[
        "Slik ser deltakerne den",
        "Dette er en prøve.",
        "Her sier deltakerne ja eller nei.",
    ]);
    assert!(!preview.body.contains("/s/arbeid/sort"));
    kari.get(&format!("{study}/preview?lang=en"))
        .await
        .says(&["This is how participants see it"]);
}

#[tokio::test]
async fn text_stays_text_in_letter_and_form() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    for payload in PAYLOADS {
        let form = [("purpose-nb", payload), ("contact", payload)];
        let saved = kari.post(&format!("{study}/particulars"), &form).await;
        if saved.status == StatusCode::UNPROCESSABLE_ENTITY {
            continue;
        }
        for page in ["letter", "particulars", "texts?fill=nb"] {
            let shown = kari.get(&format!("{study}/{page}")).await.page(200);
            assert!(shown.elements("script").iter().all(|attributes| {
                attributes
                    .iter()
                    .any(|(name, _)| name == "nonce" || name == "src")
            }));
            assert!(shown.elements("img").is_empty(), "{page}: {payload}");
        }
    }
}
