//! From a form to decisions.

use std::collections::BTreeMap;

use analysis::{
    Alpha, Angle, CorrelationMethod, FactorNo, FlagRule, OrderRule, RotationStep, SignRule,
    Threshold, typed_number,
};
use app::domain::decision::{Decision, DecisionReason, SetName, SortSet};
use app::domain::id::SortId;
use app::domain::language::StudyLanguage;
use app::domain::text::TextError;
use app::domain::viewpoint::ViewpointTitle;
use app::sorting::form::CONDITION;
use app::ui::field::Problem;

use super::super::words::Words;
use crate::service::workbench::{ComputedBranch, Wish};

/// Fields of a form.
pub type Fields = BTreeMap<String, String>;

/// The decisions a form asks for, or what is wrong with it.
pub fn read(
    fields: &Fields,
    computed: &ComputedBranch,
    words: Words,
) -> Result<Vec<Wish>, Vec<Problem>> {
    let reason = reason(fields, words)?;
    let form = Form {
        fields,
        computed,
        words,
    };
    let decisions = form.decisions()?;
    if decisions.iter().any(Decision::needs_reason) && reason.is_none() {
        return Err(vec![words.at("reason", "problem-decide-reason", &[])]);
    }
    // The reason stands with the first of several decisions that one form takes.
    let mut reason = reason;
    Ok(decisions
        .into_iter()
        .map(|decision| (decision, reason.take()))
        .collect())
}

fn reason(fields: &Fields, words: Words) -> Result<Option<DecisionReason>, Vec<Problem>> {
    match DecisionReason::new(fields.get("reason").map_or("", String::as_str)) {
        Ok(reason) => Ok(Some(reason)),
        Err(TextError::Blank) => Ok(None),
        Err(error) => Err(vec![Problem::new("reason", words.text(&error))]),
    }
}

struct Form<'a> {
    fields: &'a Fields,
    computed: &'a ComputedBranch,
    words: Words,
}

