//! A study file takes everything along: what comes out of it is the same study with the same numbers.

use std::collections::BTreeSet;

use analysis::{AnalysisSpec, Angle, ExtractionMethod, FactorNo, RotationStep, StatementNo};
use app::domain::background::{Background, Choices};
use app::domain::concourse::{NewCandidate, Source};
use app::domain::decision::{BranchName, Decision, DecisionReason, SetName, SortSet};
use app::domain::exclusion::ExclusionReason;
use app::domain::id::{BranchId, ResearcherId};
use app::domain::interpretation::{
    Bearing, Gist, Interpretation, Kept, SectionKey, SectionText, Template,
};
use app::domain::language::StudyLanguage;
use app::domain::languages::Languages;
use app::domain::particulars::{Approvals, LegalBasis};
use app::domain::researcher::ResearcherName;
use app::domain::sort::ReleasedSort;
use app::domain::statement::{StatementText, Wording};
use app::domain::study::{Information, Instruction, Title};
use app::domain::viewpoint::{Motto, Viewpoints};
use jiff::SignedDuration;
use server::interchange::export::ExportFormat;
use server::interchange::import::{ImportFiles, ImportHints, Naming};
use server::service::import::AboutStudy;
use server::service::receipt::{Leaving, Withdrawal};
use server::service::study::OwnedStudy;

use crate::on_both_databases;
use crate::samples::{draft, new_researcher, open_study, researcher, send, send_new, submission};
use crate::world::World;

on_both_databases!(
    a_study_file_brings_back_the_same_study,
    analyses_in_the_making_travel_to_another_database,
    a_withdrawn_sort_leaves_neither_reason_nor_loading_in_the_file,
);

/// What a flag by hand rests on.
const LOADING: f64 = 0.1 + 0.2;

fn questions() -> Background {
    let json = r#"[{"wordings":{"nb":{"text":"Hvor lenge?","options":["Kort","Lenge"]}}}]"#;
    serde_json::from_str(json).expect("a question")
}

async fn a_study_file_brings_back_the_same_study(world: &World) {
    let services = &world.services;
    let owner = researcher(world).await;
    let study = draft(world, &owner.id, "Arbeidsdagen").await;
    let languages = ["nb", "ar"].map(|code| code.parse().expect("a language"));
    let languages = Languages::new(languages.to_vec()).expect("two languages");
    let study = services.studies.edit_languages(&study, languages).await;
    let study = study.expect("a draft");
    let text = StatementText::new("عبارة").expect("a text");
    let mut statements = study
        .study()
        .qset()
        .expect("statements")
        .statements()
        .to_vec();
    let arabic = "ar".parse().expect("Arabic");
    statements[3].insert(arabic, Wording::plain(text));
    let study = services.studies.set_statements(&study, statements).await;
    let study = study.expect("statements");
    let text = StatementText::new("Ikke valgt").expect("a text");
    let candidate = NewCandidate {
        wordings: [(StudyLanguage::NB, Wording::plain(text))].into(),
        source: Source::new("Intervju 3").ok(),
        ..NewCandidate::default()
    };
    services
        .concourses
        .edit(&study, move |concourse, _| concourse.add(vec![candidate]))
        .await
        .expect("added");
    services
        .studies
        .change_particulars(&study, |known| {
            known.approvals = Approvals::new("Sikt, nr. 495028").ok();
            known.basis = Some(LegalBasis::Consent);
        })
        .await
        .expect("written");
    services
        .backgrounds
        .save(&study, &questions())
        .await
        .expect("asked");
    let study = services.studies.open(&study).await.expect("ready");
    for pseudonym in ["A", "B", "C", "D", "E"] {
        let mut submission = submission(&study, pseudonym);
        submission.background = Choices::new(vec![None]);
        send(world, study.study().id(), &submission).await;
    }
    let study = services.studies.close(&study).await.expect("closed");
    let sorts = services.sorting.released(&study).await.expect("read");
    let reason = ExclusionReason::new("Prøvde bare.").expect("a reason");
    services
        .exclusions
        .exclude(&study, &sorts[1].id, reason)
        .await
        .expect("noted");
    let spec = AnalysisSpec::first_factors(ExtractionMethod::PrincipalComponents, 2);
    services
        .analyses
        .save(&study, spec.clone(), Viewpoints::default())
        .await
        .expect("kept");

    let file = export(world, &study).await;
    for part in [
        "Ikke valgt",
        "495028",
        "Hvor lenge?",
        "Prøvde bare.",
        "specification",
        "عبارة",
    ] {
        assert!(file.contains(part), "{part}");
    }
    let other = new_researcher(world, "ola@example.no").await.researcher;
    let copy = import(world, &other.id, &file).await;
    assert_eq!(export(world, &copy).await, file);
    let before = services.analyses.run(&study, spec.clone()).await;
    let after = services.analyses.run(&copy, spec).await;
    let (before, after) = (before.expect("computed"), after.expect("computed"));
    assert_eq!(before.sorts.len(), 4);
    assert_eq!(before.analysis.result, after.analysis.result);
    let names = |sorts: &[app::domain::sort::ReleasedSort]| -> BTreeSet<String> {
        let names = sorts.iter();
        names
            .map(|sort| sort.content.pseudonym.to_string())
            .collect()
    };
    assert_eq!(names(&before.sorts), names(&after.sorts));
}

