//! Signing up for a time: offered, taken, full, none of them, and deleted on its own.

use axum::http::StatusCode;

use crate::support::{PAYLOADS, Site, Visitor};

/// A study of Kari's that offers a time for one person and one without a limit.
async fn study<'a>(site: &'a Site) -> (Visitor<'a>, String, Vec<String>) {
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    for (day, capacity) in [("2026-12-01", "1"), ("2026-12-02", "")] {
        let form = [
            ("day", day),
            ("time", "14:00"),
            ("place", "Rom 3"),
            ("capacity", capacity),
        ];
        let made = kari.post(&format!("{study}/sign-ups"), &form).await;
        assert_eq!(made.leads(), format!("{study}/sign-ups"));
    }
    let slots = site
        .world
        .column("SELECT id FROM slot ORDER BY starts_on")
        .await;
    (kari, study, slots)
}

fn form<'a>(time: &'a str, name: &'a str, email: &'a str) -> [(&'a str, &'a str); 3] {
    [("time", time), ("name", name), ("email", email)]
}

#[tokio::test]
async fn people_choose_a_time_and_a_full_one_cannot_be_chosen() {
    let site = Site::new().await;
    let (kari, study, slots) = study(&site).await;
    let page = site.visitor().get("/s/arbeid/sign-up").await;
    page.says(&[
        "1. desember 2026 kl. 14.00, Rom 3",
        "Ingen av tidene passer",
    ]);
    let first = form(&slots[0], "Ada", "ada@example.no");
    let done = site.visitor().post("/s/arbeid/sign-up", &first).await;
    assert_eq!(done.status, StatusCode::OK);
    done.says(&["Du er påmeldt"]);
    let second = form(&slots[0], "Bo", "bo@example.no");
    let full = site.visitor().post("/s/arbeid/sign-up", &second).await;
    assert_eq!(full.status, StatusCode::UNPROCESSABLE_ENTITY);
    full.says(&["Denne tiden er full", "value=\"Bo\""]);
    // Whoever is on the list is not in their own way, and may change their mind.
    site.visitor()
        .post("/s/arbeid/sign-up", &first)
        .await
        .says(&["Du er påmeldt"]);
    let other = form("none", "Ada A.", "ADA@example.no");
    site.visitor()
        .post("/s/arbeid/sign-up", &other)
        .await
        .says(&["Du er påmeldt"]);
    let list = kari.get(&format!("{study}/sign-ups")).await;
    list.says(&["Ada A.", "ada@example.no", "Ingen av tidene passer for 1"]);
    assert_eq!(list.body.matches("ada@example.no").count(), 1);
}

#[tokio::test]
async fn what_is_missing_is_named_and_nothing_is_noted() {
    let site = Site::new().await;
    let (_, _, slots) = study(&site).await;
    for (time, name, email, fields) in [
        ("", "", "", &["time", "name", "email"][..]),
        (
            "0000000000000000000000000A",
            "Bo",
            "bo@example.no",
            &["time"],
        ),
        (&slots[1], "Bo", "bo", &["email"]),
    ] {
        let refused = site
            .visitor()
            .post("/s/arbeid/sign-up", &form(time, name, email))
            .await;
        let problems = refused.page(422).problems();
        let found: Vec<&str> = problems.iter().map(|(field, _)| field.as_str()).collect();
        assert_eq!(found, fields);
    }
    let stored = site.world.column("SELECT id FROM sign_up").await;
    assert_eq!(stored, Vec::<String>::new());
}

#[tokio::test]
async fn a_time_with_people_stays_and_names_go_on_their_own() {
    let site = Site::new().await;
    let (kari, study, slots) = study(&site).await;
    for (name, email) in [("Ada", "ada@example.no"), ("Bo", "bo@example.no")] {
        let sent = form(&slots[1], name, email);
        site.visitor().post("/s/arbeid/sign-up", &sent).await;
    }
    let back = |slot: &str| format!("{study}/sign-ups/slots/{slot}/take-back");
    assert_eq!(
        kari.post(&back(&slots[0]), &[]).await.leads(),
        format!("{study}/sign-ups")
    );
    let refused = kari.post(&back(&slots[1]), &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["ada@example.no; bo@example.no", "Vi minner om"]);
    let ids = site
        .world
        .column("SELECT id FROM sign_up ORDER BY name")
        .await;
    kari.post(&format!("{study}/sign-ups/{}/delete", ids[0]), &[])
        .await
        .leads();
    let left = site.world.column("SELECT name FROM sign_up").await;
    assert_eq!(left, ["Bo"]);
    kari.post(&format!("{study}/sign-ups/delete"), &[])
        .await
        .leads();
    let left = site.world.column("SELECT name FROM sign_up").await;
    assert_eq!(left, Vec::<String>::new());
}

