//! The conditions of instruction: written in a draft, opened and closed afterwards.

use std::collections::BTreeMap;

use app::domain::language::StudyLanguage;
use app::domain::locale::Locale;
use app::domain::sort::ReleasedSort;
use app::domain::study::{Condition, ConditionNo, Conditions, OpenConditionsError, Study};
use app::page::researcher::conditions::{
    ConditionsPage, NamedCondition, TypedCondition, conditions as conditions_page, open_field,
    text_field,
};
use app::sorting::form::CONDITION;
use app::ui::field::Problem;
use axum::extract::{Form, State};
use axum::response::Response;

use super::OwnStudy;
use super::words::Words;
use crate::http::AppState;
use crate::http::error::HttpError;
use crate::http::form::status;
use crate::http::language::Language;
use crate::http::render::render;
use crate::service::study::ChangeError;

/// Fields of the form.
type Fields = BTreeMap<String, String>;

/// The conditions of a study that has several, by name.
pub(super) fn named(study: &Study, locale: Locale) -> Vec<NamedCondition> {
    let numbers = study.conditions().numbers();
    let name = |number| Some((number, study.condition_name(number, locale)?.0.to_string()));
    numbers.filter_map(name).collect()
}

/// The condition that a query or form asks for, if it asks for one of the study's.
pub(super) fn chosen(study: &Study, fields: &Fields) -> Option<ConditionNo> {
    let number = fields.get(CONDITION)?.parse().ok()?;
    study.conditions().has(number).then_some(number)
}

/// What a sort is called where sorts of several conditions stand together.
pub(super) fn label(study: &Study, sort: &ReleasedSort, locale: Locale) -> String {
    let content = &sort.content;
    match study.condition_name(content.condition, locale) {
        Some((name, _)) => format!("{} · {name}", content.pseudonym),
        None => content.pseudonym.to_string(),
    }
}

/// The conditions.
pub async fn show(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
) -> Response {
    let typed = stored(&study);
    page(&state, &study, locale, typed, Vec::new()).await
}

/// In a draft saves all conditions, or names everything that is wrong and saves none; afterwards opens those that are
/// ticked and closes the others.
pub async fn save(
    State(state): State<AppState>,
    study: OwnStudy,
    Language(locale): Language,
    Form(fields): Form<Fields>,
) -> Result<Response, HttpError> {
    let words = Words(locale);
    let studies = &state.services().studies;
    let (typed, result) = if study.is_draft() {
        let typed = typed(&study, &fields);
        match parse(&study, &typed, words) {
            Ok(conditions) => {
                let saved = studies.set_conditions(&study.owned, conditions).await;
                (typed, saved)
            }
            Err(problems) => return Ok(page(&state, &study, locale, typed, problems).await),
        }
    } else {
        let mut typed = stored(&study);
        for condition in &mut typed {
            condition.is_open = fields.contains_key(&open_field(condition.number));
        }
        let ticked = typed.iter().filter(|condition| condition.is_open);
        let open = ticked.map(|condition| condition.number).collect();
        let opened = studies.open_conditions(&study.owned, open).await;
        (typed, opened)
    };
    let problem = match result {
        Ok(_) if fields.contains_key("then") => return Ok(study.go_to("conditions")),
        Ok(_) if study.is_draft() => return Ok(study.go_to("texts")),
        Ok(_) => return Ok(study.go_to("conditions")),
        Err(ChangeError::Transition(_)) => words.at("main", "problem-no-longer-draft", &[]),
        Err(ChangeError::Conditions(OpenConditionsError::Transition(_))) => {
            words.at("main", "problem-transition", &[])
        }
        Err(ChangeError::Conditions(OpenConditionsError::NoneOpen)) => {
            words.at("open", "problem-conditions-none-open", &[])
        }
        Err(other) => return Err(other.into()),
    };
    Ok(page(&state, &study, locale, typed, vec![problem]).await)
}

async fn page(
    state: &AppState,
    study: &OwnStudy,
    locale: Locale,
    mut conditions: Vec<TypedCondition>,
    problems: Vec<Problem>,
) -> Response {
    if study.is_draft() {
        let wanted = (conditions.len() + 1).clamp(2, Conditions::MOST);
        let more = (conditions.len()..wanted).filter_map(ConditionNo::from_index);
        conditions.extend(more.map(|number| blank(study, number)));
    }
    let page = ConditionsPage {
        chrome: study.chrome("conditions", locale),
        conditions,
        problems,
    };
    let code = status(&page.problems);
    render(state.ui(locale), code, move || conditions_page(&page)).await
}

