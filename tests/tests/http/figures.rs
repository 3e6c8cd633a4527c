//! Figures: on a page with their numbers, and as files of a chosen size.

use axum::http::StatusCode;

use crate::support::{Answer, Site, Visitor};
use crate::workbench::begun;

async fn base(kari: &Visitor<'_>) -> String {
    let study = kari.study_with_sorts().await;
    let branch = begun(kari, &study).await;
    format!("{study}/analysis/{branch}/figures")
}

async fn file(kari: &Visitor<'_>, path: &str) -> Answer {
    let answer = kari.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}");
    let disposition = answer.header("content-disposition").unwrap_or_default();
    assert!(disposition.starts_with("attachment"), "{path}");
    answer
}

#[tokio::test]
async fn every_figure_is_on_the_page_with_its_numbers_and_a_form() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let page = kari.get(&base(&kari).await).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.body.matches("role=\"img\"").count(), 6);
    assert_eq!(page.body.matches("<desc>").count(), 6);
    page.says(&[
        "Ladninger på faktor 1 og 2",
        "Påstandenes plass i faktor 1",
        "z-skårer i alle faktorer",
        "Vis tallene",
        "figures/scores.pdf",
        "name=\"width\"",
    ]);
}

#[tokio::test]
async fn files_have_the_format_the_size_and_the_colours_that_were_asked_for() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let base = base(&kari).await;
    for (name, begins) in [
        ("scree.png?width=400&unit=px", &b"\x89PNG"[..]),
        ("plane.pdf?a=2&b=1", b"%PDF-"),
        ("array.svg?factor=2&look=dark", b"<svg"),
        ("arrays.svg?by=number", b"<svg"),
        ("scores.png?width=60&look=grey", b"\x89PNG"),
    ] {
        let answer = file(&kari, &format!("{base}/{name}")).await;
        assert!(answer.bytes.starts_with(begins), "{name}");
    }
    let light = file(&kari, &format!("{base}/array.svg?factor=1&width=80,5")).await;
    let dark = file(
        &kari,
        &format!("{base}/array.svg?factor=1&width=80,5&look=dark"),
    )
    .await;
    assert!(light.body.contains("width=\"80.5mm\"") && !light.body.contains("var("));
    assert_ne!(light.body, dark.body);
    let english = file(&kari, &format!("{base}/plane.svg?lang=en")).await;
    assert!(english.body.contains("Loadings on factors 1 and 2"));
}

#[tokio::test]
async fn a_width_that_cannot_be_is_refused_with_the_page() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let base = base(&kari).await;
    for (query, says) in [
        ("width=9000&unit=px", "fra 100 til 4000 px"),
        ("width=bred", "fra 20 til 330 mm"),
    ] {
        let refused = kari.get(&format!("{base}/scree.png?{query}")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.says(&[says]);
    }
    for unknown in ["scree.gif", "pie.svg", "array.svg?factor=9", "scree"] {
        let answer = kari.get(&format!("{base}/{unknown}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{unknown}");
    }
}