#[tokio::test]
async fn a_closed_study_and_one_without_times_take_nobody() {
    let site = Site::new().await;
    let (kari, study, slots) = study(&site).await;
    kari.post(&format!("{study}/open"), &[]).await.leads();
    kari.post(&format!("{study}/close"), &[]).await.leads();
    site.visitor()
        .get("/s/arbeid/sign-up")
        .await
        .says(&["tilbyr ingen tider"]);
    let late = form(&slots[1], "Bo", "bo@example.no");
    let refused = site.visitor().post("/s/arbeid/sign-up", &late).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn names_stay_text_and_lie_in_no_other_table() {
    let site = Site::new().await;
    let (kari, study, slots) = study(&site).await;
    for (number, payload) in PAYLOADS.iter().enumerate() {
        let email = format!("p{number}@example.no");
        let sent = form(&slots[1], payload, &email);
        site.visitor().post("/s/arbeid/sign-up", &sent).await;
    }
    let page = kari.get(&format!("{study}/sign-ups")).await.page(200);
    assert!(page.elements("img").is_empty());
    let mut tables = Vec::new();
    for line in site.world.dump().await {
        if line.contains("@example.no") && !line.contains("kari@") {
            tables.push(line);
        }
    }
    assert!(
        tables.iter().all(|line| line.contains("sign_up")),
        "{tables:?}"
    );
}

#[tokio::test]
async fn a_meeting_is_prepared_for_a_time_once_and_those_who_come_get_its_link() {
    let site = Site::new().await;
    let (kari, study, slots) = study(&site).await;
    let ada = form(&slots[0], "Ada", "ada@example.no");
    site.visitor()
        .post("/s/arbeid/sign-up", &ada)
        .await
        .says(&["Du er påmeldt"]);
    let prepare = format!("{study}/sign-ups/slots/{}/meeting", slots[0]);
    // Nobody can join the meeting of a draft.
    let early = kari.post(&prepare, &[]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    kari.post(&format!("{study}/open"), &[]).await.leads();
    kari.get(&format!("{study}/sign-ups"))
        .await
        .says(&["Forbered et møte"]);
    for _ in 0..2 {
        let made = kari.post(&prepare, &[]).await;
        assert_eq!(made.leads(), format!("{study}/sign-ups"));
    }
    let meetings = site
        .world
        .rows("SELECT name, CAST(planned AS TEXT), join_code FROM meeting")
        .await;
    assert_eq!(meetings.len(), 1, "pressing twice makes one meeting");
    assert_eq!(meetings[0][..2], ["1. desember 2026 kl. 14.00", "1"]);
    let code = &meetings[0][2];
    let grouped = format!("{} {}", &code[..4], &code[4..]);
    let page = kari.get(&format!("{study}/sign-ups")).await;
    page.says(&[&grouped, &format!("/s/arbeid?meeting={code}")]);
    let nowhere = kari
        .post(
            &format!("{study}/sign-ups/slots/{}/meeting", "0".repeat(26)),
            &[],
        )
        .await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn names_and_addresses_go_by_themselves_a_month_after_the_last_time() {
    let site = Site::new().await;
    let (_, _, slots) = study(&site).await;
    for sign_up in [
        form(&slots[0], "Ada", "ada@example.no"),
        form("none", "Bo", "bo@example.no"),
    ] {
        site.visitor()
            .post("/s/arbeid/sign-up", &sign_up)
            .await
            .says(&["Du er påmeldt"]);
    }
    let sign_ups = &site.world.services.sign_ups;
    let names = "SELECT name FROM sign_up ORDER BY name";
    // The last time is on 2 December 2026.
    let day = jiff::civil::date(2027, 1, 1)
        .to_zoned(jiff::tz::TimeZone::UTC)
        .expect("a day")
        .timestamp();
    let now = server::world::Clock::now(&*site.world.clock);
    site.world.advance(day.duration_since(now));
    assert_eq!(sign_ups.forget_overdue().await.expect("a good store"), 0);
    assert_eq!(site.world.column(names).await, ["Ada", "Bo"]);
    site.world.advance(jiff::SignedDuration::from_hours(24));
    assert_eq!(sign_ups.forget_overdue().await.expect("a good store"), 2);
    assert!(site.world.column(names).await.is_empty());
}
