//! Interactive parts that run in the browser.
