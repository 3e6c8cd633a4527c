//! What researchers see of sorts that arrive: a live count, and sorts five at a time.

use crate::support::{Site, SortFields};

#[tokio::test]
async fn researchers_see_nothing_before_five_have_come_and_all_five_then() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let path = kari.ready_study().await;
    assert_eq!(kari.post(&format!("{path}/open"), &[]).await.leads(), path);
    let slug = "arbeid".parse().expect("a short name");
    let study = site
        .services()
        .studies
        .for_operator(&slug)
        .await
        .expect("read");
    let study = study.expect("a study");
    let names = ["Ask", "Bjørk", "Gran", "Rogn", "Selje", "Hegg"];
    for (index, name) in names.iter().enumerate() {
        let fields = SortFields::valid(&site, "arbeid", name).await;
        site.visitor().send_sort("arbeid", &fields).await;
        let sent = index + 1;
        let seen = if sent < 5 { 0 } else { 5 };
        assert_eq!(site.counts(&study).await, (sent, seen));
        let released = site
            .services()
            .sorting
            .released(&study)
            .await
            .expect("read");
        let mut shown: Vec<&str> = released
            .iter()
            .map(|sort| sort.content.pseudonym.as_str())
            .collect();
        shown.sort_unstable();
        assert_eq!(shown, names[..seen]);
        let page = kari.get(&format!("{path}/sorts")).await.page(200);
        for (other, name) in names.iter().enumerate() {
            assert_eq!(
                page.text().contains(name),
                other < seen,
                "{name} after {sent}"
            );
        }
    }
    // Closing shows the rest.
    assert_eq!(kari.post(&format!("{path}/close"), &[]).await.leads(), path);
    let page = kari.get(&format!("{path}/sorts")).await.page(200);
    assert!(page.text().contains("Hegg"));
    assert_eq!(site.counts(&study).await, (6, 6));
}
