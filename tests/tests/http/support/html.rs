//! A page as a browser understands it: elements, forms with the fields that would be sent, texts.
//!
//! Only as much of the HTML standard's tokeniser as our own pages need; it does not repair anything.

/// One piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Start(String, Vec<(String, String)>),
    End(String),
    Text(String),
}

/// A page in pieces.
#[derive(Clone, Debug)]
pub struct Html(Vec<Piece>);

/// Elements whose content is text up to their own end tag.
const TEXT_ONLY: [&str; 4] = ["script", "style", "textarea", "title"];

impl Html {
    /// Reads a page.
    pub fn parse(html: &str) -> Self {
        let mut pieces = Vec::new();
        let html = html.replace("\r\n", "\n");
        let mut rest = html.as_str();
        while let Some(at) = rest.find('<') {
            push_text(&mut pieces, &rest[..at]);
            rest = &rest[at..];
            if let Some(comment) = rest.strip_prefix("<!--") {
                // `<!-->` is a whole comment.
                let whole = comment.strip_prefix('>');
                rest = whole.unwrap_or_else(|| comment.split_once("-->").expect("an end").1);
            } else if rest.starts_with("<!") {
                rest = rest.split_once('>').expect("an end").1;
            } else if let Some(end) = rest.strip_prefix("</") {
                let (name, after) = end.split_once('>').expect("an end");
                pieces.push(Piece::End(name.trim().to_ascii_lowercase()));
                rest = after;
            } else {
                rest = start(&mut pieces, &rest[1..]);
            }
        }
        push_text(&mut pieces, rest);
        Self(pieces)
    }

    /// Names of elements with their attributes' names, in order: what no text may change.
    pub fn skeleton(&self) -> Vec<String> {
        let starts = self.0.iter().filter_map(|piece| match piece {
            Piece::Start(name, attributes) => Some((name, attributes)),
            _ => None,
        });
        starts
            .map(|(name, attributes)| {
                let names: Vec<&str> = attributes.iter().map(|(name, _)| name.as_str()).collect();
                format!("{name} {}", names.join(" "))
            })
            .collect()
    }

    /// Attributes of every element of this name.
    pub fn elements(&self, wanted: &str) -> Vec<&[(String, String)]> {
        let matching = self.0.iter().filter_map(|piece| match piece {
            Piece::Start(name, attributes) if name == wanted => Some(attributes.as_slice()),
            _ => None,
        });
        matching.collect()
    }

    /// Values of an attribute on elements of this name.
    pub fn values(&self, element: &str, attribute: &str) -> Vec<&str> {
        let elements = self.elements(element);
        let values = elements
            .iter()
            .map(|attributes| value(attributes, attribute));
        values.flatten().collect()
    }

    /// All that can be read, with every run of blank space as one space.
    pub fn text(&self) -> String {
        let texts = self.0.iter().filter_map(|piece| match piece {
            Piece::Text(text) => Some(text.as_str()),
            _ => None,
        });
        squeeze(&texts.collect::<Vec<_>>().join(" "))
    }

    /// The text of the first element of this name.
    pub fn text_of(&self, element: &str) -> String {
        let is_start = |piece: &Piece| matches!(piece, Piece::Start(name, _) if name == element);
        let from = self.0.iter().position(is_start).expect("the element");
        squeeze(&text_until(&self.0[from..], element))
    }

    /// Language of the page.
    pub fn language(&self) -> &str {
        self.values("html", "lang")[0]
    }

    /// What was refused, in order: the field it is linked to, and the sentence.
    pub fn problems(&self) -> Vec<(String, String)> {
        let is_list = |piece: &Piece| matches!(piece, Piece::Start(name, attributes) if name == "ul" && value(attributes, "class") == Some("problems"));
        let Some(from) = self.0.iter().position(is_list) else {
            return Vec::new();
        };
        let mut problems = Vec::new();
        for (index, piece) in self.0.iter().enumerate().skip(from) {
            match piece {
                Piece::End(name) if name == "ul" => break,
                Piece::Start(name, attributes) if name == "a" => {
                    let href = value(attributes, "href").expect("a link");
                    let field = href.strip_prefix('#').expect("a link to a field");
                    let sentence = squeeze(&text_until(&self.0[index..], "a"));
                    problems.push((field.to_owned(), sentence));
                }
                _ => {}
            }
        }
        problems
    }

    /// The sentences of what was refused.
    pub fn sentences(&self) -> Vec<String> {
        let problems = self.problems().into_iter();
        problems.map(|(_, sentence)| sentence).collect()
    }

    /// Whether an element has this identity.
    pub fn has_id(&self, id: &str) -> bool {
        self.0.iter().any(|piece| matches!(piece, Piece::Start(_, attributes) if value(attributes, "id") == Some(id)))
    }

    /// Identities of all elements.
    pub fn all_ids(&self) -> Vec<&str> {
        let ids = self.0.iter().filter_map(|piece| match piece {
            Piece::Start(_, attributes) => value(attributes, "id"),
            _ => None,
        });
        ids.collect()
    }

