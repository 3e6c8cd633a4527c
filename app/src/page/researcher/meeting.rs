//! One meeting: the picture that may be shared, which has totals only, and the list of seats, which may not.

use leptos::prelude::*;

use super::frame::{StudyChrome, Tab, study_page};
use super::meetings::state_line;
use crate::domain::announcement::{AnnouncedText, Announcement};
use crate::domain::meeting::{HelpTopic, MeetingState, Seats, Stillness};
use crate::sorting::step::Step;
use crate::text::{t, t_with};
use crate::ui::control::Control;
use crate::ui::field::{Problem, problem_summary};
use crate::ui::icon::{Icon, icon};
use crate::ui::notice::{Tone, notice};

/// A seat: how far, never what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeatView {
    /// Number from one.
    pub number: usize,
    /// The step; `None` when the sort is sent.
    pub step: Option<Step>,
    /// How many statements are placed.
    pub placed: usize,
    /// The help that is asked for: what about, and the statement or 0.
    pub help: Option<(HelpTopic, u32)>,
    /// How long nothing has changed.
    pub still: Stillness,
}

/// A QR code as a drawing: modules on each side, and the path of the dark ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrDrawing {
    /// Modules on each side, quiet zone included.
    pub size: usize,
    /// The dark modules.
    pub path: String,
}

/// The way in, while the meeting is not closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayIn {
    /// The code in two groups.
    pub code: String,
    /// The link that carries the code.
    pub link: String,
    /// The link as a drawing.
    pub qr: QrDrawing,
}

/// An announcement as the form holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedAnnouncement {
    /// Until when there is time to sort.
    pub until: String,
    /// When a pause ends.
    pub back: String,
    /// A sentence.
    pub text: String,
}

impl TypedAnnouncement {
    /// What stands.
    #[must_use]
    pub fn of(announcement: &Announcement) -> Self {
        fn text<T: ToString>(part: Option<&T>) -> String {
            part.map(ToString::to_string).unwrap_or_default()
        }
        Self {
            until: text(announcement.until.as_ref()),
            back: text(announcement.back.as_ref()),
            text: text(announcement.text.as_ref()),
        }
    }
}

/// A meeting as its facilitator sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// Study and tabs.
    pub chrome: StudyChrome,
    /// Identity, as in addresses.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// For how many people.
    pub planned: u16,
    /// Where it is in its life.
    pub state: MeetingState,
    /// Number of statements.
    pub statements: usize,
    /// The way in; none for a closed meeting.
    pub way_in: Option<WayIn>,
    /// Seats that are taken.
    pub seats: Vec<SeatView>,
    /// How often help was asked for, by topic and statement; 0 for none in particular.
    pub help: Vec<(HelpTopic, u32, usize)>,
    /// What everybody is told, as participants read it.
    pub announced: Vec<String>,
    /// The same as the form holds it.
    pub typed: TypedAnnouncement,
    /// Whether the page fetches itself again every few seconds.
    pub live: bool,
    /// What was refused.
    pub problems: Vec<Problem>,
}

impl Meeting {
    fn path(&self) -> String {
        format!("meetings/{}", self.id)
    }

    fn at(&self, page: &str) -> String {
        self.chrome.href(&format!("{}{page}", self.path()))
    }

    fn sent(&self) -> usize {
        self.seats.iter().filter(|seat| seat.step.is_none()).count()
    }

    fn asking(&self) -> usize {
        self.seats.iter().filter(|seat| seat.help.is_some()).count()
    }
}

/// The picture that may be shared: sums, never a seat.
pub fn meeting(data: &Meeting) -> AnyView {
    let content = view! {
        {head(data, "")}
        {problem_summary(&data.problems)}
        <div class="live-columns">
            <section aria-labelledby="progress">
                <h2 id="progress" class="vh">{t("meeting-progress")}</h2>
                {last_call(data.state)}
                {announced(data)}
                {steps(data)}
                <p class="meta">{t("meeting-shared-note")}</p>
                {refresh(data, "")}
            </section>
            <aside class="side">
                {data.way_in.as_ref().map(way_in)}
                {help(data)}
                {announce(data)}
                {states(data)}
                {seats_number(data)}
            </aside>
        </div>
    };
    framed(data, content.into_any())
}

