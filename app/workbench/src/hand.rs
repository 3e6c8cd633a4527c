//! The hand on the plane: dragging, keys, the field, and a sort brought onto an axis.

use std::cell::RefCell;
use std::rc::Rc;

use analysis::{Analysis, Angle};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, EventTarget, KeyboardEvent, PointerEvent, Window};

use crate::engine::{Engine, Live};
use crate::rest::Rest;
use crate::sheet::Sheet;

/// The small planes wait until the hand has rested for so many milliseconds.
const REST: i32 = 120;
/// A press that moves less than this many pixels is no drag.
const STILL: f64 = 4.0;

/// The page, and where the hand is.
struct Turning {
    window: Window,
    root: Element,
    engine: Engine,
    sheet: Sheet,
    /// The angle that is wanted, in thousandths of a degree.
    angle: i32,
    /// The angle at which the points are shown.
    shown: Option<i32>,
    /// How far everything else has followed.
    stage: Stage,
    /// The angle that everything else shows.
    followed: Option<i32>,
    pace: Pace,
    from_field: bool,
    has_frame: bool,
    resting: Rest,
    grip: Option<Grip>,
}

/// What follows the points, a part at a time.
enum Stage {
    /// Nothing is under way.
    Idle,
    /// A result is there, of this angle.
    Loadings(Box<Analysis>, i32),
    /// The loadings are written.
    Places(Box<Analysis>, i32),
    /// The arrays are written.
    Facts(Box<Analysis>, i32),
}

/// How much time is left for what follows the points. It is measured, so that a quick processor writes everything in
/// every frame, and a slow one never keeps the hand waiting for long.
#[derive(Default)]
struct Pace {
    /// What computing a result took the last time, in milliseconds.
    cost: f64,
    /// When it was done.
    done: f64,
}

impl Pace {
    /// Milliseconds of a frame that may go to what follows.
    const SHARE: f64 = 5.0;
    /// A result that takes longer than its share is computed so seldom that it takes a ninth of the time.
    const SELDOM: f64 = 8.0;

    fn is_due(&self, now: f64) -> bool {
        self.cost <= Self::SHARE || now - self.done >= Self::SELDOM * self.cost
    }
}

/// A drag under way.
#[derive(Clone, Copy)]
struct Grip {
    /// The middle of the plane when it was gripped: to ask again at every move would lay out the whole page each time.
    middle: (f64, f64),
    /// Direction of the pointer from the origin at the last event, in degrees, upward positive.
    direction: f64,
    /// The angle so far, unrounded.
    angle: f64,
    start: (f64, f64),
    moved: bool,
}

type Shared = Rc<RefCell<Turning>>;

/// Takes over the page; `None` if it is another one.
pub fn start() -> Option<()> {
    let window = web_sys::window()?;
    let root = window.document()?.query_selector("[data-live]").ok()??;
    let live: Live = serde_json::from_str(&root.get_attribute("data-live")?).ok()?;
    let engine = Engine::of(&live)?;
    let (sorts, factors) = engine.size();
    let sheet = Sheet::find(&window, &live, sorts, factors)?;
    let angle = Angle::typed(&sheet.field().value()).unwrap_or_default();
    let plane = sheet.plane().clone();
    let field = sheet.field().clone();
    let turning: Shared = Rc::new(RefCell::new(Turning {
        window,
        root: root.clone(),
        engine,
        sheet,
        angle: angle.thousandths(),
        shown: None,
        stage: Stage::Idle,
        followed: None,
        pace: Pace::default(),
        from_field: true,
        has_frame: false,
        resting: Rest::default(),
        grip: None,
    }));
    listen(&turning, &plane, "pointerdown", press);
    listen(&turning, &plane, "pointermove", drag);
    listen(&turning, &plane, "pointerup", release);
    listen(&turning, &plane, "pointercancel", release);
    listen(&turning, &plane, "keydown", key);
    listen(&turning, &field, "input", type_angle);
    request(&turning);
    let _ = root.set_attribute("data-ready", "");
    Some(())
}

fn listen(turning: &Shared, target: &EventTarget, event: &str, act: fn(&Shared, &Event)) {
    let turning = Rc::clone(turning);
    let closure: Closure<dyn FnMut(Event)> =
        Closure::new(move |event: Event| act(&turning, &event));
    let _ = target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    closure.forget();
}

