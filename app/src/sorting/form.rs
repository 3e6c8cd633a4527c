//! The form that carries a sort: one parser for the island and the plain pages.

use std::collections::{BTreeMap, BTreeSet};

use analysis::{Grid, Rank};

use super::board::{Board, Index, Pile, Place};
use super::draft::Draft;
use super::step::Step;

/// Longest remark, in characters as a reader counts them.
pub const REMARK_MAX: usize = 2000;

/// Name of the field with what leads to the draft kept on the server.
pub const TICKET: &str = "ticket";

/// Name of the field with the code of the group by whose link the participant came.
pub const GROUP: &str = "group";
/// Name of the field with the number of the condition of instruction.
pub const CONDITION: &str = "condition";

/// What is wrong with one field of the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormProblem {
    /// The same field came twice.
    Repeated {
        /// Name of the field.
        field: String,
    },
    /// A field about a statement that the study does not have.
    NoSuchStatement {
        /// Name of the field.
        field: String,
    },
    /// The value of a place is not a column of the grid.
    NoSuchColumn {
        /// Statement, counted from zero.
        card: Index,
        /// What came.
        value: String,
    },
    /// The value of a pile is not a pile.
    NoSuchPile {
        /// Statement, counted from zero.
        card: Index,
        /// What came.
        value: String,
    },
}

/// Everything a participant's form can hold, as sent.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SortForm {
    /// Version of the consent text that was agreed to; empty if none was.
    pub consent: String,
    /// The group by whose link the participant came; empty without one.
    pub group: String,
    /// Number of the condition of instruction; empty for the first one.
    pub condition: String,
    /// The step the participant asks for.
    pub step: Option<Step>,
    /// Order the statements were shown in, as indices.
    pub order: Vec<Index>,
    /// Pile of each statement.
    pub piles: Vec<Option<Pile>>,
    /// Rank of each statement; columns may be over-full here.
    pub ranks: Vec<Option<Rank>>,
    /// Statements put aside.
    pub aside: Vec<bool>,
    /// Remarks by statement.
    pub remarks: BTreeMap<Index, String>,
    /// What the statements did not cover.
    pub closing_remark: String,
    /// The name the researchers will see.
    pub pseudonym: String,
    /// Receipt code as sent.
    pub receipt: String,
    /// What leads to the draft kept on the server; empty without one.
    pub ticket: String,
    /// The pseudonym that the participant was asked to think over.
    pub sure_of: String,
    /// Names the content that is corrected; empty for a new sort.
    pub corrects: String,
}

/// What a sort's form has of the page it is on rather than of the draft.
#[derive(Clone, Copy, Debug)]
pub struct OfPage<'a> {
    /// Version of the consent text that was agreed to.
    pub consent: &'a str,
    /// The group by whose link the participant came; empty without one.
    pub group: &'a str,
    /// Number of the condition of instruction; empty for the first one.
    pub condition: &'a str,
}

/// Name of a field about one statement, such as `rank-3`.
#[must_use]
pub fn field(kind: &str, card: Index) -> String {
    format!("{kind}-{}", card + 1)
}

impl SortForm {
    /// Reads the fields of a form for a study with `count` statements.
    ///
    /// Unknown fields are ignored; every refused value is reported.
    pub fn parse(
        pairs: &[(String, String)],
        grid: &Grid,
        count: usize,
    ) -> (Self, Vec<FormProblem>) {
        let mut form = Self {
            piles: vec![None; count],
            ranks: vec![None; count],
            aside: vec![false; count],
            ..Self::default()
        };
        let mut problems = Vec::new();
        let mut seen = BTreeSet::new();
        for (name, value) in pairs {
            if !seen.insert(name.as_str()) {
                problems.push(FormProblem::Repeated {
                    field: name.clone(),
                });
                continue;
            }
            form.read(name, value, grid, count, &mut problems);
        }
        (form, problems)
    }

    fn read(
        &mut self,
        name: &str,
        value: &str,
        grid: &Grid,
        count: usize,
        problems: &mut Vec<FormProblem>,
    ) {
        match name {
            "consent" => value.clone_into(&mut self.consent),
            GROUP => value.clone_into(&mut self.group),
            CONDITION => value.clone_into(&mut self.condition),
            "step" => self.step = Step::parse(value),
            "receipt" => value.clone_into(&mut self.receipt),
            TICKET => value.clone_into(&mut self.ticket),
            "sure-of" => value.clone_into(&mut self.sure_of),
            "corrects" => value.clone_into(&mut self.corrects),
            "pseudonym" => value.clone_into(&mut self.pseudonym),
            "closing-remark" => value.clone_into(&mut self.closing_remark),
            "order" => self.order = read_order(value),
            _ => {
                let Some((kind, number)) = name.split_once('-') else {
                    return;
                };
                if !matches!(kind, "pile" | "rank" | "remark") {
                    return;
                }
                match number.parse::<usize>() {
                    Ok(number) if (1..=count).contains(&number) => {
                        self.read_card(kind, number - 1, value, grid, problems);
                    }
                    _ => problems.push(FormProblem::NoSuchStatement {
                        field: name.to_owned(),
                    }),
                }
            }
        }
    }

