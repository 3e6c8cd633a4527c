//! The only place that writes a text area.
//!
//! Leptos 0.8 renders the text child of this element unescaped on the server,
//! so a remark could close it and start a script. The content is therefore
//! escaped here and set as inner HTML.

use leptos::prelude::*;

/// A multi-line field holding `value`.
#[component]
pub fn TextArea(
    /// Identity, for the label and for links from the list of problems.
    #[prop(into)]
    id: String,
    /// Name of the form field.
    #[prop(into)]
    name: String,
    /// Text to start with.
    #[prop(into)]
    value: String,
    /// Visible lines.
    #[prop(default = 4)]
    rows: u32,
    /// Identity of the element that explains or corrects the field.
    #[prop(optional_no_strip, into)]
    described_by: Option<String>,
    /// Whether the content was refused.
    #[prop(optional)]
    invalid: bool,
    /// Language of the content, when it differs from the page.
    #[prop(optional_no_strip, into)]
    lang: Option<String>,
) -> impl IntoView {
    // A leading line break right after the tag is swallowed by the parser.
    let html = format!("\n{}", escape(&value));
    view! {
        <textarea
            class="input"
            id=id
            name=name
            rows=rows
            // Not every language begins its lines where the page does.
            dir=lang.is_some().then_some("auto")
            lang=lang
            aria-describedby=described_by
            aria-invalid=invalid.then_some("true")
            inner_html=html
        ></textarea>
    }
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_remark_cannot_leave_its_field() {
        let html = view! {
            <TextArea id="a" name="a" value="</textarea><script>alert(1)</script>"/>
        }
        .to_html();
        assert!(html.contains("&lt;/textarea&gt;&lt;script&gt;"), "{html}");
        assert!(!html.contains("<script>"), "{html}");
    }
}
