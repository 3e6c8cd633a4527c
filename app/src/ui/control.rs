//! A field with its label, help and problem, in one call.

use leptos::prelude::*;

use super::field::{Field, Problem, described_by, problem_of};
use super::text_area::TextArea;

/// A form control that is being described; [`input`](Self::input), [`area`](Self::area) and [`file`](Self::file) draw it.
#[derive(Clone, Debug)]
pub struct Control {
    id: String,
    label: String,
    help: Option<String>,
    value: String,
    lang: Option<&'static str>,
    kind: &'static str,
    autocomplete: Option<&'static str>,
    max: Option<usize>,
    accept: &'static str,
    is_multiple: bool,
    required: bool,
    readonly: bool,
    class: &'static str,
}

impl Control {
    /// A control whose form field is named `id`.
    pub fn new(id: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            label: label.into(),
            help: None,
            value: String::new(),
            lang: None,
            kind: "text",
            autocomplete: None,
            max: None,
            accept: ".csv,.txt,text/csv,text/plain",
            is_multiple: false,
            required: false,
            readonly: false,
            class: "input",
        }
    }

    /// Help between label and control.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Content to start with.
    #[must_use]
    pub fn value(mut self, value: &str) -> Self {
        value.clone_into(&mut self.value);
        self
    }

    /// Language of the content.
    #[must_use]
    pub fn lang(mut self, lang: &'static str) -> Self {
        self.lang = Some(lang);
        self
    }

    /// Kind of input and what browsers may fill in.
    #[must_use]
    pub fn kind(mut self, kind: &'static str, autocomplete: &'static str) -> Self {
        self.kind = kind;
        self.autocomplete = Some(autocomplete);
        self
    }

    /// Largest number of characters.
    #[must_use]
    pub fn max(mut self, max: usize) -> Self {
        self.max = Some(max);
        self
    }

    /// Which files are offered, where others than tables and texts are meant.
    #[must_use]
    pub fn accept(mut self, accept: &'static str) -> Self {
        self.accept = accept;
        self
    }

    /// Several files can be chosen.
    #[must_use]
    pub fn multiple(mut self) -> Self {
        self.is_multiple = true;
        self
    }

    /// The browser asks for content before it sends the form.
    #[must_use]
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// The content cannot be changed.
    #[must_use]
    pub fn readonly(mut self) -> Self {
        self.readonly = true;
        self
    }

    /// The content is a code, whose letters are told apart better in a type of equal widths.
    #[must_use]
    pub fn code(mut self) -> Self {
        self.class = "input code";
        self
    }

    /// A field of one line.
    pub fn input(self, problems: &[Problem]) -> AnyView {
        let problem = problem_of(problems, &self.id);
        let notes = described_by(&self.id, self.help.is_some(), problem.is_some());
        let invalid = problem.is_some().then_some("true");
        let max = self.max.map(|max| max.to_string());
        let id = self.id.clone();
        let control = view! {
            <input
                class=self.class id=id.clone() name=id type=self.kind value=self.value.clone() lang=self.lang dir=self.lang.map(|_| "auto")
                autocomplete=self.autocomplete maxlength=max required=self.required readonly=self.readonly
                aria-describedby=notes aria-invalid=invalid
            />
        }
        .into_any();
        framed(self.id, self.label, self.help, problem, control)
    }

    /// A field of several lines.
    pub fn area(self, rows: u32, problems: &[Problem]) -> AnyView {
        let problem = problem_of(problems, &self.id);
        let invalid = problem.is_some();
        let notes = described_by(&self.id, self.help.is_some(), invalid);
        let control = view! {
            <TextArea
                id=self.id.clone() name=self.id.clone() rows=rows value=self.value.clone() invalid=invalid
                lang=self.lang.map(str::to_owned) described_by=notes
            />
        }
        .into_any();
        framed(self.id, self.label, self.help, problem, control)
    }

    /// A field for a file.
    pub fn file(self, problems: &[Problem]) -> AnyView {
        let problem = problem_of(problems, &self.id);
        let notes = described_by(&self.id, self.help.is_some(), problem.is_some());
        let invalid = problem.is_some().then_some("true");
        let id = self.id.clone();
        let control = view! {
            <input
                class="input" id=id.clone() name=id type="file" required=self.required
                multiple=self.is_multiple
                accept=self.accept aria-describedby=notes aria-invalid=invalid
            />
        }
        .into_any();
        framed(self.id, self.label, self.help, problem, control)
    }
}

fn framed(
    id: String,
    label: String,
    help: Option<String>,
    problem: Option<String>,
    control: AnyView,
) -> AnyView {
    view! { <Field id=id label=label help=help problem=problem>{control}</Field> }.into_any()
}