async fn export(world: &World, study: &OwnedStudy) -> String {
    let exports = &world.services.exports;
    let file = exports.file(study, ExportFormat::Study, None).await;
    String::from_utf8(file.expect("written").bytes).expect("text")
}

async fn import(world: &World, owner: &ResearcherId, file: &str) -> OwnedStudy {
    let imports = &world.services.imports;
    let files = ImportFiles::one(file.as_bytes().to_vec());
    let read = imports.read(files, ImportHints::default()).await;
    let read = read.expect("read");
    assert!(!read.is_refused(), "{:?}", read.problems);
    let about = AboutStudy {
        language: StudyLanguage::NB,
        title: Title::new("Arbeidsdagen").expect("a title"),
        instruction: Instruction::new("Hvor enig er du?").expect("an instruction"),
        information: Information::new("Det er frivillig.\n\nDu kan slutte når du vil.")
            .expect("information"),
    };
    let made = imports
        .new_study(owner, &about, &read.found, Naming::Keep)
        .await;
    made.expect("stored")
}

fn person(name: &str) -> ResearcherName {
    ResearcherName::new(name).expect("a name")
}

fn factor(number: u32) -> FactorNo {
    FactorNo::new(number).expect("not zero")
}

fn because(reason: &str) -> Option<DecisionReason> {
    DecisionReason::new(reason).ok()
}

fn branch_name(name: &str) -> BranchName {
    BranchName::new(name).expect("a name")
}

/// Five sorts, and a branch with two factors that Kari began.
async fn begun(world: &World) -> (OwnedStudy, BranchId, Vec<ReleasedSort>) {
    let study = open_study(world).await;
    for pseudonym in ["A", "B", "C", "D", "E"] {
        send_new(world, &study, pseudonym).await;
    }
    let services = &world.services;
    let study = services.studies.close(&study).await.expect("closed");
    let sorts = services.sorting.released(&study).await.expect("read");
    let method = ExtractionMethod::PrincipalComponents;
    let wishes = vec![
        (
            Decision::Extraction {
                method,
                extracted: 4,
            },
            None,
        ),
        (
            Decision::Keep {
                factors: vec![factor(1), factor(2)],
            },
            None,
        ),
    ];
    let bench = &services.workbench;
    let id = bench
        .start(&study, branch_name("Første"), wishes, &person("Kari Lunde"))
        .await
        .expect("begun");
    (study, id, sorts)
}

async fn decide(
    world: &World,
    study: &OwnedStudy,
    branch: &BranchId,
    decision: Decision,
    reason: Option<DecisionReason>,
    by: &str,
) {
    let bench = &world.services.workbench;
    world.clock.advance(SignedDuration::from_millis(1_234));
    let open = bench.open(study, branch).await.expect("read");
    let head = open.expect("it is there").branch.head;
    bench
        .decide(
            study,
            branch,
            head.as_ref(),
            vec![(decision, reason)],
            &person(by),
        )
        .await
        .expect("decided");
}

fn flag(sort: &ReleasedSort) -> Decision {
    Decision::Flag {
        sort: sort.id.clone(),
        factor: factor(1),
        flagged: true,
        loading: LOADING,
    }
}

/// Writes about factor 1.
async fn write(world: &World, study: &OwnedStudy, branch: &BranchId, seen: u32, words: &str) {
    let key = SectionKey::new("foreground").expect("a key");
    let text = SectionText::new(words).expect("a text");
    let gist = Gist {
        motto: Motto::new("Orden først.").ok(),
        summary: None,
    };
    let text = Interpretation {
        sections: [(key, text.clone())].into(),
        notes: [(StatementNo::from_index(1), text)].into(),
        bearings: [(StatementNo::from_index(1), Bearing::Superordinate)].into(),
        gists: [(StudyLanguage::NB, gist)].into(),
    };
    let (of, by) = ((branch, factor(1)), person("Ola Vik"));
    let written = world
        .services
        .interpretations
        .write(study, of, seen, text, Kept::Asked, &by);
    written.await.expect("stored");
}

/// What a branch comes to, as text.
async fn result(world: &World, study: &OwnedStudy, name: &str) -> String {
    let bench = &world.services.workbench;
    let branches = bench.branches(study).await.expect("read");
    let branch = branches.iter().find(|branch| branch.name.as_str() == name);
    let open = bench.open(study, &branch.expect(name).id).await;
    let open = open.expect("read").expect("it is there");
    let computed = bench.compute(study, open).await.expect("computed");
    serde_json::to_string(&computed.analysis().result).expect("JSON")
}