    fn read_card(
        &mut self,
        kind: &str,
        card: Index,
        value: &str,
        grid: &Grid,
        problems: &mut Vec<FormProblem>,
    ) {
        let value = value.trim_end();
        match (kind, value) {
            ("remark", _) => {
                if !value.trim().is_empty() {
                    self.remarks.insert(card, value.to_owned());
                }
            }
            (_, "") => {}
            ("pile", _) => match Pile::parse(value) {
                Some(pile) => self.piles[card] = Some(pile),
                None => problems.push(FormProblem::NoSuchPile {
                    card,
                    value: value.to_owned(),
                }),
            },
            (_, "aside") => self.aside[card] = true,
            _ => {
                let rank = value.parse::<i8>().ok().map(Rank);
                match rank.filter(|rank| grid.columns().iter().any(|column| column.rank == *rank)) {
                    Some(rank) => self.ranks[card] = Some(rank),
                    None => {
                        problems.push(FormProblem::NoSuchColumn {
                            card,
                            value: value.to_owned(),
                        });
                    }
                }
            }
        }
    }

    /// How many statements have a rank.
    #[must_use]
    pub fn placed(&self) -> usize {
        self.ranks.iter().flatten().count()
    }

    /// The draft that this form describes; cards that no longer find room in
    /// an over-full column go back to their pile.
    #[must_use]
    pub fn draft(&self, grid: &Grid) -> Draft {
        let mut board = Board::new(grid.clone(), self.ranks.len());
        for (card, pile) in self.piles.iter().enumerate() {
            if let Some(pile) = pile {
                board.pile(card, *pile);
            }
        }
        for card in 0..self.ranks.len() {
            if self.aside[card] {
                board.park(card);
            } else if let Some(column) = self.ranks[card].and_then(|rank| board.column_of(rank)) {
                board.place_in(card, column);
            }
        }
        Draft {
            step: self.step.unwrap_or_default(),
            order: self.order.clone(),
            cards: board.cards().to_vec(),
            remarks: self.remarks.clone(),
            closing_remark: self.closing_remark.clone(),
            pseudonym: self.pseudonym.clone(),
            receipt: self.receipt.clone(),
            ticket: self.ticket.clone(),
            sure_of: self.sure_of.clone(),
            corrects: self.corrects.clone(),
        }
    }

    /// The fields that carry this form, in a fixed order; empty ones are left out.
    #[must_use]
    pub fn fields(&self) -> Vec<(String, String)> {
        let mut fields = vec![
            ("consent".to_owned(), self.consent.clone()),
            (GROUP.to_owned(), self.group.clone()),
            (CONDITION.to_owned(), self.condition.clone()),
            ("receipt".to_owned(), self.receipt.clone()),
            (TICKET.to_owned(), self.ticket.clone()),
            ("corrects".to_owned(), self.corrects.clone()),
            ("order".to_owned(), write_order(&self.order)),
        ];
        for card in 0..self.ranks.len() {
            if let Some(pile) = self.piles[card] {
                fields.push((field("pile", card), pile.code().to_owned()));
            }
            if self.aside[card] {
                fields.push((field("rank", card), "aside".to_owned()));
            } else if let Some(rank) = self.ranks[card] {
                fields.push((field("rank", card), rank.0.to_string()));
            }
            if let Some(remark) = self.remarks.get(&card) {
                fields.push((field("remark", card), remark.clone()));
            }
        }
        fields.push(("closing-remark".to_owned(), self.closing_remark.clone()));
        fields.push(("pseudonym".to_owned(), self.pseudonym.clone()));
        fields.push(("sure-of".to_owned(), self.sure_of.clone()));
        fields.retain(|(_, value)| !value.is_empty());
        fields
    }

