//! The board to be looked at before a study is open.

use axum::http::StatusCode;

use crate::support::Site;

#[tokio::test]
async fn the_board_is_the_participants_own_with_any_grid_that_fits() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    let at = format!("{study}/preview/board");
    let stored = kari.get(&at).await.page(200).island("sorting");
    assert_eq!(stored["grid"], "-2:1,-1:2,0:3,1:2,2:1");
    assert_eq!(stored["practice"], true, "nothing is kept or sent");
    assert_eq!(stored["statements"].as_array().map(Vec::len), Some(9));
    let tried = kari.get(&format!("{at}?grid=-1:2,0:5,1:2")).await;
    assert_eq!(tried.page(200).island("sorting")["grid"], "-1:2,0:5,1:2");
    for (grid, status) in [
        ("-1:2,0:4,1:2", StatusCode::NOT_FOUND),
        ("wide", StatusCode::BAD_REQUEST),
    ] {
        let refused = kari.get(&format!("{at}?grid={grid}")).await;
        assert_eq!(refused.status, status, "{grid}");
    }
}

#[tokio::test]
async fn only_this_page_may_stand_in_a_frame_of_ours() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    let policy = |answer: &crate::support::Answer| {
        let header = answer.header("content-security-policy");
        header.expect("a policy").to_owned()
    };
    let board = kari.get(&format!("{study}/preview/board")).await;
    assert!(policy(&board).contains("frame-ancestors 'self'"));
    let grid = kari.get(&format!("{study}/grid")).await;
    assert!(policy(&grid).contains("frame-ancestors 'none'"));
    let frames = grid.page(200).values("iframe", "src").len();
    assert_eq!(frames, 2, "one beside a meeting, one on a phone");
}
