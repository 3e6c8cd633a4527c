//! Names beside points, none over another: for drawings that many points share.
//!
//! Greedy, in the order asked for: each name takes the first of a few places around its point that is free, then one a
//! little further away, to which a line leads. What finds no place is left to a list beside the drawing.

/// Widths of the characters from the blank to the tilde, in thousandths of the text's size.
const WIDTHS: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 222, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 222, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

fn letter(character: char) -> f64 {
    let index = (character as usize).checked_sub(32);
    let thousandths = match index.and_then(|index| WIDTHS.get(index)) {
        Some(width) => *width,
        None if character == '\u{AD}' => 0,
        None if matches!(character, 'æ' | 'œ') => 889,
        None if matches!(character, 'Æ' | 'Œ' | '…' | '—') => 1000,
        None if character.is_uppercase() => 722,
        None if character.is_alphabetic() => 556,
        None => 600,
    };
    f64::from(thousandths) / 1000.0
}

/// The width of a line of text of this size, with a little air for fonts that are wider.
#[must_use]
pub fn width(text: &str, size: f64) -> f64 {
    1.04 * size * text.chars().map(letter).sum::<f64>()
}

/// A point and the size of its name, in units of the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Named {
    /// Where the point lies; y grows downward.
    pub at: (f64, f64),
    /// Width of the name.
    pub width: f64,
}

/// The drawing around the points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// Left, top, right and bottom edge.
    pub edges: [f64; 4],
    /// Height of a line of text from top to baseline.
    pub height: f64,
    /// Radius of a point with the air around it.
    pub point: f64,
}

/// The place of a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// From the point to the left end of the name's baseline.
    pub shift: (f64, f64),
    /// Whether it is so far away that a line should lead to it, and from where on the name.
    pub line_to: Option<(f64, f64)>,
}

/// Directions that are tried, right and left first, as steps of a point's radius.
const AROUND: [(f64, f64); 8] = [
    (1.0, 0.0),
    (-1.0, 0.0),
    (0.7, -0.7),
    (0.7, 0.7),
    (-0.7, -0.7),
    (-0.7, 0.7),
    (0.0, -1.0),
    (0.0, 1.0),
];

/// How far away names are tried, in radii of a point; from the second on a line leads to them.
const DISTANCES: [f64; 3] = [1.0, 4.5, 8.0];

#[derive(Clone, Copy)]
struct Frame {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Frame {
    fn meets(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

/// A place for each name, in the order of `points`; `None` where there is no room. `first` lists the points whose names
/// matter most, in order; those it leaves out get no name.
///
/// At most `first.len()` × 24 frames are held against as many points and names: a few hundred microseconds for a hundred.
#[must_use]
pub fn place_names(points: &[Named], first: &[usize], room: Room) -> Vec<Option<Place>> {
    let mut places = vec![None; points.len()];
    let mut taken: Vec<Frame> = points
        .iter()
        .map(|point| {
            let ((x, y), radius) = (point.at, 0.8 * room.point);
            Frame {
                left: x - radius,
                top: y - radius,
                right: x + radius,
                bottom: y + radius,
            }
        })
        .collect();
    for &index in first {
        let Some(point) = points.get(index) else {
            continue;
        };
        let found = candidates(*point, room).find(|(frame, _)| {
            fits(frame, room)
                && !taken
                    .iter()
                    .enumerate()
                    .any(|(other, there)| other != index && there.meets(frame))
        });
        if let Some((frame, place)) = found {
            taken.push(frame);
            places[index] = Some(place);
        }
    }
    places
}

fn fits(frame: &Frame, room: Room) -> bool {
    let [left, top, right, bottom] = room.edges;
    frame.left >= left && frame.right <= right && frame.top >= top && frame.bottom <= bottom
}

fn candidates(point: Named, room: Room) -> impl Iterator<Item = (Frame, Place)> {
    DISTANCES.into_iter().flat_map(move |distance| {
        AROUND.into_iter().map(move |(across, down)| {
            let (x, y) = point.at;
            let radius = room.point * distance;
            // The name's nearest edge lies on the circle around the point.
            let left = match across {
                a if a > 0.1 => x + radius * across,
                a if a < -0.1 => x + radius * across - point.width,
                _ => x - point.width / 2.0,
            };
            let middle = match down {
                d if d > 0.1 => y + radius * down + room.height / 2.0,
                d if d < -0.1 => y + radius * down - room.height / 2.0,
                _ => y,
            };
            let frame = Frame {
                left,
                top: middle - room.height / 2.0,
                right: left + point.width,
                bottom: middle + room.height / 2.0,
            };
            // Letters reach a little less high than their line.
            let shift = (left - x, middle + 0.36 * room.height - y);
            let near = (x.clamp(frame.left, frame.right) - x, middle - y);
            let line_to = (distance > 1.0).then_some(near);
            (frame, Place { shift, line_to })
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Room = Room {
        edges: [-100.0, -100.0, 100.0, 100.0],
        height: 5.0,
        point: 3.0,
    };

    fn frames(points: &[Named], places: &[Option<Place>]) -> Vec<Frame> {
        let frame = |(point, place): (&Named, &Option<Place>)| {
            let place = (*place)?;
            let left = point.at.0 + place.shift.0;
            let middle = point.at.1 + place.shift.1 - 0.36 * ROOM.height;
            Some(Frame {
                left,
                top: middle - ROOM.height / 2.0,
                right: left + point.width,
                bottom: middle + ROOM.height / 2.0,
            })
        };
        points.iter().zip(places).filter_map(frame).collect()
    }

    #[test]
    fn names_cover_neither_each_other_nor_the_edge() {
        let points: Vec<Named> = (0..60)
            .map(|index| {
                let turn = f64::from(index) * 2.399;
                let far = 8.0 + f64::from(index);
                Named {
                    at: (far * turn.cos(), far * turn.sin()),
                    width: 14.0 + f64::from(index % 5),
                }
            })
            .collect();
        let first: Vec<usize> = (0..points.len()).collect();
        let places = place_names(&points, &first, ROOM);
        let frames = frames(&points, &places);
        assert!(frames.len() > 40, "{} of 60 have a place", frames.len());
        for (index, frame) in frames.iter().enumerate() {
            assert!(fits(frame, ROOM));
            let others = frames.iter().skip(index + 1);
            assert!(others.clone().all(|other| !frame.meets(other)));
        }
    }

    #[test]
    fn a_lone_point_has_its_name_to_the_right() {
        let point = Named {
            at: (10.0, 20.0),
            width: 12.0,
        };
        let place = place_names(&[point], &[0], ROOM)[0].expect("there is room");
        assert_eq!(place.line_to, None);
        assert!((place.shift.0 - 3.0).abs() < 1e-9);
    }

    #[test]
    fn what_is_not_asked_for_or_finds_no_room_has_no_name() {
        let crowd = [Named {
            at: (0.0, 0.0),
            width: 30.0,
        }; 40];
        let all: Vec<usize> = (0..40).collect();
        let named = |first: &[usize]| {
            let places = place_names(&crowd, first, ROOM).into_iter();
            places.flatten().count()
        };
        assert_eq!(named(&[]), 0);
        assert!((1..40).contains(&named(&all)));
        assert_eq!(named(&[99]), 0);
    }
}