/// A condition with nothing written; the first one has the study's sentence.
fn blank(study: &OwnStudy, number: ConditionNo) -> TypedCondition {
    let texts = study.study().languages().iter().map(|locale| {
        let instruction = instruction(study, number, locale);
        (locale, String::new(), instruction)
    });
    TypedCondition {
        number,
        texts: texts.collect(),
        // The second of two occasions opens later; usually the first one is open.
        is_open: number == ConditionNo::FIRST,
    }
}

/// The sentence of a condition in exactly this language.
fn instruction(study: &OwnStudy, number: ConditionNo, locale: StudyLanguage) -> String {
    let found = study.study().instruction_under(number, locale);
    found
        .filter(|(_, used)| *used == locale)
        .map(|(text, _)| text.as_str().to_owned())
        .unwrap_or_default()
}

fn stored(own: &OwnStudy) -> Vec<TypedCondition> {
    let study = own.study();
    let conditions = study.conditions();
    let numbers = conditions.numbers().zip(conditions.as_slice());
    numbers
        .map(|(number, condition)| TypedCondition {
            texts: study
                .languages()
                .iter()
                .map(|locale| {
                    let name = condition.names.get(&locale);
                    let name = name.map(|name| name.as_str().to_owned());
                    let instruction = instruction(own, number, locale);
                    (locale, name.unwrap_or_default(), instruction)
                })
                .collect(),
            number,
            is_open: condition.is_open,
        })
        .collect()
}

/// What was typed, without empty conditions at the end.
fn typed(study: &OwnStudy, fields: &Fields) -> Vec<TypedCondition> {
    let value = |name: String| fields.get(&name).cloned().unwrap_or_default();
    let all = (0..Conditions::MOST).filter_map(ConditionNo::from_index);
    let mut typed: Vec<TypedCondition> = all
        .map(|number| TypedCondition {
            texts: study
                .study()
                .languages()
                .iter()
                .map(|locale| {
                    let sentence = if number == ConditionNo::FIRST {
                        instruction(study, number, locale)
                    } else {
                        value(text_field("instruction", number, locale))
                    };
                    (locale, value(text_field("name", number, locale)), sentence)
                })
                .collect(),
            number,
            is_open: fields.contains_key(&open_field(number)),
        })
        .collect();
    let is_blank = |condition: &TypedCondition| {
        let mut texts = condition.texts.iter();
        let is_first = condition.number == ConditionNo::FIRST;
        texts.all(|(_, name, sentence)| {
            name.trim().is_empty() && (is_first || sentence.trim().is_empty())
        })
    };
    while typed.last().is_some_and(is_blank) {
        typed.pop();
    }
    typed
}

/// The conditions, or everything that is wrong. Nothing written is the study with its instruction alone.
fn parse(
    own: &OwnStudy,
    typed: &[TypedCondition],
    words: Words,
) -> Result<Conditions, Vec<Problem>> {
    let main = own.study().languages().main();
    if typed.is_empty() {
        return Ok(Conditions::default());
    }
    let mut problems = Vec::new();
    let mut parsed = Vec::new();
    for condition in typed {
        let number = condition.number;
        let mut read = Condition {
            is_open: condition.is_open,
            ..Condition::default()
        };
        for (locale, name, sentence) in &condition.texts {
            let field = text_field("name", number, *locale);
            match words.optional(&field, name) {
                Ok(Some(name)) => {
                    read.names.insert(*locale, name);
                }
                Ok(None) if *locale == main => {
                    problems.push(words.at(field, "problem-condition-name", &[]));
                }
                Ok(None) => {}
                Err(problem) => problems.push(problem),
            }
            if number == ConditionNo::FIRST {
                continue;
            }
            let field = text_field("instruction", number, *locale);
            match words.optional(&field, sentence) {
                Ok(Some(sentence)) => {
                    read.instructions.insert(*locale, sentence);
                }
                Ok(None) if *locale == main => {
                    problems.push(words.at(field, "problem-condition-sentence", &[]));
                }
                Ok(None) => {}
                Err(problem) => problems.push(problem),
            }
        }
        parsed.push(read);
    }
    if parsed.len() == 1 {
        problems.push(words.at(
            text_field("name", ConditionNo::FIRST, main),
            "problem-condition-alone",
            &[],
        ));
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    Conditions::try_from(parsed).map_err(|_| vec![words.at("main", "problem-condition-alone", &[])])
}
