//! Accounts, one-time links, passwords.

use app::domain::researcher::ResearcherName;
use app::domain::token::SignInToken;
use jiff::SignedDuration;
use server::service::researcher::{CreateError, SetPasswordError, SignInError};

use crate::on_both_databases;
use crate::samples::{PASSWORD, attempt, new_researcher, password};
use crate::world::World;

const EMAIL: &str = "kari@example.no";

on_both_databases!(
    an_address_has_one_account,
    a_link_sets_a_password_once,
    looking_at_a_link_spends_nothing,
    a_link_ends_after_thirty_minutes,
    a_new_link_replaces_the_old_one,
    of_many_at_once_one_spends_the_link,
    only_the_right_password_signs_in,
    an_account_without_a_password_cannot_be_entered,
    after_many_attempts_one_has_to_wait,
    neither_link_nor_password_is_stored,
);

async fn an_address_has_one_account(world: &World) {
    let researchers = &world.services.researchers;
    let first = new_researcher(world, EMAIL).await.researcher;
    let name = ResearcherName::new("Ola").expect("a name");
    let email = "KARI@example.no".parse().expect("an address");
    let second = researchers.create(email, name).await;
    assert!(matches!(second, Err(CreateError::EmailTaken { .. })));
    assert_eq!(
        researchers.find(&first.id).await.expect("found"),
        Some(first)
    );
}

async fn a_link_sets_a_password_once(world: &World) {
    let researchers = &world.services.researchers;
    let new = new_researcher(world, EMAIL).await;
    assert!(!researchers.any_password().await.expect("counted"));
    let set = researchers.set_password(&new.link, password(EMAIL)).await;
    assert_eq!(set.expect("the first time").email, new.researcher.email);
    assert!(researchers.any_password().await.expect("counted"));
    let again = researchers.set_password(&new.link, password(EMAIL)).await;
    assert!(matches!(again, Err(SetPasswordError::LinkSpent)));
    let unknown = SignInToken::from_random([9; 32]);
    let unknown = researchers.set_password(&unknown, password(EMAIL)).await;
    assert!(matches!(unknown, Err(SetPasswordError::LinkSpent)));
}

async fn looking_at_a_link_spends_nothing(world: &World) {
    let researchers = &world.services.researchers;
    let new = new_researcher(world, EMAIL).await;
    for _ in 0..10 {
        let holder = researchers.link_holder(&new.link).await.expect("read");
        assert_eq!(holder.as_ref(), Some(&new.researcher));
    }
    assert!(
        researchers
            .set_password(&new.link, password(EMAIL))
            .await
            .is_ok()
    );
    assert_eq!(
        researchers.link_holder(&new.link).await.expect("read"),
        None
    );
}

async fn a_link_ends_after_thirty_minutes(world: &World) {
    let researchers = &world.services.researchers;
    let new = new_researcher(world, EMAIL).await;
    world.advance(SignedDuration::from_secs(30 * 60 - 1));
    assert!(
        researchers
            .link_holder(&new.link)
            .await
            .expect("read")
            .is_some()
    );
    world.advance(SignedDuration::from_secs(1));
    assert_eq!(
        researchers.link_holder(&new.link).await.expect("read"),
        None
    );
    let late = researchers.set_password(&new.link, password(EMAIL)).await;
    assert!(matches!(late, Err(SetPasswordError::LinkSpent)));
}

async fn a_new_link_replaces_the_old_one(world: &World) {
    let researchers = &world.services.researchers;
    let new = new_researcher(world, EMAIL).await;
    let link = researchers
        .new_link(&new.researcher.email)
        .await
        .expect("made");
    let link = link.expect("the account exists");
    assert_eq!(
        researchers.link_holder(&new.link).await.expect("read"),
        None
    );
    assert!(
        researchers
            .link_holder(&link)
            .await
            .expect("read")
            .is_some()
    );
    let nobody = "nobody@example.no".parse().expect("an address");
    assert!(researchers.new_link(&nobody).await.expect("read").is_none());
}

async fn of_many_at_once_one_spends_the_link(world: &World) {
    let new = new_researcher(world, EMAIL).await;
    let tries: Vec<_> = (0..8)
        .map(|_| {
            let researchers = world.services.researchers.clone();
            let link = new.link.clone();
            tokio::spawn(async move { researchers.set_password(&link, password(EMAIL)).await })
        })
        .collect();
    let mut successes = 0;
    for result in tries {
        match result.await.expect("no panic") {
            Ok(_) => successes += 1,
            Err(SetPasswordError::LinkSpent) => {}
            Err(error) => panic!("{error}"),
        }
    }
    assert_eq!(successes, 1);
}

async fn only_the_right_password_signs_in(world: &World) {
    let researchers = &world.services.researchers;
    let new = new_researcher(world, EMAIL).await;
    let set = researchers.set_password(&new.link, password(EMAIL)).await;
    set.expect("the link is good");
    let right = researchers
        .sign_in(" Kari@Example.no", attempt(PASSWORD))
        .await;
    assert_eq!(right.expect("right"), new.researcher);
    for (email, password) in [
        (EMAIL, "blå hest spiser gulrøtter"),
        (EMAIL, ""),
        ("ola@example.no", PASSWORD),
        ("no address", PASSWORD),
    ] {
        let wrong = researchers.sign_in(email, attempt(password)).await;
        assert!(matches!(wrong, Err(SignInError::Wrong)), "{email}");
    }
}

async fn an_account_without_a_password_cannot_be_entered(world: &World) {
    new_researcher(world, EMAIL).await;
    let tried = world.services.researchers.sign_in(EMAIL, attempt("")).await;
    assert!(matches!(tried, Err(SignInError::Wrong)));
}

async fn after_many_attempts_one_has_to_wait(world: &World) {
    let researchers = &world.services.researchers;
    for _ in 0..10 {
        let tried = researchers.sign_in(EMAIL, attempt("x")).await;
        assert!(matches!(tried, Err(SignInError::Wrong)));
    }
    let tried = researchers.sign_in(EMAIL, attempt("x")).await;
    let Err(SignInError::TooMany(limit)) = tried else {
        panic!("the eleventh attempt within a moment");
    };
    let wait = SignedDuration::try_from(limit.retry_after).expect("short");
    world.advance(wait);
    let tried = researchers.sign_in(EMAIL, attempt("x")).await;
    assert!(matches!(tried, Err(SignInError::Wrong)));
}

async fn neither_link_nor_password_is_stored(world: &World) {
    let new = new_researcher(world, EMAIL).await;
    let stored = world.column("SELECT token_hash FROM sign_in_link").await;
    assert_eq!(stored.len(), 1);
    assert!(!stored[0].eq_ignore_ascii_case(new.link.as_str()));
    let set = world
        .services
        .researchers
        .set_password(&new.link, password(EMAIL))
        .await;
    set.expect("the link is good");
    let hash = world.column("SELECT password_hash FROM researcher").await;
    assert!(
        hash[0].starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
        "{}",
        hash[0]
    );
}