/// The middle of the plane in the window, in CSS pixels.
fn middle(plane: &Element) -> (f64, f64) {
    let frame = plane.get_bounding_client_rect();
    (
        frame.x() + frame.width() / 2.0,
        frame.y() + frame.height() / 2.0,
    )
}

/// Direction of a pointer from the middle of the plane, in degrees, upward positive.
fn direction(middle: (f64, f64), event: &PointerEvent) -> f64 {
    let x = f64::from(event.client_x()) - middle.0;
    let y = f64::from(event.client_y()) - middle.1;
    (-y).atan2(x).to_degrees()
}

fn press(turning: &Shared, event: &Event) {
    let Some(event) = event.dyn_ref::<PointerEvent>() else {
        return;
    };
    if event.button() != 0 {
        return;
    }
    let mut now = turning.borrow_mut();
    let plane = now.sheet.plane().clone();
    let _ = plane.set_pointer_capture(event.pointer_id());
    let middle = middle(&plane);
    now.grip = Some(Grip {
        middle,
        direction: direction(middle, event),
        angle: f64::from(now.angle) / 1000.0,
        start: (f64::from(event.client_x()), f64::from(event.client_y())),
        moved: false,
    });
}

/// The cloud of sorts follows the hand: turning it upward turns the axes downward.
fn drag(turning: &Shared, event: &Event) {
    let Some(event) = event.dyn_ref::<PointerEvent>() else {
        return;
    };
    {
        let mut now = turning.borrow_mut();
        let Some(mut grip) = now.grip else {
            return;
        };
        let away = (f64::from(event.client_x()) - grip.start.0)
            .hypot(f64::from(event.client_y()) - grip.start.1);
        grip.moved |= away > STILL;
        let here = direction(grip.middle, event);
        let step = around(here - grip.direction);
        grip.direction = here;
        if grip.moved {
            grip.angle = around(grip.angle - step);
            now.angle = thousandths(grip.angle, 100.0);
            now.from_field = false;
            let _ = now.sheet.plane().class_list().add_1("is-turning");
        }
        now.grip = Some(grip);
    }
    request(turning);
}

fn release(turning: &Shared, event: &Event) {
    let grip = {
        let mut now = turning.borrow_mut();
        let _ = now.sheet.plane().class_list().remove_1("is-turning");
        now.grip.take()
    };
    let is_press = grip.is_some_and(|grip| !grip.moved) && event.type_() == "pointerup";
    if is_press && let Some(sort) = pressed_sort(turning, event) {
        snap(turning, sort);
    }
}

/// The sort whose point is under a pointer; captured pointers name the plane as their target.
fn pressed_sort(turning: &Shared, event: &Event) -> Option<usize> {
    let event = event.dyn_ref::<PointerEvent>()?;
    let document = turning.borrow().window.document()?;
    let (x, y) = (event.client_x() as f32, event.client_y() as f32);
    let under = document.element_from_point(x, y)?;
    let point = under.closest("[data-point]").ok()??;
    point.get_attribute("data-point")?.parse().ok()
}

/// Turns so that a sort lies on the nearer half of an axis.
fn snap(turning: &Shared, sort: usize) {
    {
        let mut now = turning.borrow_mut();
        let (a, b) = now.engine.pair();
        let Some(result) = now.engine.at(now.angle) else {
            return;
        };
        let loadings = result.result.rotation.loadings.table();
        let at = |factor: usize| loadings.get(sort, factor).unwrap_or_default();
        let towards = at(b).atan2(at(a)).to_degrees();
        let nearest = towards - 90.0 * (towards / 90.0).round();
        now.angle = thousandths(around(f64::from(now.angle) / 1000.0 + nearest), 1.0);
        now.from_field = false;
    }
    request(turning);
}

fn key(turning: &Shared, event: &Event) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
        return;
    };
    if event.alt_key() || event.meta_key() {
        return;
    }
    let step = match (event.shift_key(), event.ctrl_key()) {
        (true, _) => 5.0,
        (false, true) => 0.1,
        (false, false) => 1.0,
    };
    {
        let mut now = turning.borrow_mut();
        let degrees = f64::from(now.angle) / 1000.0;
        let wanted = match event.key().as_str() {
            "ArrowRight" | "ArrowUp" => degrees + step,
            "ArrowLeft" | "ArrowDown" => degrees - step,
            "PageUp" => degrees + 10.0,
            "PageDown" => degrees - 10.0,
            "Home" | "Escape" => 0.0,
            _ => return,
        };
        now.angle = thousandths(around(wanted), 1.0);
        now.from_field = false;
    }
    event.prevent_default();
    request(turning);
}

