//! Ready-made researchers, studies and sorts.

use std::collections::BTreeMap;

use analysis::{QSort, Rank};
use app::domain::background::Choices;
use app::domain::id::{ResearcherId, StudyId};
use app::domain::language::StudyLanguage;
use app::domain::languages::Languages;
use app::domain::password::{PasswordAttempt, PasswordPlain};
use app::domain::pseudonym::Pseudonym;
use app::domain::qset::Wordings;
use app::domain::receipt::ReceiptCode;
use app::domain::remark::Remark;
use app::domain::researcher::{Researcher, ResearcherName};
use app::domain::statement::{ShortLabel, StatementNo, StatementText, Wording};
use app::domain::study::{
    Condition, ConditionName, ConditionNo, Conditions, GridEnd, Information, Instruction,
    PileLabels, StudyTexts, Title,
};
use app::domain::submission::{ShownOrder, Submission};
use server::service::digest;
use server::service::researcher::NewResearcher;
use server::service::sorting::Submitted;
use server::service::study::{NewStudy, OwnedStudy};
use server::world::{SeededRandom, SystemRandom, random_bytes, shuffle};

use crate::world::World;

/// The grid of the sample study: nine cells.
pub const GRID: &str = "-2:1,-1:2,0:3,1:2,2:1";
/// The ranks of that grid written out.
const RANKS: [i8; 9] = [-2, -1, -1, 0, 0, 0, 1, 1, 2];
/// A password that may be set.
pub const PASSWORD: &str = "blå hest spiser gulrot";

/// A new account with its link.
pub async fn new_researcher(world: &World, email: &str) -> NewResearcher {
    let name = ResearcherName::new("Kari Nordmann").expect("a name");
    let email = email.parse().expect("an address");
    let created = world.services.researchers.create(email, name).await;
    created.expect("the address is free")
}

/// A researcher.
pub async fn researcher(world: &World) -> Researcher {
    new_researcher(world, "kari@example.no").await.researcher
}

/// A password for an account.
pub fn password(email: &str) -> PasswordPlain {
    let email = email.parse().expect("an address");
    PasswordPlain::new(PASSWORD.to_owned(), &email).expect("a good password")
}

/// What somebody types at sign-in.
pub fn attempt(text: &str) -> PasswordAttempt {
    PasswordAttempt::new(text.to_owned()).expect("short enough")
}

/// What a new study begins with: bokmål and English.
pub fn new_study(title: &str) -> NewStudy {
    NewStudy {
        languages: Languages::new(vec![StudyLanguage::NB, StudyLanguage::EN])
            .expect("two languages"),
        title: Title::new(title).expect("a title"),
        slug: None,
    }
}

/// All texts a study can have.
pub fn texts(title: &str) -> StudyTexts {
    StudyTexts {
        title: Title::new(title).ok(),
        instruction: Instruction::new("Hvor enig er du?").ok(),
        information: Information::new("Det er frivillig.\n\nDu kan slutte når du vil.").ok(),
        least: GridEnd::new("Mest uenig").ok(),
        most: GridEnd::new("Mest enig").ok(),
        middle: GridEnd::new("Verken eller").ok(),
        piles: PileLabels::default(),
    }
}

/// Nine statements, some translated, one with a label.
pub fn statements() -> Vec<Wordings> {
    let wording = |text: String| Wording::plain(StatementText::new(&text).expect("a text"));
    let mut statements: Vec<Wordings> = (1..=9)
        .map(|number| {
            BTreeMap::from([(
                StudyLanguage::NB,
                wording(format!("Påstand nummer {number} «æøå»")),
            )])
        })
        .collect();
    statements[0].insert(
        StudyLanguage::EN,
        wording("Statement number one".to_owned()),
    );
    if let Some(first) = statements[0].get_mut(&StudyLanguage::NB) {
        first.label = ShortLabel::new("Første").ok();
    }
    statements
}

/// A draft that is ready to be opened.
pub async fn draft(world: &World, owner: &ResearcherId, title: &str) -> OwnedStudy {
    draft_of(world, owner, texts(title), statements()).await
}

/// A draft with these texts in bokmål and these nine statements.
pub async fn draft_of(
    world: &World,
    owner: &ResearcherId,
    texts: StudyTexts,
    statements: Vec<Wordings>,
) -> OwnedStudy {
    let studies = &world.services.studies;
    let title = texts.title.as_ref().expect("a study has a title");
    let owned = studies
        .create(owner, new_study(title.as_str()))
        .await
        .expect("a study");
    let owned = studies
        .edit_texts(&owned, StudyLanguage::NB, texts)
        .await
        .expect("texts");
    let owned = studies
        .set_statements(&owned, statements)
        .await
        .expect("statements");
    let grid = GRID.parse().expect("a grid");
    studies.set_grid(&owned, grid).await.expect("a grid")
}