impl Form<'_> {
    fn text(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }

    fn refuse<T>(&self, name: &str, key: &str) -> Result<T, Vec<Problem>> {
        Err(vec![self.words.at(name, key, &[])])
    }

    fn factor(&self, name: &str) -> Result<FactorNo, Vec<Problem>> {
        let number = self.text(name).parse().ok().and_then(FactorNo::new);
        number.map_or_else(|| self.refuse(name, "problem-decide-factor"), Ok)
    }

    fn decisions(&self) -> Result<Vec<Decision>, Vec<Problem>> {
        let one = |decision| Ok(vec![decision]);
        match self.text("what") {
            "sorts" => one(self.sorts()?),
            "keep" => one(self.keep()?),
            "method" => self.method(),
            "turn" => one(self.turn()?),
            "varimax" => {
                let normalise = self.text("normalise") == "yes";
                let mut steps = vec![RotationStep::Varimax { normalise }];
                steps.extend(RotationStep::unrotated());
                one(Decision::Rotate { steps })
            }
            "invert" => one(Decision::Rotate {
                steps: vec![RotationStep::Invert {
                    factor: self.factor("factor")?,
                }],
            }),
            "order" => one(Decision::Rotate {
                steps: vec![
                    RotationStep::Order {
                        by: OrderRule::SumOfSquares,
                    },
                    RotationStep::Sign {
                        by: SignRule::PositiveSignedSquares,
                    },
                ],
            }),
            "unrotate" => one(Decision::Unrotate),
            "split" => one(Decision::Split {
                factor: self.factor("factor")?,
            }),
            "unsplit" => one(Decision::Unsplit {
                factor: self.factor("factor")?,
            }),
            "rule" => one(self.rule()?),
            "flag" => one(self.flag()?),
            "by-rule" => one(Decision::FlagByRule {
                sort: self.sort()?,
                factor: self.factor("factor")?,
            }),
            "name" => one(self.name()?),
            "remark" => one(Decision::Remark),
            _ => self.refuse("what", "problem-decide-what"),
        }
    }

    fn sorts(&self) -> Result<Decision, Vec<Problem>> {
        if self.text("all") == "yes" {
            let set = SortSet::All;
            return Ok(Decision::Sorts { set });
        }
        if let Ok(number) = self.text(CONDITION).parse() {
            let set = SortSet::Condition { number };
            return Ok(Decision::Sorts { set });
        }
        let name = match SetName::new(self.text("set")) {
            Ok(name) => name,
            Err(error) => return Err(vec![Problem::new("set", self.words.text(&error))]),
        };
        let ticked = self.fields.iter().filter(|(_, value)| *value == "yes");
        let sorts: Vec<SortId> = ticked
            .filter_map(|(field, _)| field.strip_prefix("sort-")?.parse().ok())
            .collect();
        let set = SortSet::Only { name, sorts };
        Ok(Decision::Sorts { set })
    }

    fn keep(&self) -> Result<Decision, Vec<Problem>> {
        let ticked = self.fields.iter().filter(|(_, value)| *value == "yes");
        let mut factors: Vec<FactorNo> = ticked
            .filter_map(|(name, _)| name.strip_prefix("factor-")?.parse().ok())
            .filter_map(FactorNo::new)
            .collect();
        factors.sort_unstable();
        if factors.is_empty() {
            return self.refuse("factor-1", "problem-decide-none");
        }
        Ok(Decision::Keep { factors })
    }

    /// Only what differs from before is a decision.
    fn method(&self) -> Result<Vec<Decision>, Vec<Problem>> {
        let spec = &self.computed.analysis().result.spec;
        let mut decisions = Vec::new();
        let method = match self.text("correlation") {
            "pearson" => CorrelationMethod::Pearson,
            "spearman" => CorrelationMethod::Spearman,
            _ => return self.refuse("correlation", "problem-decide-what"),
        };
        if method != spec.correlation {
            decisions.push(Decision::Correlation { method });
        }
        let Ok(method) = self.text("extraction").parse() else {
            return self.refuse("extraction", "problem-decide-what");
        };
        let most = self.computed.sorts().len().min(spec_most(self.computed));
        let Some(extracted) = self
            .text("extracted")
            .parse()
            .ok()
            .filter(|count| (1..=most).contains(count))
        else {
            return Err(vec![self.words.at(
                "extracted",
                "problem-decide-extracted",
                &[("most", most.into())],
            )]);
        };
        if (method, extracted) != (spec.extraction, spec.extracted) {
            decisions.push(Decision::Extraction { method, extracted });
        }
        if decisions.is_empty() {
            return self.refuse("extraction", "problem-decide-same");
        }
        Ok(decisions)
    }

    fn turn(&self) -> Result<Decision, Vec<Problem>> {
        let (a, b) = (self.factor("a")?, self.factor("b")?);
        let Some(angle) = Angle::typed(self.text("angle")) else {
            return self.refuse("angle", "problem-decide-angle");
        };
        if angle == Angle::default() {
            return self.refuse("angle", "problem-decide-no-turn");
        }
        Ok(Decision::Rotate {
            steps: vec![RotationStep::Manual { a, b, angle }],
        })
    }

    fn rule(&self) -> Result<Decision, Vec<Problem>> {
        let threshold = match self.text("level") {
            "loading" => {
                match typed_number(self.text("loading")).filter(|a| (0.0..1.0).contains(a)) {
                    Some(loading) => Threshold::Loading(loading),
                    None => return self.refuse("loading", "problem-decide-loading"),
                }
            }
            level => {
                let wanted = typed_number(level);
                let found = Alpha::ALL
                    .into_iter()
                    .find(|alpha| Some(alpha.probability()) == wanted);
                match found {
                    Some(alpha) => Threshold::Level(alpha),
                    None => return self.refuse("level", "problem-decide-what"),
                }
            }
        };
        Ok(Decision::FlagRule {
            rule: FlagRule {
                threshold,
                majority: self.text("majority") == "yes",
            },
        })
    }

    fn sort(&self) -> Result<SortId, Vec<Problem>> {
        let id = self.text("sort").parse().ok();
        let known = id.filter(|id| self.computed.sorts().iter().any(|sort| &sort.id == id));
        known.map_or_else(|| self.refuse("sort", "problem-decide-sort"), Ok)
    }

    fn flag(&self) -> Result<Decision, Vec<Problem>> {
        let (sort, factor) = (self.sort()?, self.factor("factor")?);
        let place = self
            .computed
            .sorts()
            .iter()
            .position(|each| each.id == sort);
        let loadings = self.computed.analysis().result.rotation.unsplit();
        let loading = place.and_then(|place| loadings.table().get(place, factor.index()));
        let Some(loading) = loading else {
            return self.refuse("factor", "problem-decide-factor");
        };
        Ok(Decision::Flag {
            sort,
            factor,
            flagged: self.text("flagged") == "yes",
            loading,
        })
    }

    fn name(&self) -> Result<Decision, Vec<Problem>> {
        let factor = self.factor("factor")?;
        let Some(locale) = self.text("language").parse::<StudyLanguage>().ok() else {
            return self.refuse("language", "problem-decide-what");
        };
        let title = match ViewpointTitle::new(self.text("title")) {
            Ok(title) => Some(title),
            Err(TextError::Blank) => None,
            Err(error) => return Err(vec![Problem::new("title", self.words.text(&error))]),
        };
        Ok(Decision::Name {
            factor,
            locale,
            title,
        })
    }
}

/// The most factors that these sorts can give.
pub fn spec_most(computed: &ComputedBranch) -> usize {
    let result = &computed.analysis().result;
    result.sorts.min(result.statements.saturating_sub(1))
}
