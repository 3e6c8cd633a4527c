//! A study file takes everything along: what comes out of it is the same study with the same numbers.

use std::collections::BTreeSet;

use analysis::{AnalysisSpec, ExtractionMethod};
use app::domain::background::{Background, Choices};
use app::domain::concourse::{NewCandidate, Source};
use app::domain::exclusion::ExclusionReason;
use app::domain::locale::Locale;
use app::domain::particulars::{Approvals, LegalBasis};
use app::domain::statement::{StatementText, Wording};
use app::domain::study::{Information, Instruction, Title};
use app::domain::viewpoint::Viewpoints;
use server::interchange::export::ExportFormat;
use server::interchange::import::{ImportFiles, ImportHints, Naming};
use server::service::import::AboutStudy;

use crate::on_both_databases;
use crate::samples::{draft, new_researcher, researcher, send, submission};
use crate::world::World;

on_both_databases!(a_study_file_brings_back_the_same_study);

fn questions() -> Background {
    let json = r#"[{"wordings":{"nb":{"text":"Hvor lenge?","options":["Kort","Lenge"]}}}]"#;
    serde_json::from_str(json).expect("a question")
}

async fn a_study_file_brings_back_the_same_study(world: &World) {
    let services = &world.services;
    let owner = researcher(world).await;
    let study = draft(world, &owner.id, "Arbeidsdagen").await;
    let text = StatementText::new("Ikke valgt").expect("a text");
    let candidate = NewCandidate {
        wordings: [(Locale::Nb, Wording::plain(text))].into(),
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

    let export = async |study| {
        let file = services.exports.file(study, ExportFormat::Study).await;
        String::from_utf8(file.expect("written").bytes).expect("text")
    };
    let file = export(&study).await;
    for part in [
        "Ikke valgt",
        "495028",
        "Hvor lenge?",
        "Prøvde bare.",
        "specification",
    ] {
        assert!(file.contains(part), "{part}");
    }
    let files = ImportFiles {
        study: file.clone().into_bytes(),
        statements: None,
    };
    let read = services.imports.read(files, ImportHints::default()).await;
    let read = read.expect("read");
    assert!(!read.is_refused(), "{:?}", read.problems);
    let other = new_researcher(world, "ola@example.no").await.researcher;
    let about = AboutStudy {
        language: Locale::Nb,
        title: Title::new("Arbeidsdagen").expect("a title"),
        instruction: Instruction::new("Hvor enig er du?").expect("an instruction"),
        information: Information::new("Det er frivillig.\n\nDu kan slutte når du vil.")
            .expect("information"),
    };
    let copy = services
        .imports
        .new_study(&other.id, &about, &read.found, Naming::Keep)
        .await
        .expect("stored");
    assert_eq!(export(&copy).await, file);
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
