//! The texts of the sorting island, resolved by the server in the participant's language.

use serde::Serialize;

use super::message::{Counted, Pattern};

macro_rules! texts {
    (
        plain { $($plain:ident: $plain_key:literal,)* }
        patterns { $($pattern:ident: $pattern_key:literal [$($variable:literal),*],)* }
        counted { $($counted:ident: $counted_key:literal [$($counted_variable:literal),*],)* }
    ) => {
        #[expect(non_camel_case_types, reason = "positions are named like the texts")]
        #[derive(Clone, Copy)]
        enum Position { $($plain,)* $($pattern,)* $($counted,)* }

        #[expect(missing_docs, reason = "each text is named like its key in the Fluent files")]
        impl SortingTexts {
            $(#[must_use]
            pub fn $plain(&self) -> String { self.get(Position::$plain).to_owned() })*
            $(#[must_use]
            pub fn $pattern(&self) -> Pattern<'_> { Pattern(self.get(Position::$pattern)) })*
            $(#[must_use]
            pub fn $counted(&self) -> Counted<'_> { Counted::of(self.get(Position::$counted)) })*
        }

        #[cfg(feature = "ssr")]
        impl SortingTexts {
            /// The texts in `locale`.
            #[must_use]
            pub fn in_locale(locale: crate::domain::locale::Locale) -> Self {
                Self(vec![
                    $(crate::text::in_locale(locale, $plain_key, &[]),)*
                    $(resolve::pattern(locale, $pattern_key, &[$($variable),*]),)*
                    $(resolve::counted(locale, $counted_key, &[$($counted_variable),*]),)*
                ])
            }

            /// Replaces the names of the poles and of the middle by the study's own.
            pub fn name_scale(&mut self, low: Option<&str>, middle: Option<&str>, high: Option<&str>) {
                self.replace([
                    (Position::pole_low, low),
                    (Position::middle_word, middle),
                    (Position::pole_high, high),
                ]);
            }

            /// Says of what is on the page as a problem that it is a question and no error.
            pub fn ask_rather(&mut self, heading: &str, word: &str) {
                self.replace([
                    (Position::problems_title, Some(heading)),
                    (Position::problem_word, Some(word)),
                ]);
            }

            /// Replaces the names of the piles by the study's own.
            pub fn name_piles(
                &mut self,
                disagree: Option<&str>,
                neutral: Option<&str>,
                agree: Option<&str>,
            ) {
                self.replace([
                    (Position::pile_disagree, disagree),
                    (Position::pile_neutral, neutral),
                    (Position::pile_agree, agree),
                ]);
            }

            /// Says of the practice round what is otherwise said of the sort.
            pub fn practise(&mut self, locale: crate::domain::locale::Locale) {
                let say = |key| crate::text::in_locale(locale, key, &[]);
                let kept = say("practice-kept");
                self.replace([
                    (Position::kept_here, Some(&*kept)),
                    (Position::look_over, Some(&say("practice-check"))),
                    (Position::stop, Some(&say("practice-skip"))),
                    (Position::review_title, Some(&say("practice-done-title"))),
                    (Position::review_lead, Some(&say("practice-done"))),
                    (Position::send_button, Some(&say("practice-begin"))),
                ]);
            }

            /// Says of a board that is only looked at what is otherwise said of the sort.
            pub fn preview(&mut self, locale: crate::domain::locale::Locale) {
                let say = |key| crate::text::in_locale(locale, key, &[]);
                let (note, back) = (say("board-preview-note"), say("board-preview-back"));
                self.replace([
                    (Position::kept_here, Some(&*note)),
                    (Position::stop, Some(&back)),
                    (Position::review_lead, Some(&note)),
                    (Position::send_button, Some(&back)),
                ]);
            }

            /// Says what the study's options make of the sort, in the place of the usual texts.
            pub fn fit(
                &mut self,
                options: super::options::SortingOptions,
                locale: crate::domain::locale::Locale,
            ) {
                let say = |key, args: &[_]| crate::text::in_locale(locale, key, args);
                if options.ends_first {
                    let help = format!("{} {}", self.grid_help(), say("ends-first", &[]));
                    self.replace([(Position::grid_help, Some(&help))]);
                }
                if options.remark_columns.get() == 0 {
                    self.replace([
                        (Position::remarks_title, Some(&say("remarks-title-closing", &[]))),
                        (Position::remarks_lead, Some(&say("remarks-lead-closing", &[]))),
                    ]);
                } else if options.least_words.get() > 0 {
                    let words = [("words", options.least_words.get().into())];
                    let lead = say("remarks-least", &words);
                    self.replace([(Position::remarks_lead, Some(&lead))]);
                }
            }

            /// Says of the pseudonym that it links the sorts of a person, where one sorts more than once.
            pub fn link_by_pseudonym(&mut self, locale: crate::domain::locale::Locale) {
                let help = crate::text::in_locale(locale, "pseudonym-help-linked", &[]);
                self.replace([(Position::pseudonym_help, Some(&help))]);
            }

            /// Says what sending the sort does, in the place of the usual texts.
            pub fn fit_sending(&mut self, sending: Sending, locale: crate::domain::locale::Locale) {
                let say = |key| crate::text::in_locale(locale, key, &[]);
                match sending {
                    Sending::WithReceipt => {}
                    Sending::WithoutReceipt => self.replace([
                        (Position::send_note, Some(&say("send-note-strict"))),
                    ]),
                    Sending::Correction => self.replace([
                        (Position::send_title, Some(&say("correct-send-title"))),
                        (Position::send_note, Some(&say("correct-send-note"))),
                        (Position::send_button, Some(&say("correct-send-button"))),
                        (Position::stop, Some(&say("correct-stop"))),
                        (Position::stop_question, Some(&say("correct-stop-question"))),
                        (Position::stop_yes, Some(&say("correct-stop-yes"))),
                    ]),
                }
            }

            fn replace<const N: usize>(&mut self, texts: [(Position, Option<&str>); N]) {
                for (position, text) in texts {
                    if let Some(text) = text {
                        text.clone_into(&mut self.0[position as usize]);
                    }
                }
            }
        }
    };
}

/// What sending a sort does.
#[cfg(feature = "ssr")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sending {
    /// The participant gets a receipt.
    WithReceipt,
    /// The study gives no receipts.
    WithoutReceipt,
    /// It takes the place of a sort that was sent before.
    Correction,
}

/// Every text that the sorting island shows or announces.
///
/// A list in the order of the declaration below: a hundred named fields would
/// cost ten times as much script to read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct SortingTexts(Vec<String>);

impl SortingTexts {
    /// The texts as the server wrote them.
    #[cfg(feature = "hydrate")]
    #[must_use]
    pub const fn of(texts: Vec<String>) -> Self {
        Self(texts)
    }

    fn get(&self, position: Position) -> &str {
        self.0.get(position as usize).map_or("", String::as_str)
    }
}

texts! {
    plain {
        ask_facilitator: "ask-facilitator",
        ask_note_chosen: "ask-note-chosen",
        ask_sent_title: "ask-sent-title",
        help_topic_sorting: "help-topic-sorting",
        help_topic_wording: "help-topic-wording",
        help_topic_technical: "help-topic-technical",
        help_topic_other: "help-topic-other",
        pile_disagree: "pile-disagree",
        pile_neutral: "pile-neutral",
        pile_agree: "pile-agree",
        pile_none: "pile-none",
        tray: "tray",
        pole_low: "pole-low",
        pole_high: "pole-high",
        step_information: "step-information",
        step_read: "step-read",
        step_piles: "step-piles",
        step_grid: "step-grid",
        step_review: "step-review",
        step_remarks: "step-remarks",
        step_send: "step-send",
        read_title: "read-title",
        read_lead: "read-lead",
        piles_title: "piles-title",
        piles_help: "piles-help",
        piles_done: "piles-done",
        piles_done_lead: "piles-done-lead",
        piles_later: "piles-later",
        piles_skip: "piles-skip",
        piles_group: "piles-group",
        piles_key_hint: "piles-key-hint",
        piles_empty: "piles-empty",
        grid_label: "grid-label",
        grid_help: "grid-help",
        grid_help_keys: "grid-help-keys",
        clarification: "clarification",
        skip_to_grid: "skip-to-grid",
        pane_label: "pane-label",
        pane_idle: "pane-idle",
        pane_all_placed: "pane-all-placed",
        chosen: "chosen",
        choose_column: "choose-column",
        previous_card: "previous-card",
        next_card: "next-card",
        park: "park",
        send_home: "send-home",
        undo: "undo",
        redo: "redo",
        help: "help",
        help_close: "help-close",
        show_list: "show-list",
        show_grid: "show-grid",
        columns_label: "columns-label",
        move_card: "move-card",
        choose_card: "choose-card",
        review_title: "review-title",
        review_lead: "review-lead",
        review_back: "review-back",
        remarks_title: "remarks-title",
        remarks_lead: "remarks-lead",
        remarks_privacy: "remarks-privacy",
        closing_remark: "closing-remark",
        closing_remark_help: "closing-remark-help",
        send_title: "send-title",
        send_lead: "send-lead",
        pseudonym_label: "pseudonym-label",
        pseudonym_help: "pseudonym-help",
        send_note: "send-note",
        send_button: "send-button",
        sending: "sending",
        next: "next",
        back: "back",
        stop: "stop",
        stop_question: "stop-question",
        stop_yes: "stop-yes",
        stop_no: "stop-no",
        kept_here: "kept-here",
        kept_offline: "kept-offline",
        kept_nowhere: "kept-nowhere",
        view_button: "view-button",
        view_language: "view-language",
        view_statements: "view-statements",
        view_text: "view-text",
        text_small: "text-small",
        text_large: "text-large",
        text_largest: "text-largest",
        view_lines: "view-lines",
        view_airy: "view-airy",
        view_keys: "view-keys",
        view_single_keys: "view-single-keys",
        show_first: "show-first",
        list_help: "list-help",
        send_now: "send-now",
        undelivered_title: "undelivered-title",
        undelivered_text: "undelivered-text",
        undelivered_unkept: "undelivered-unkept",
        back_title: "back-title",
        back_lead: "back-lead",
        back_continue: "back-continue",
        back_anew: "back-anew",
        back_note: "back-note",
        back_sent: "back-sent",
        look_over: "look-over",
        condition_label: "condition-label",
        problem_word: "problem-word",
        problems_title: "problems-title",
        low_word: "low-word",
        middle_word: "middle-word",
        high_word: "high-word",
        undone_nothing: "undone-nothing",
        resume_offer: "resume-offer",
    }
    patterns {
        step_of: "step-of" ["number", "total", "name"],
        placed_of: "placed-of" ["placed", "total"],
        statement_of: "statement-of" ["number", "total"],
        column_fill: "column-fill" ["filled", "height"],
        column_name: "column-name" ["rank", "word"],
        empty_cell: "empty-cell" ["rank"],
        card_name: "card-name" ["number", "text"],
        card_in_pile: "card-in-pile" ["number", "position", "total", "pile"],
        card_in_column: "card-in-column" ["number", "rank"],
        card_aside: "card-aside" ["number"],
        said_chosen: "said-chosen" ["number"],
        said_released: "said-released" ["number"],
        said_placed: "said-placed" ["rank", "filled", "height"],
        said_swapped_home: "said-swapped-home" ["rank", "other", "pile"],
        said_swapped_column: "said-swapped-column" ["rank", "other", "other_rank"],
        said_full: "said-full" ["rank", "filled", "height"],
        said_parked: "said-parked" ["number"],
        said_home: "said-home" ["number", "pile"],
        said_piled: "said-piled" ["number", "pile"],
        said_undone: "said-undone" ["what"],
        said_redone: "said-redone" ["what"],
        last_move: "last-move" ["what"],
        move_to_column: "move-to-column" ["number", "rank"],
        move_to_pile: "move-to-pile" ["number", "pile"],
        move_aside: "move-aside" ["number"],
        column_missing: "column-missing" ["rank", "filled", "height"],
        choose_column_for: "choose-column-for" ["number"],
        move_number: "move-number" ["number"],
        remark_on: "remark-on" ["rank", "number"],
        pile_heading: "pile-heading" ["pile", "count"],
        put_in_pile: "put-in-pile" ["number", "pile"],
    }
    counted {
        statements: "statements-count" [],
        cards_left: "cards-left" [],
        cards_left_short: "cards-left-short" [],
        place_here: "place-here" [],
        unplaced: "unplaced" [],
    }
}

#[cfg(feature = "ssr")]
mod resolve {
    //! Turns Fluent messages into patterns by filling each place with its own name.

    use crate::domain::locale::Locale;
    use crate::sorting::message::BETWEEN_FORMS;
    use crate::text::in_locale;

    pub fn pattern(locale: Locale, key: &str, variables: &[&'static str]) -> String {
        filled(locale, key, variables, None)
    }

    pub fn counted(locale: Locale, key: &str, variables: &[&'static str]) -> String {
        let one = filled(locale, key, variables, Some(1));
        let other = filled(locale, key, variables, Some(2));
        format!("{one}{BETWEEN_FORMS}{other}")
    }

    fn filled(locale: Locale, key: &str, variables: &[&'static str], form: Option<i32>) -> String {
        let mut args: Vec<_> = variables
            .iter()
            .map(|name| (*name, format!("{{{name}}}").into()))
            .collect();
        // `form` chooses singular or plural; `count` is what is shown.
        if let Some(number) = form {
            args.push(("form", number.into()));
            args.push(("count", "{count}".into()));
        }
        in_locale(locale, key, &args)
    }
}
