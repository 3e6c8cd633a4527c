//! Keys for presenting: forward and back, first and last slide.
//!
//! The island shows nothing. Without it the presentation scrolls, and every
//! slide links to its neighbours.

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// The next slide.
    Next,
    /// The slide before.
    Back,
    /// The first slide.
    First,
    /// The last slide.
    Last,
}

impl Turn {
    /// What the key named `key` (as in `KeyboardEvent.key`) asks for.
    #[must_use]
    pub fn of_key(key: &str, shift: bool) -> Option<Self> {
        match key {
            "ArrowRight" | "ArrowDown" | "PageDown" => Some(Self::Next),
            "ArrowLeft" | "ArrowUp" | "PageUp" => Some(Self::Back),
            " " if shift => Some(Self::Back),
            " " => Some(Self::Next),
            "Home" => Some(Self::First),
            "End" => Some(Self::Last),
            _ => None,
        }
    }

    /// The slide to show, counted from zero, after `current` of `count`.
    #[must_use]
    pub fn target(self, current: usize, count: usize) -> usize {
        let last = count.saturating_sub(1);
        match self {
            Self::Next => (current + 1).min(last),
            Self::Back => current.saturating_sub(1),
            Self::First => 0,
            Self::Last => last,
        }
    }
}

/// Listens for the keys; slides are the elements `slide-1` … `slide-count`.
#[cfg(feature = "hydrate")]
pub fn start(element: &web_sys::Element) {
    use wasm_bindgen::JsCast;
    let count = crate::island::dom::number(element, "data-props").unwrap_or_default();
    crate::island::dom::hear(&crate::island::dom::window(), "keydown", move |event| {
        browser::turn(event.unchecked_ref(), count);
    });
}

#[cfg(feature = "hydrate")]
mod browser {
    use super::Turn;
    use crate::island::dom::document;

    pub fn turn(event: &web_sys::KeyboardEvent, count: usize) {
        if event.ctrl_key() || event.alt_key() || event.meta_key() || on_control(event) {
            return;
        }
        let Some(turn) = Turn::of_key(&event.key(), event.shift_key()) else {
            return;
        };
        event.prevent_default();
        let target = turn.target(current(count), count);
        if let Some(slide) = document().get_element_by_id(&format!("slide-{}", target + 1)) {
            slide.scroll_into_view();
        }
    }

    /// Space and Enter on a focused link or button must keep their meaning.
    fn on_control(event: &web_sys::KeyboardEvent) -> bool {
        use wasm_bindgen::JsCast;
        event.key() == " "
            && event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
                .is_some_and(|element| matches!(element.tag_name().as_str(), "A" | "BUTTON"))
    }

    /// The slide whose top is nearest to the top of the window.
    fn current(count: usize) -> usize {
        let distance = |index: &usize| {
            document()
                .get_element_by_id(&format!("slide-{}", index + 1))
                .map_or(f64::MAX, |slide| {
                    slide.get_bounding_client_rect().top().abs()
                })
        };
        (0..count)
            .min_by(|one, other| distance(one).total_cmp(&distance(other)))
            .unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_presenters_keys_turn_pages_and_others_do_nothing() {
        assert_eq!(Turn::of_key("PageDown", false), Some(Turn::Next));
        assert_eq!(Turn::of_key(" ", true), Some(Turn::Back));
        assert_eq!(Turn::of_key("Enter", false), None);
    }

    #[test]
    fn turning_stops_at_both_ends() {
        assert_eq!(Turn::Next.target(4, 5), 4);
        assert_eq!(Turn::Back.target(0, 5), 0);
        assert_eq!(Turn::Last.target(1, 5), 4);
        assert_eq!(Turn::First.target(3, 5), 0);
    }
}
