//! Line icons on a 20-unit grid, drawn for the product; always decoration.

#[cfg(feature = "ssr")]
use leptos::prelude::*;

/// Which icon to draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// Arrow turning back.
    Undo,
    /// Arrow turning forward.
    Redo,
    /// Tick.
    Tick,
    /// Ticked square.
    Chosen,
    /// Chevron left.
    Left,
    /// Chevron right.
    Right,
    /// Arrow up.
    Up,
    /// Into a tray.
    Tray,
    /// Lines of a list.
    List,
    /// Circle with minus.
    Minus,
    /// Empty circle.
    Ring,
    /// Circle with plus.
    Plus,
    /// Clock face.
    Clock,
    /// Two sheets.
    Copy,
    /// Printer.
    Print,
    /// Arrow into a tray, for files.
    Download,
    /// Circle with a tick.
    Done,
}

impl Icon {
    /// The line, as the `d` of a path.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Undo => "M4 8h8.5a4 4 0 0 1 0 8H8M7 4.5 3.5 8 7 11.5",
            Self::Redo => "M16 8H7.5a4 4 0 0 0 0 8H12M13 4.5 16.5 8 13 11.5",
            Self::Tick => "m4 10.5 4 4 8-9",
            Self::Chosen => {
                "M5 3h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2m1.5 7.3L9 12.8l4.7-5.5"
            }
            Self::Left => "M12 4 6 10l6 6",
            Self::Right => "m8 4 6 6-6 6",
            Self::Up => "M10 16V4M5.5 8.5 10 4l4.5 4.5",
            Self::Tray => "M3.5 11.5v4h13v-4M10 3.5v8M6.5 8l3.500 3.5L13.5 8",
            Self::List => "M7.5 5.5h9M7.5 10h9M7.5 14.5h9M3.5 5.5h.1M3.5 10h.1M3.5 14.5h.1",
            Self::Minus => "M10 2.500a7.500 7.500 0 1 1 0 15 7.500 7.500 0 0 1 0-15M6.5 10h7",
            Self::Ring => "M10 2.500a7.500 7.500 0 1 1 0 15 7.500 7.500 0 0 1 0-15",
            Self::Plus => {
                "M10 2.500a7.500 7.500 0 1 1 0 15 7.500 7.500 0 0 1 0-15M6.5 10h7M10 6.5v7"
            }
            Self::Clock => "M10 2.500a7.500 7.500 0 1 1 0 15 7.500 7.500 0 0 1 0-15M10 5.5V10l3 2",
            Self::Copy => "M7.500 7.500h9v9h-9zM12.500 7.500v-4h-9v9h4",
            Self::Print => "M6 7V3.5h8V7M6 14H3.5V7h13v7H14M6 11.500h8v5H6z",
            Self::Download => "M10 3v9.5M6 9l4 4 4-4M3.500 16.500h13",
            Self::Done => {
                "M10 2.500a7.500 7.500 0 1 1 0 15 7.500 7.500 0 0 1 0-15M6.5 10.2l2.500 2.500 4.500-5"
            }
        }
    }
}

/// The drawing, hidden from assistive technology.
#[cfg(feature = "ssr")]
pub fn icon(which: Icon) -> impl IntoView {
    view! {
        <svg class="ic" viewBox="0 0 20 20" aria-hidden="true">
            <path d=which.path()></path>
        </svg>
    }
}
