//! Invited groups: their counts follow releases, and wait where they would name the sorts of one group.

use app::domain::invited_group::{GroupCode, NewGroup};
use app::domain::study::Step;
use server::service::invited_groups::NewGroupsError;
use server::service::study::OwnedStudy;

use crate::on_both_databases;
use crate::samples::{draft, open_study, researcher, send, submission};
use crate::world::World;

on_both_databases!(
    counts_follow_releases_of_mixed_origin,
    closing_shows_what_waited_and_a_trial_leaves_nothing,
    a_repeat_is_not_counted_twice,
    a_taken_name_makes_no_group_at_all,
);

/// Makes two groups and gives their codes.
async fn two_groups(world: &World, study: &OwnedStudy) -> (GroupCode, GroupCode) {
    let groups = &world.services.invited_groups;
    let new = ["Nord; 12", "Sør"].map(|line| line.parse::<NewGroup>().expect("a group"));
    groups.add(study, new.to_vec()).await.expect("free names");
    let list = groups.list(study).await.expect("two groups");
    let mut codes = list.into_iter().map(|group| group.code);
    (codes.next().expect("Nord"), codes.next().expect("Sør"))
}

async fn send_by(world: &World, study: &OwnedStudy, pseudonym: &str, code: Option<&GroupCode>) {
    let mut sort = submission(study, pseudonym);
    sort.group = code.cloned();
    send(world, study.study().id(), &sort).await;
}

/// What researchers are shown of both groups.
async fn shown(world: &World, study: &OwnedStudy) -> Vec<usize> {
    let list = world.services.invited_groups.list(study).await;
    list.expect("groups")
        .iter()
        .map(|group| group.answered)
        .collect()
}

async fn counts_follow_releases_of_mixed_origin(world: &World) {
    let study = open_study(world).await;
    let (north, south) = two_groups(world, &study).await;
    for number in 1..=4 {
        send_by(world, &study, &format!("N{number}"), Some(&north)).await;
        assert_eq!(shown(world, &study).await, [0, 0], "nothing is released");
    }
    send_by(world, &study, "N5", Some(&north)).await;
    assert_eq!(
        shown(world, &study).await,
        [0, 0],
        "all five are of one group"
    );
    for number in 1..=3 {
        send_by(world, &study, &format!("S{number}"), Some(&south)).await;
    }
    for number in 1..=2 {
        send_by(world, &study, &format!("X{number}"), None).await;
    }
    assert_eq!(shown(world, &study).await, [5, 3]);
}

async fn closing_shows_what_waited_and_a_trial_leaves_nothing(world: &World) {
    let owner = researcher(world).await;
    let study = draft(world, &owner.id, "Arbeidsdagen").await;
    let studies = &world.services.studies;
    let study = studies.step(&study, Step::Pilot).await.expect("ready");
    let (north, south) = two_groups(world, &study).await;
    send_by(world, &study, "Prøve", None).await;
    send_by(world, &study, "Prøve to", Some(&north)).await;
    let study = studies.step(&study, Step::Open).await.expect("tried out");
    assert_eq!(shown(world, &study).await, [0, 0]);
    send_by(world, &study, "S1", Some(&south)).await;
    let study = studies.step(&study, Step::Close).await.expect("open");
    assert_eq!(shown(world, &study).await, [0, 1]);
    let counted = "SELECT CAST(sent AS TEXT) FROM invited_group ORDER BY name";
    assert_eq!(world.column(counted).await, ["0", "1"]);
}

async fn a_repeat_is_not_counted_twice(world: &World) {
    let study = open_study(world).await;
    let (north, _) = two_groups(world, &study).await;
    let mut sort = submission(&study, "Gjentatt");
    sort.group = Some(north);
    for _ in 0..3 {
        let sent = world
            .services
            .sorting
            .submit(study.study().id(), &sort)
            .await;
        sent.expect("a good sort");
    }
    let counted = "SELECT CAST(sent AS TEXT) FROM invited_group ORDER BY name";
    assert_eq!(world.column(counted).await, ["1", "0"]);
}

async fn a_taken_name_makes_no_group_at_all(world: &World) {
    let study = open_study(world).await;
    two_groups(world, &study).await;
    let new = ["Vest", "Sør; 4"].map(|line| line.parse::<NewGroup>().expect("a group"));
    let refused = world
        .services
        .invited_groups
        .add(&study, new.to_vec())
        .await;
    assert!(
        matches!(&refused, Err(NewGroupsError::Taken(names)) if *names == ["Sør"]),
        "{refused:?}"
    );
    assert_eq!(shown(world, &study).await.len(), 2);
}
