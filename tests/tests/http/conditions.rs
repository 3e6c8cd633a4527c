//! Conditions of instruction as their researcher writes, opens and looks at them.

use crate::support::{SORTS, Site};
use crate::workbench::begun;

const TWO: [(&str, &str); 5] = [
    ("name-1-nb", "meg selv"),
    ("open-1", "yes"),
    ("name-2-nb", "en kollega"),
    ("instruction-2-nb", "Hvor enig tror du at en kollega er?"),
    ("open-2", "yes"),
];

#[tokio::test]
async fn they_are_written_in_a_draft_and_only_opened_and_closed_afterwards() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    let path = format!("{study}/conditions");
    kari.get(&path)
        .await
        .says(&["Hvor enig er du?", "name-2-nb"]);
    assert_eq!(
        kari.post(&path, &TWO).await.leads(),
        format!("{study}/texts")
    );
    kari.get(&path)
        .await
        .says(&["meg selv", "en kollega", "name-3-nb"]);
    kari.post(&format!("{study}/open"), &[]).await.leads();

    let page = kari.get(&path).await;
    page.says(&["Åpne nå", "Hvor enig tror du at en kollega er?"]);
    assert!(!page.body.contains("name-1-nb"), "the texts are frozen");
    let refused = kari.post(&path, &[]).await.page(422);
    assert_eq!(refused.problems().len(), 1);
    let only = [("open-2", "yes"), ("name-1-nb", "noen andre")];
    assert_eq!(kari.post(&path, &only).await.leads(), path);
    let slug = "arbeid".parse().expect("a short name");
    let stored = site.services().studies.by_slug(&slug).await;
    let stored = stored.expect("read").expect("a study");
    let open: Vec<u8> = stored
        .conditions()
        .open()
        .map(|number| number.get())
        .collect();
    assert_eq!(open, [2]);
    kari.get(&path).await.says(&["meg selv"]);
    kari.get(&format!("{study}/life"))
        .await
        .says(&["Åpne spørsmål å sortere etter: 2"]);
}

#[tokio::test]
async fn every_text_that_is_missing_is_named_and_nothing_is_stored() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    let path = format!("{study}/conditions");
    let before = site.world.dump().await;
    let half = [
        ("name-1-nb", ""),
        ("name-2-nb", ""),
        ("instruction-3-nb", "Nå?"),
    ];
    let problems = kari.post(&path, &half).await.page(422).problems();
    let fields: Vec<&str> = problems.iter().map(|(field, _)| field.as_str()).collect();
    assert_eq!(
        fields,
        ["name-1-nb", "name-2-nb", "instruction-2-nb", "name-3-nb"]
    );
    let alone = kari.post(&path, &[("name-1-nb", "før")]).await.page(422);
    assert_eq!(alone.problems().len(), 1);
    assert_eq!(site.world.dump().await, before);

    // Without one that is to be open, the study cannot be opened.
    let closed = TWO.map(|(name, value)| {
        if name.starts_with("open") {
            ("x", value)
        } else {
            (name, value)
        }
    });
    kari.post(&path, &closed).await.leads();
    kari.post(&format!("{study}/open"), &[])
        .await
        .says(&["Ingen av spørsmålene skal være åpne."]);
    // Empty fields are the study with its one question again.
    kari.post(&path, &[]).await.leads();
    kari.post(&format!("{study}/open"), &[]).await.leads();
}

#[tokio::test]
async fn linked_sorts_stand_together_and_each_condition_can_be_shown_and_taken_out() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    kari.post(&format!("{study}/conditions"), &TWO)
        .await
        .leads();
    kari.post(&format!("{study}/open"), &[]).await.leads();
    let sheet = |name: &'static str, condition: &'static str| {
        [
            ("condition", condition),
            ("pseudonym", name),
            ("column-1", "9"),
            ("column-2", "7 8"),
            ("column-3", "4 5 6"),
            ("column-4", "2 3"),
            ("column-5", "1"),
        ]
    };
    for (name, condition) in [("Rogn", "1"), ("Rogn", "2"), ("Selje", "2")] {
        let entered = kari
            .post(&format!("{study}/paper"), &sheet(name, condition))
            .await;
        assert_eq!(entered.leads(), format!("{study}/paper?entered={name}"));
    }
    let page = kari.get(&format!("{study}/sorts")).await;
    page.says(&[
        "Sammenlign med «en kollega»",
        "Sammenlign med «meg selv»",
        "Selje",
    ]);
    let html = page.page(200);
    let links = html.values("a", "href");
    let compared = links.iter().filter(|href| href.contains("&other="));
    let compared: Vec<&&str> = compared.collect();
    assert_eq!(compared.len(), 2);
    kari.get(compared[0])
        .await
        .says(&["Rogn · meg selv", "Rogn · en kollega"]);

    let first = kari.get(&format!("{study}/sorts?condition=1")).await;
    assert!(first.body.contains("export/kade-zip?condition=1"));
    assert!(!first.body.contains("Selje"));
}

/// The six sorts again, where two of the persons have gone over to the other side and one has not come.
const LATER: &str = "no;A1;A2;A3;B1;B2\n\
    1;2;2;-1;-2;2\n2;1;1;-2;-1;1\n3;1;0;-1;-1;1\n4;0;1;0;0;0\n5;0;0;0;0;0\n\
    6;0;0;0;0;0\n7;-1;-1;1;1;-1\n8;-1;-1;2;1;-1\n9;-2;-2;1;2;-2\n";

#[tokio::test]
async fn two_waves_are_laid_side_by_side_and_an_analysis_is_of_one() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    kari.post(&format!("{study}/conditions"), &TWO)
        .await
        .leads();
    kari.post(&format!("{study}/open"), &[]).await.leads();
    for (condition, sorts) in [("1", SORTS), ("2", LATER)] {
        let file = format!("{study}/sorts/file");
        let form = [("condition", condition)];
        kari.post_file(&file, &form, sorts.as_bytes()).await.leads();
    }
    let branch = format!("{study}/analysis/{}", begun(&kari, &study).await);
    kari.get(&format!("{branch}/number"))
        .await
        .says(&["6 sorteringer"]);

    let page = kari.get(&format!("{branch}/waves")).await;
    page.says(&[
        "5 personer har",
        "1 har bare sortert etter «meg selv», 0 bare etter «en kollega».",
        "3 av 5 er i det samme synspunktet begge ganger.",
        "Påstandene som flyttet seg mest",
        "Hvor like synspunktene er",
    ]);
    // Who changed most comes first.
    let text = page.page(200).text();
    let place = |name: &str| text.find(name).expect(name);
    assert!(place(" B2 ").max(place(" A3 ")) < place(" A1 "));

    // The same branch of the other sorts, with the way back.
    let decide = format!("{branch}/decide");
    let log = kari.get(&format!("{branch}/log")).await;
    let (_, rest) = log
        .body
        .split_once("name=\"seen\" value=\"")
        .expect("a form");
    let (head, _) = rest.split_once('"').expect("an end");
    let decided = kari
        .post(
            &decide,
            &[
                ("what", "sorts"),
                ("seen", head),
                ("back", "loadings"),
                ("condition", "2"),
            ],
        )
        .await;
    decided.leads();
    kari.get(&format!("{branch}/log")).await.says(&[
        "Sorteringene etter spørsmål 2 analyseres",
        "her er sorteringene etter «en kollega» analysert",
        "Hvor enig tror du at en kollega er?",
    ]);
    kari.get(&format!("{branch}/waves"))
        .await
        .says(&["0 har bare sortert etter «en kollega», 1 bare etter «meg selv»."]);
}