fn type_angle(turning: &Shared, _: &Event) {
    {
        let mut now = turning.borrow_mut();
        let Some(angle) = Angle::typed(&now.sheet.field().value()) else {
            return;
        };
        now.angle = angle.thousandths();
        now.from_field = true;
    }
    request(turning);
}

/// Between −180 and 180 degrees.
fn around(degrees: f64) -> f64 {
    degrees - 360.0 * (degrees / 360.0).round()
}

/// Whole steps of so many thousandths of a degree.
fn thousandths(degrees: f64, step: f64) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "at most 360 000")]
    let whole = ((degrees * 1000.0 / step).round() * step) as i32;
    whole
}

/// Shows the wanted angle with the next frame, however many events there are before it.
fn request(turning: &Shared) {
    let mut now = turning.borrow_mut();
    if now.has_frame {
        return;
    }
    now.has_frame = true;
    let shared = Rc::clone(turning);
    let frame = Closure::once_into_js(move || show(&shared));
    let _ = now.window.request_animation_frame(frame.unchecked_ref());
}

/// A frame: the points where the hand has them, and as much of the rest as there is time for.
fn show(turning: &Shared) {
    let is_behind = {
        let mut now = turning.borrow_mut();
        now.has_frame = false;
        if now.shown != Some(now.angle) {
            now.move_points();
        }
        now.follow();
        let is_behind = now.followed != Some(now.angle);
        // For whoever wants to read numbers that belong together.
        let _ = if is_behind {
            now.root.set_attribute("data-behind", "")
        } else {
            now.root.remove_attribute("data-behind")
        };
        is_behind
    };
    if is_behind {
        request(turning);
    } else {
        rest(turning);
    }
}

/// What may wait until the hand has rested: the small planes and the places of the names.
fn rest(turning: &Shared) {
    let shared = Rc::clone(turning);
    let now = &mut *turning.borrow_mut();
    now.resting.begin(&now.window, REST, move || {
        let mut now = shared.borrow_mut();
        now.resting.end();
        now.settle();
    });
}

impl Turning {
    fn time(&self) -> f64 {
        self.window.performance().map_or(0.0, |clock| clock.now())
    }

    fn move_points(&mut self) {
        self.sheet.write_points(self.engine.turned(self.angle));
        self.sheet.write_angle(self.angle, self.from_field);
        self.shown = Some(self.angle);
    }

    /// Does parts of what follows until its share of the frame is used up.
    fn follow(&mut self) {
        let start = self.time();
        while self.time() - start < Pace::SHARE && self.step(start) {}
    }

    /// The next part; `false` if there is none, or if it is not due.
    fn step(&mut self, start: f64) -> bool {
        let pair = self.engine.pair();
        self.stage = match std::mem::replace(&mut self.stage, Stage::Idle) {
            Stage::Idle => {
                if self.followed == Some(self.angle) || !self.pace.is_due(start) {
                    return false;
                }
                let begun = self.time();
                let Some(result) = self.engine.at(self.angle) else {
                    // An angle without a result shows what was there.
                    self.followed = Some(self.angle);
                    return false;
                };
                let done = self.time();
                self.pace = Pace {
                    cost: done - begun,
                    done,
                };
                Stage::Loadings(Box::new(result), self.angle)
            }
            Stage::Loadings(result, angle) => {
                self.sheet.write_loadings(&result, pair);
                Stage::Places(result, angle)
            }
            Stage::Places(result, angle) => {
                self.sheet.write_places(&result);
                Stage::Facts(result, angle)
            }
            Stage::Facts(result, angle) => {
                self.sheet.write_facts(&result);
                self.followed = Some(angle);
                Stage::Idle
            }
        };
        true
    }

    fn settle(&mut self) {
        self.sheet.write_names(self.engine.turned(self.angle));
        if let Some(result) = self.engine.at(self.angle) {
            self.sheet.write_minis(&result);
        }
    }
}