    /// The form that a draft fills in.
    #[must_use]
    pub fn from_draft(draft: &Draft, board: &Board, page: OfPage<'_>) -> Self {
        Self {
            consent: page.consent.to_owned(),
            group: page.group.to_owned(),
            condition: page.condition.to_owned(),
            step: Some(draft.step),
            order: draft.order.clone(),
            piles: board.cards().iter().map(|card| card.pile).collect(),
            ranks: (0..board.cards().len())
                .map(|card| board.rank_of(card))
                .collect(),
            aside: board
                .cards()
                .iter()
                .map(|card| card.place == Place::Tray)
                .collect(),
            remarks: draft.remarks.clone(),
            closing_remark: draft.closing_remark.clone(),
            pseudonym: draft.pseudonym.clone(),
            receipt: draft.receipt.clone(),
            ticket: draft.ticket.clone(),
            sure_of: draft.sure_of.clone(),
            corrects: draft.corrects.clone(),
        }
    }
}

/// Statement numbers separated by commas; anything unreadable is left out and
/// the caller falls back to the numbered order.
fn read_order(value: &str) -> Vec<Index> {
    value
        .split(',')
        .filter_map(|number| number.trim().parse::<usize>().ok()?.checked_sub(1))
        .collect()
}

fn write_order(order: &[Index]) -> String {
    let numbers: Vec<String> = order.iter().map(|index| (index + 1).to_string()).collect();
    numbers.join(",")
}

#[cfg(test)]
mod tests {
    use super::*;
    use analysis::Column;

    fn grid() -> Grid {
        let columns = [(-1, 1), (0, 2), (1, 1)]
            .map(|(rank, height)| Column {
                rank: Rank(rank),
                height,
            })
            .to_vec();
        Grid::new(columns).expect("a small grid")
    }

    fn pairs(fields: &[(&str, &str)]) -> Vec<(String, String)> {
        fields
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect()
    }

    #[test]
    fn every_refused_field_is_named() {
        let sent = pairs(&[
            ("rank-1", "0"),
            ("rank-1", "1"),
            ("rank-9", "0"),
            ("rank-2", "7"),
            ("pile-3", "maybe"),
            ("rank-x", "0"),
            ("colour", "red"),
        ]);
        let (form, problems) = SortForm::parse(&sent, &grid(), 4);
        assert_eq!(form.ranks[0], Some(Rank(0)));
        assert_eq!(
            problems,
            [
                FormProblem::Repeated {
                    field: "rank-1".to_owned()
                },
                FormProblem::NoSuchStatement {
                    field: "rank-9".to_owned()
                },
                FormProblem::NoSuchColumn {
                    card: 1,
                    value: "7".to_owned()
                },
                FormProblem::NoSuchPile {
                    card: 2,
                    value: "maybe".to_owned()
                },
                FormProblem::NoSuchStatement {
                    field: "rank-x".to_owned()
                },
            ]
        );
    }

    #[test]
    fn fields_read_back_to_the_same_form() {
        let sent = pairs(&[
            ("consent", "1"),
            ("receipt", "ABC"),
            ("corrects", "0af"),
            ("order", "2,1,4,3"),
            ("pile-1", "agree"),
            ("rank-1", "1"),
            ("rank-2", "aside"),
            ("remark-1", "Linje én\nlinje to"),
            ("closing-remark", "Ingenting"),
            ("pseudonym", "K3O0"),
            ("ticket", "ABC.DEF"),
            ("sure-of", "Kari Nordmann"),
        ]);
        let (form, problems) = SortForm::parse(&sent, &grid(), 4);
        assert!(problems.is_empty(), "{problems:?}");
        let (again, _) = SortForm::parse(&form.fields(), &grid(), 4);
        assert_eq!(again, form);
        assert_eq!(form.order, [1, 0, 3, 2]);
    }

    #[test]
    fn an_over_full_column_keeps_its_choices_but_not_its_cards() {
        let sent = pairs(&[("rank-1", "1"), ("rank-2", "1")]);
        let (form, _) = SortForm::parse(&sent, &grid(), 4);
        assert_eq!(form.ranks[1], Some(Rank(1)));
        let draft = form.draft(&grid());
        assert_eq!(draft.cards[1].place, Place::Home);
    }

    #[test]
    fn a_draft_survives_the_form() {
        let mut board = Board::new(grid(), 4);
        board.pile(0, Pile::Agree);
        board.place_in(0, 2);
        board.park(3);
        let draft = Draft {
            order: vec![0, 1, 2, 3],
            cards: board.cards().to_vec(),
            pseudonym: "Ås".to_owned(),
            ..Draft::default()
        };
        let page = OfPage {
            consent: "1",
            group: "0AMZ98",
            condition: "2",
        };
        let form = SortForm::from_draft(&draft, &board, page);
        let (again, problems) = SortForm::parse(&form.fields(), &grid(), 4);
        assert!(problems.is_empty());
        assert_eq!(again.draft(&grid()), draft);
    }
}