    /// What a browser would send of the form with this action, without its buttons. Line breaks are as typed;
    /// a browser sends them as `\r\n`.
    pub fn form(&self, action: &str) -> Vec<(String, String)> {
        let is_form = |piece: &Piece| matches!(piece, Piece::Start(name, attributes) if name == "form" && value(attributes, "action") == Some(action));
        let from = self.0.iter().position(is_form);
        let from = from.unwrap_or_else(|| panic!("no form for {action}"));
        let is_end = |piece: &Piece| *piece == Piece::End("form".to_owned());
        let to = self.0[from..].iter().position(is_end).expect("an end");
        fields(&self.0[from..from + to])
    }

    /// What a browser gives the island of this name.
    pub fn island(&self, name: &str) -> serde_json::Value {
        let elements = self.elements("leptos-island");
        let found = elements
            .iter()
            .find(|attributes| value(attributes, "data-component") == Some(name));
        let found = found.unwrap_or_else(|| panic!("no island {name}"));
        let data = value(found, "data-props").expect("its data");
        serde_json::from_str(data).expect("JSON")
    }
}

/// Fields between the start and the end of a form.
fn fields(pieces: &[Piece]) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    let mut select: Option<(String, Option<String>, String)> = None;
    for (index, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Start(name, attributes) => {
                let get = |wanted| value(attributes, wanted);
                let own = get("name").unwrap_or_default().to_owned();
                match name.as_str() {
                    "input" => {
                        let chosen = match get("type") {
                            Some("radio" | "checkbox") => get("checked").is_some(),
                            _ => true,
                        };
                        if chosen {
                            fields.push((own, get("value").unwrap_or("on").to_owned()));
                        }
                    }
                    "textarea" => {
                        let text = text_until(&pieces[index..], "textarea");
                        let text = text.strip_prefix('\n').unwrap_or(&text);
                        fields.push((own, text.to_owned()));
                    }
                    "select" => select = Some((own, None, String::new())),
                    "option" => {
                        if let Some((_, chosen, first)) = &mut select {
                            let text = get("value").unwrap_or_default().to_owned();
                            if get("selected").is_some() {
                                *chosen = Some(text);
                            } else if first.is_empty() {
                                *first = text;
                            }
                        }
                    }
                    _ => {}
                }
            }
            Piece::End(name) if name == "select" => {
                let (own, chosen, first) = select.take().expect("a select was open");
                fields.push((own, chosen.unwrap_or(first)));
            }
            _ => {}
        }
    }
    fields
}

fn start<'a>(pieces: &mut Vec<Piece>, tag: &'a str) -> &'a str {
    let end = tag.find(|c: char| c.is_whitespace() || matches!(c, '/' | '>'));
    let (name, mut rest) = tag.split_at(end.expect("an end"));
    let name = name.to_ascii_lowercase();
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if let Some(after) = rest.strip_prefix('>') {
            rest = after;
            break;
        }
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '/' | '>' | '='));
        let (key, after) = rest.split_at(end.expect("an end"));
        let (text, after) = match after.strip_prefix('=') {
            None => ("", after),
            Some(after) => match after.chars().next() {
                Some(quote @ ('"' | '\'')) => after[1..].split_once(quote).expect("an end"),
                _ => {
                    let end = after.find(|c: char| c.is_whitespace() || c == '>');
                    after.split_at(end.expect("an end"))
                }
            },
        };
        attributes.push((key.to_ascii_lowercase(), decoded(text)));
        rest = after;
    }
    let text_only = TEXT_ONLY.contains(&name.as_str());
    pieces.push(Piece::Start(name.clone(), attributes));
    if text_only {
        let at = rest.to_ascii_lowercase().find(&format!("</{name}"));
        let at = at.expect("an end");
        push_text(pieces, &rest[..at]);
        rest = &rest[at..];
    }
    rest
}

fn push_text(pieces: &mut Vec<Piece>, text: &str) {
    if !text.is_empty() {
        pieces.push(Piece::Text(decoded(text)));
    }
}

fn text_until(pieces: &[Piece], element: &str) -> String {
    let until = |piece: &&Piece| **piece != Piece::End(element.to_owned());
    let texts = pieces
        .iter()
        .take_while(until)
        .filter_map(|piece| match piece {
            Piece::Text(text) => Some(text.as_str()),
            _ => None,
        });
    texts.collect()
}

fn value<'a>(attributes: &'a [(String, String)], wanted: &str) -> Option<&'a str> {
    let found = attributes.iter().find(|(name, _)| name == wanted);
    found.map(|(_, value)| value.as_str())
}

fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Character references as our pages write them: five names, and numbers.
fn decoded(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let named = after
            .split_once(';')
            .and_then(|(name, tail)| Some((character(name)?, tail)));
        match named {
            Some((found, tail)) => {
                out.push(found);
                rest = tail;
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

fn character(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let digits = name.strip_prefix('#')?;
            let number = match digits.strip_prefix(['x', 'X']) {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
                None => digits.parse(),
            };
            char::from_u32(number.ok()?)
        }
    }
}