/// Two conditions of instruction, “før” and “etter”, of which those are open that are said.
pub fn conditions(open: [bool; 2]) -> Conditions {
    let condition = |name: &str, instruction: Option<&str>, is_open| Condition {
        names: BTreeMap::from([(StudyLanguage::NB, ConditionName::new(name).expect("a name"))]),
        instructions: instruction
            .map(|text| {
                (
                    StudyLanguage::NB,
                    Instruction::new(text).expect("a sentence"),
                )
            })
            .into_iter()
            .collect(),
        is_open,
    };
    let all = vec![
        condition("før", None, open[0]),
        condition("etter", Some("Hvor enig er du nå?"), open[1]),
    ];
    Conditions::try_from(all).expect("two")
}

/// An open study with these conditions of instruction.
pub async fn open_with_conditions(world: &World, conditions: Conditions) -> OwnedStudy {
    let owner = researcher(world).await;
    let studies = &world.services.studies;
    let owned = draft(world, &owner.id, "Arbeidsdagen").await;
    let owned = studies.set_conditions(&owned, conditions).await;
    studies.open(&owned.expect("a draft")).await.expect("ready")
}

/// A sort under a condition of instruction.
pub fn submission_under(study: &OwnedStudy, pseudonym: &str, number: u8) -> Submission {
    Submission {
        condition: ConditionNo::try_from(number).expect("a number"),
        ..submission(study, pseudonym)
    }
}

/// An open study.
pub async fn open_study(world: &World) -> OwnedStudy {
    let owner = researcher(world).await;
    let owned = draft(world, &owner.id, "Arbeidsdagen").await;
    world.services.studies.open(&owned).await.expect("ready")
}

/// A receipt that nobody has.
pub fn receipt() -> ReceiptCode {
    ReceiptCode::from_random(random_bytes(&SystemRandom))
}

/// Ranks that fill the sample grid, in random order.
pub fn ranks() -> Vec<Rank> {
    let mut ranks = RANKS.map(Rank);
    shuffle(&SystemRandom, &mut ranks);
    ranks.to_vec()
}

/// Ranks that fill the sample grid, always the same for a name: analyses of few sorts must not fail by chance.
fn ranks_of(name: &str) -> Vec<Rank> {
    let seed = name.bytes().fold(0, |seed: u64, byte| {
        seed.wrapping_mul(31).wrapping_add(byte.into())
    });
    let mut ranks = RANKS.map(Rank);
    shuffle(&SeededRandom::new(seed), &mut ranks);
    ranks.to_vec()
}

/// A sort for the sample study.
pub fn submission(study: &OwnedStudy, pseudonym: &str) -> Submission {
    let study = study.study();
    let (qset, grid) = study.sorting_material().expect("ready");
    let remark = |text: String| Remark::new(&text).expect("a remark");
    let number = StatementNo::new(3).expect("not zero");
    Submission {
        receipt: receipt(),
        sort: QSort::from_ranks(grid, &ranks_of(pseudonym)).expect("the grid's ranks"),
        remarks: BTreeMap::from([(number, remark(format!("Fra {pseudonym}:\nblåbær & «krem»")))]),
        closing_remark: Some(remark(format!("Hilsen {pseudonym}"))),
        pseudonym: Pseudonym::new(pseudonym).expect("a pseudonym"),
        consent_version: digest::consent_version(study),
        shown_order: ShownOrder::natural(qset.len()),
        statements_digest: digest::statements_digest(qset),
        background: Choices::default(),
        group: None,
        condition: ConditionNo::FIRST,
        corrects: None,
    }
}

/// Sends a sort that must be new.
pub async fn send(world: &World, study: &StudyId, submission: &Submission) {
    let sent = world.services.sorting.submit(study, submission).await;
    assert_eq!(sent.expect("the sort is good"), Submitted::New);
}

/// Sends a new sort under this pseudonym and gives its receipt.
pub async fn send_new(world: &World, study: &OwnedStudy, pseudonym: &str) -> ReceiptCode {
    let submission = submission(study, pseudonym);
    send(world, study.study().id(), &submission).await;
    submission.receipt
}
