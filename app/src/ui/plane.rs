//! The plane of two factors as it is turned: a unit of loading is a hundred units of the drawing, upward is less.

use analysis::names::{Named, Place, Room, place_names, width};

/// Size of the names in units of the drawing.
const TEXT: f64 = 5.0;

/// The drawing with the air around its points.
const ROOM: Room = Room {
    edges: [-117.0, -111.0, 117.0, 111.0],
    height: 5.2,
    point: 3.7,
};

/// Where a sort lies that loads so on the two factors.
#[must_use]
pub fn place((a, b): (f64, f64)) -> (f64, f64) {
    (100.0 * a, -100.0 * b)
}

/// Where the names of sorts are written, those that define a factor first; `None` where there is no room.
#[must_use]
pub fn names<'a>(sorts: impl Iterator<Item = (&'a str, (f64, f64), bool)>) -> Vec<Option<Place>> {
    let (points, defines): (Vec<Named>, Vec<bool>) = sorts
        .map(|(name, loadings, defines)| {
            let at = place(loadings);
            let width = width(name, TEXT);
            (Named { at, width }, defines)
        })
        .unzip();
    let mut first: Vec<usize> = (0..points.len()).collect();
    first.sort_by_key(|index| !defines[*index]);
    place_names(&points, &first, ROOM)
}

/// Classes of a name, and of the line that leads to it: without room the name is only seen when the point is under the
/// pointer, and most names need no line.
#[must_use]
pub fn classes(place: Option<Place>) -> (&'static str, &'static str) {
    match place {
        Some(Place {
            line_to: Some(_), ..
        }) => ("", "lead"),
        Some(_) => ("", "lead is-off"),
        None => ("is-off", "lead is-off"),
    }
}