/// The list of seats, which is not for sharing.
pub fn seats(data: &Meeting) -> AnyView {
    let rows = data.seats.iter().map(|seat| row(data, seat)).collect_view();
    let table = if data.seats.is_empty() {
        view! { <p class="lead">{t("meeting-nobody")}</p> }.into_any()
    } else {
        view! {
            <table class="tbl people">
                <caption class="vh">{t("meeting-seat-list")}</caption>
                <thead><tr>
                    <th scope="col">{t("meeting-seat-word")}</th>
                    <th scope="col">{t("meeting-step")}</th>
                    <th scope="col">{t("meeting-progress")}</th>
                    <th scope="col" class="num"><span class="vh">{t("meeting-placed")}</span></th>
                    <th scope="col">{t("meeting-note")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    };
    let content = view! {
        {head(data, "/seats")}
        {notice(Tone::Attention, t("meeting-private-title"), t("meeting-private-text"))}
        {table}
        <p class="meta">{t("meeting-seats-note")}</p>
        {refresh(data, "/seats")}
    };
    framed(data, content.into_any())
}

fn framed(data: &Meeting, content: AnyView) -> AnyView {
    // Asked for by a link and ended by one: nothing reloads by itself unless somebody wants it.
    let again = (data.live && data.state.is_running())
        .then(|| view! { <meta http-equiv="refresh" content="5"/> });
    let content = view! { {again}{content} };
    study_page(
        &data.chrome,
        Tab::Meetings,
        false,
        "live",
        content.into_any(),
    )
}

fn head(data: &Meeting, page: &str) -> impl IntoView + use<> {
    let sum = |count: usize, key: &str| {
        view! { <div><b>{count}</b>{t(key)}</div> }
    };
    let at = |steps: &[Step]| {
        let seats = data.seats.iter();
        seats
            .filter(|seat| seat.step.is_some_and(|step| steps.contains(&step)))
            .count()
    };
    let (other, label) = if page.is_empty() {
        ("/seats", "meeting-to-seats")
    } else {
        ("", "meeting-to-shared")
    };
    view! {
        <div class="sums">
            <div class="headline">
                <div>
                    <h1>{data.name.clone()}</h1>
                    <p>{state_line(data.state)}</p>
                </div>
                <div class="sumrow">
                    {sum(data.seats.len(), "meeting-sum-joined")}
                    {sum(at(&[Step::Read, Step::Piles, Step::Grid]), "meeting-sum-sorting")}
                    {sum(at(&[Step::Review, Step::Remarks, Step::Send]), "meeting-sum-reviewing")}
                    {sum(data.sent(), "meeting-sum-sent")}
                </div>
            </div>
            <p class="other-view"><a class="btn btn-line" href=data.at(other)>{t(label)}</a></p>
        </div>
    }
}

/// A step as the facilitator reads it.
fn step_name(step: Option<Step>) -> String {
    t(match step {
        Some(Step::Read) => "step-read",
        Some(Step::Piles) => "step-piles",
        Some(Step::Grid) => "step-grid",
        Some(Step::Review) => "step-review",
        Some(Step::Remarks) => "step-remarks",
        Some(Step::Send) => "step-send",
        None => "meeting-sent",
    })
}

/// What everybody can read on the shared picture when it is time to finish.
fn last_call(state: MeetingState) -> Option<impl IntoView> {
    (state == MeetingState::LastCall)
        .then(|| view! { <p class="last-call">{t("meeting-last-call-note")}</p> })
}

/// What everybody is told, large enough for a screen in the room.
fn announced(data: &Meeting) -> Option<impl IntoView + use<>> {
    let lines = data
        .announced
        .iter()
        .map(|sentence| view! { <p>{sentence.clone()}</p> })
        .collect_view();
    (!data.announced.is_empty()).then(|| view! { <div class="announced">{lines}</div> })
}

/// The form with which everybody is told something.
fn announce(data: &Meeting) -> Option<AnyView> {
    let problems = &data.problems;
    let action = data.at("/announcement");
    let time = |id: &'static str, label: String, value: &str| {
        Control::new(id, label)
            .value(value)
            .kind("time", "off")
            .input(problems)
    };
    let typed = &data.typed;
    let text = Control::new("announcement", t("announce-text"))
        .value(&typed.text)
        .max(AnnouncedText::MAX)
        .kind("text", "off")
        .input(problems);
    let is_refused = ["until", "back", "announcement"];
    let is_refused = problems
        .iter()
        .any(|problem| is_refused.contains(&problem.field.as_str()));
    let open = is_refused || !data.announced.is_empty();
    let stop = (!data.announced.is_empty()).then(|| {
        view! {
            <form class="acts" method="post" action=action.clone()>
                <button class="btn btn-line" type="submit">{t("announce-stop")}</button>
            </form>
        }
    });
    data.state.is_running().then(|| {
        view! {
            <section aria-labelledby="announce">
                <h2 id="announce">{t("announce-title")}</h2>
                <details class="more" open=open>
                    <summary>{t("announce-open")}</summary>
                    <form class="form" method="post" action=action.clone()>
                        {time("until", t("announce-until"), &typed.until)}
                        {time("back", t("announce-back"), &typed.back)}
                        {text}
                        <p class="meta">{t("announce-note")}</p>
                        <div class="acts"><button class="btn btn-line" type="submit">{t("announce-do")}</button></div>
                    </form>
                    {stop}
                </details>
            </section>
        }
        .into_any()
    })
}

/// How many are at each step.
fn steps(data: &Meeting) -> AnyView {
    // Where most are is what one looks for first, so the rulers are long.
    let all = Step::ALL.map(Some).into_iter().chain([None]);
    let joined = data.seats.len();
    let rows = all
        .map(|step| {
            let count = data.seats.iter().filter(|seat| seat.step == step).count();
            view! {
                <tr>
                    <th scope="row">{step_name(step)}</th>
                    <td class="bar-c">{track(count, joined)}</td>
                    <td class="num cnt"><b>{count}</b>"/"{joined}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class="tbl people of-steps">
            <caption class="vh">{t("meeting-progress")}</caption>
            <thead><tr>
                <th scope="col">{t("meeting-step")}</th>
                <th scope="col"><span class="vh">{t("meeting-progress")}</span></th>
                <th scope="col" class="num">{t("meeting-people")}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// A ruler that repeats the numbers beside it.
fn track(value: usize, max: usize) -> impl IntoView + use<> {
    view! { <progress class="track" value=value.to_string() max=max.max(1).to_string() aria-hidden="true"></progress> }
}

fn row(data: &Meeting, seat: &SeatView) -> impl IntoView + use<> {
    let name = t_with("meeting-seat", &[("number", seat.number.into())]);
    let placed = if seat.step.is_none() {
        data.statements
    } else {
        seat.placed
    };
    let note = match (seat.help, seat.step) {
        (Some((topic, statement)), _) => view! {
            <form class="asked" method="post" action=data.at("/helped")>
                <input type="hidden" name="seat" value=seat.number.to_string()/>
                <span class="ask-tag">{help_words(topic, statement)}</span>
                <button class="btn btn-line" type="submit">
                    {t("meeting-helped")}<span class="vh">" "{name.clone()}</span>
                </button>
            </form>
        }
        .into_any(),
        (None, None) => {
            view! { <span class="state">{icon(Icon::Tick)}{t("meeting-done")}</span> }.into_any()
        }
        (None, Some(_)) => view! { <span class="meta">{stillness(seat.still)}</span> }.into_any(),
    };
    let class = seat.help.map(|_| "asks");
    view! {
        <tr class=class>
            <th scope="row">{name.clone()}</th>
            <td>{step_name(seat.step)}</td>
            <td class="bar-c">{track(placed, data.statements)}</td>
            <td class="num cnt"><b>{placed}</b>"/"{data.statements}</td>
            <td>{note}</td>
        </tr>
    }
}

fn stillness(still: Stillness) -> String {
    t(match still {
        Stillness::Moved => "meeting-moved",
        Stillness::Still => "meeting-still",
        Stillness::Long => "meeting-still-long",
    })
}

/// A topic as it is offered and shown.
#[must_use]
pub fn topic_name(topic: HelpTopic) -> String {
    t(match topic {
        HelpTopic::Sorting => "help-topic-sorting",
        HelpTopic::Wording => "help-topic-wording",
        HelpTopic::Technical => "help-topic-technical",
        HelpTopic::Other => "help-topic-other",
    })
}

fn help_words(topic: HelpTopic, statement: u32) -> String {
    if statement == 0 {
        topic_name(topic)
    } else {
        t_with(
            "help-about",
            &[
                ("topic", topic_name(topic).into()),
                ("number", statement.into()),
            ],
        )
    }
}

/// A QR code with its name.
pub fn qr_code(drawing: &QrDrawing, name: String) -> AnyView {
    let size = drawing.size;
    view! {
        <svg class="qr" viewBox=format!("0 0 {size} {size}") role="img" aria-label=name shape-rendering="crispEdges">
            <path d=drawing.path.clone()></path>
        </svg>
    }
    .into_any()
}

fn way_in(way_in: &WayIn) -> impl IntoView + use<> {
    view! {
        <section class="join" aria-label=t("meeting-way-in")>
            {qr_code(&way_in.qr, t("meeting-qr"))}
            <div>
                <p class="meta">{t("meeting-join-at")}</p>
                <p class="k">{way_in.code.clone()}</p>
                <p class="join-link"><a href=way_in.link.clone()>{way_in.link.clone()}</a></p>
            </div>
        </section>
    }
}

fn help(data: &Meeting) -> AnyView {
    let rows = data
        .help
        .iter()
        .map(|(topic, statement, times)| {
            view! {
                <li><span>{help_words(*topic, *statement)}</span><b>{*times}</b></li>
            }
        })
        .collect_view();
    let list = if data.help.is_empty() {
        view! { <p class="meta">{t("meeting-no-help")}</p> }.into_any()
    } else {
        view! { <ol class="helps">{rows}</ol> }.into_any()
    };
    let now = data.asking();
    let now = (now > 0).then(|| {
        view! { <p class="asking"><b>{t_with("meeting-asking", &[("count", now.into())])}</b></p> }
    });
    view! {
        <section aria-labelledby="help-asked">
            <h2 id="help-asked">{t("meeting-help")}</h2>
            {now}
            {list}
        </section>
    }
    .into_any()
}

fn states(data: &Meeting) -> AnyView {
    let to = |state: MeetingState, class: &'static str, key: &'static str| {
        view! { <button class=class type="submit" name="state" value=state.as_str()>{t(key)}</button> }
            .into_any()
    };
    let buttons = match data.state {
        MeetingState::Prepared => to(MeetingState::Open, "btn btn-solid", "meeting-do-open"),
        MeetingState::Open => to(
            MeetingState::LastCall,
            "btn btn-line",
            "meeting-do-last-call",
        ),
        MeetingState::LastCall => to(MeetingState::Open, "btn btn-line", "meeting-do-continue"),
        MeetingState::Closed => {
            return notice(
                Tone::Information,
                t("meeting-closed-title"),
                t("meeting-closed-text"),
            )
            .into_any();
        }
    };
    let close = to(
        MeetingState::Closed,
        "btn btn-danger flush",
        "meeting-do-close",
    );
    view! {
        <section aria-labelledby="meeting-state">
            <h2 id="meeting-state">{t("meeting-state")}</h2>
            <form class="acts" method="post" action=data.at("/state")>
                {buttons}
            </form>
            <form class="acts" method="post" action=data.at("/state")>
                {close}
            </form>
            <p class="meta">{t("meeting-close-note")}</p>
        </section>
    }
    .into_any()
}

fn seats_number(data: &Meeting) -> Option<AnyView> {
    (data.state != MeetingState::Closed).then(|| {
        let planned = Control::new("planned", t("meeting-planned-label"))
            .help(t_with(
                "meeting-planned-help",
                &[("max", Seats::MAX.into())],
            ))
            .value(&data.planned.to_string())
            .kind("number", "off")
            .input(&data.problems);
        let summary = t_with("meeting-seats", &[("count", data.planned.into())]);
        let refused = data.problems.iter().any(|problem| problem.field == "planned");
        view! {
            <details class="more" open=refused>
                <summary>{summary}</summary>
                <form class="form planned" method="post" action=data.at("/seats")>
                    {planned}
                    <div class="acts"><button class="btn btn-line" type="submit">{t("save")}</button></div>
                </form>
            </details>
        }
        .into_any()
    })
}

fn refresh(data: &Meeting, page: &str) -> impl IntoView + use<> {
    data.state.is_running().then(|| {
        let again = data.at(page);
        let (href, label) = if data.live {
            (again.clone(), t("meeting-refresh-stop"))
        } else {
            (format!("{again}?live=yes"), t("meeting-refresh-always"))
        };
        view! {
            <p class="acts again">
                <a class="btn btn-line" href=again>{t("meeting-refresh")}</a>
                <a class="btn btn-quiet" href=href>{label}</a>
            </p>
        }
    })
}