async fn analyses_in_the_making_travel_to_another_database(world: &World) {
    let (study, first, sorts) = begun(world).await;
    let services = &world.services;
    let rotate = |thousandths| Decision::Rotate {
        steps: vec![RotationStep::Manual {
            a: factor(1),
            b: factor(2),
            angle: Angle::from_thousandths(thousandths),
        }],
    };
    decide(world, &study, &first, rotate(7_500), None, "Ola Vik").await;
    decide(
        world,
        &study,
        &first,
        flag(&sorts[3]),
        because("Sa det\nselv."),
        "Kari Lunde",
    )
    .await;
    let other = services
        .workbench
        .fork(&study, &first, None, branch_name("Bare noen"))
        .await
        .expect("forked");
    let some = Decision::Sorts {
        set: SortSet::Only {
            name: SetName::new("Vår").expect("a name"),
            sorts: sorts[1..].iter().map(|sort| sort.id.clone()).collect(),
        },
    };
    decide(world, &study, &other, some, None, "Ola Vik").await;
    decide(
        world,
        &study,
        &other,
        Decision::Remark,
        because("Uten den første."),
        "Ola Vik",
    )
    .await;
    write(world, &study, &first, 0, "Tiden {1>} er knapp.").await;
    write(world, &study, &first, 1, "Tiden {1} er knapp.").await;
    services
        .interpretations
        .change_outline(&study, |outline| outline.add(Template::Balance))
        .await
        .expect("changed");
    let reason = ExclusionReason::new("Prøvde bare.").expect("a reason");
    services
        .exclusions
        .exclude(&study, &sorts[0].id, reason)
        .await
        .expect("noted");
    let file = export(world, &study).await;
    for name in ["Kari", "Lunde", "Ola", "Vik"] {
        assert!(!file.contains(name), "{name}");
    }

    let elsewhere = World::sqlite().await;
    elsewhere.clock.advance(SignedDuration::from_hours(50));
    let owner = new_researcher(&elsewhere, "per@example.no")
        .await
        .researcher;
    let copy = import(&elsewhere, &owner.id, &file).await;
    for name in ["Første", "Bare noen"] {
        let before = result(world, &study, name).await;
        assert_eq!(before, result(&elsewhere, &copy, name).await, "{name}");
    }
    assert_ne!(
        result(world, &study, "Første").await,
        result(world, &study, "Bare noen").await
    );
    assert_eq!(export(&elsewhere, &copy).await, file);

    let there = &elsewhere.services;
    let branches = there.workbench.branches(&copy).await.expect("read");
    let open = there.workbench.open(&copy, &branches[0].id).await;
    let open = open.expect("read").expect("it is there");
    let made_by: Vec<&str> = open
        .entries
        .iter()
        .map(|entry| entry.made_by.as_str())
        .collect();
    assert_eq!(
        made_by,
        ["Forsker 1", "Forsker 1", "Forsker 2", "Forsker 1"]
    );
    assert_eq!(open.entries[3].reason, because("Sa det\nselv."));
    let texts = there
        .interpretations
        .versions(&copy, &branches[0].id, factor(1))
        .await
        .expect("read");
    assert_eq!(texts.len(), 2);
    // What is decided there stands on what was decided here.
    let by = "Per Dal";
    decide(&elsewhere, &copy, &branches[0].id, rotate(1), None, by).await;
}

async fn a_withdrawn_sort_leaves_neither_reason_nor_loading_in_the_file(world: &World) {
    let study = open_study(world).await;
    let mut receipts = Vec::new();
    for pseudonym in ["A", "B", "C", "D", "E"] {
        receipts.push(send_new(world, &study, pseudonym).await);
    }
    let services = &world.services;
    let sorts = services.sorting.released(&study).await.expect("read");
    let factors = vec![factor(1), factor(2)];
    let wishes = vec![(Decision::Keep { factors }, None)];
    let id = services
        .workbench
        .start(&study, branch_name("Første"), wishes, &person("Kari"))
        .await
        .expect("begun");
    let gone = sorts
        .iter()
        .find(|sort| sort.content.pseudonym.as_str() == "C")
        .expect("it was released");
    decide(
        world,
        &study,
        &id,
        flag(gone),
        because("Nevnte det."),
        "Kari",
    )
    .await;
    assert!(export(world, &study).await.contains("Nevnte det."));
    let withdrawn = services
        .receipts
        .withdraw(&receipts[2], Leaving::AtOnce)
        .await
        .expect("withdrawn");
    assert_eq!(withdrawn, Withdrawal::Done);
    let file = export(world, &study).await;
    assert!(!file.contains("Nevnte det.") && !file.contains(&LOADING.to_string()));
    let document: serde_json::Value = serde_json::from_str(&file).expect("JSON");
    let flag = &document["study"]["work"]["decisions"][1]["decision"];
    assert_eq!(flag["sort"], 5, "after the four that are left");
    let other = new_researcher(world, "ola@example.no").await.researcher;
    let copy = import(world, &other.id, &file).await;
    assert_eq!(export(world, &copy).await, file);
}
