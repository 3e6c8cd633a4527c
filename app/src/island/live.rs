//! A value that parts of the page follow.
//!
//! leptos' own signals are compiled anew for every type of value. Here only
//! the bare notification is leptos', and one type of it serves all values.

use std::cell::RefCell;

use reactive_graph::signal::ArcTrigger;
use reactive_graph::traits::{Notify, Track};

/// A value with everybody who follows it.
pub struct Live<T> {
    value: RefCell<T>,
    changed: ArcTrigger,
}

impl<T> Live<T> {
    /// A value that nobody follows yet.
    pub fn new(value: T) -> Self {
        Self {
            value: RefCell::new(value),
            changed: ArcTrigger::new(),
        }
    }

    /// Follows the value without reading it.
    pub fn track(&self) {
        self.changed.track();
    }

    /// Reads the value and follows it.
    pub fn with<U>(&self, read: impl FnOnce(&T) -> U) -> U {
        self.track();
        self.with_untracked(read)
    }

    /// Reads the value.
    pub fn with_untracked<U>(&self, read: impl FnOnce(&T) -> U) -> U {
        read(&self.value.borrow())
    }

    /// Replaces the value.
    pub fn set(&self, value: T) {
        self.value.replace(value);
        self.changed.notify();
    }

    /// Changes the value.
    pub fn update(&self, change: impl FnOnce(&mut T)) {
        change(&mut self.value.borrow_mut());
        self.changed.notify();
    }
}

impl<T: Clone> Live<T> {
    /// The value, which is then followed.
    pub fn get(&self) -> T {
        self.with(T::clone)
    }

    /// The value.
    pub fn get_untracked(&self) -> T {
        self.with_untracked(T::clone)
    }
}
