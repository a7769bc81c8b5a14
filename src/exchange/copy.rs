//! Cards leave the map by the clipboard: as a table or list for every other
//! program, with the cards themselves inside for Waypost.
//!
//! A clipboard holds a text in several forms. Programs that know tables take
//! the HTML or the plain text with tabs; the cards travel in a comment of the
//! HTML, as office programs do it, so that no text is littered with them.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::paste::{Fragment, is_fragment};
use crate::document::{
    Lane, LaneKind, LinkData, LinkKey, LinkKind, Map, Node, NodeId, NodeKind, Touchpoint,
};
use crate::language::{Texts, type_number};

/// How the comment with the cards begins.
const OPEN: &str = "<!--waypost:";
/// How it ends.
const CLOSE: &str = "-->";

/// What goes onto the clipboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// A table with tabs, or a list where there are no touchpoints.
    pub text: String,
    /// The same with the cards inside.
    pub html: String,
}

/// These nodes of a map as they go onto the clipboard; `None` when there are
/// none.
#[must_use]
pub fn copy(map: &Map, chosen: &[NodeId], texts: &Texts) -> Option<Copied> {
    let fragment = Fragment::of(map, chosen)?;
    let rows = rows(fragment.map(), map.lanes(), texts);
    let lines: Vec<String> = rows.iter().map(|row| line_of(row)).collect();
    Some(Copied {
        text: lines.join("\n"),
        html: html(&rows, &fragment),
    })
}

/// The cards inside a text from the clipboard in HTML.
#[must_use]
pub fn cards_inside(html: &str) -> Option<String> {
    let (_, rest) = html.split_once(OPEN)?;
    let (code, _) = rest.split_once(CLOSE)?;
    let text = String::from_utf8(STANDARD.decode(code).ok()?).ok()?;
    is_fragment(&text).then_some(text)
}

/// Stages, touchpoints and what stands under them, as it can be pasted again;
/// cards without touchpoints as a list.
fn rows(map: &Map, lanes: &[Lane], texts: &Texts) -> Vec<Vec<String>> {
    let steps: Vec<&Touchpoint> = map.touchpoints().collect();
    if steps.is_empty() {
        let kinds = NodeKind::ALL.into_iter();
        let titles = kinds.flat_map(|kind| map.nodes(kind).map(Node::title));
        return titles.map(|title| vec![title.to_owned()]).collect();
    }
    let mut last = None;
    let stages = steps.iter().map(|step| {
        let is_first = last.replace(step.stage) != Some(step.stage);
        let stage = map.stage(step.stage).filter(|_| is_first);
        stage.map_or_else(String::new, |stage| stage.title.clone())
    });
    let mut rows = vec![stages.collect()];
    let shown = lanes
        .iter()
        .filter(|lane| !lane.hidden && !lane.kind.is_separator());
    rows.extend(shown.map(|lane| -> Vec<String> {
        let cells = steps.iter().map(|step| cell(map, lane, step, texts));
        cells.collect()
    }));
    let is_empty = |row: &Vec<String>| row.iter().all(String::is_empty);
    while rows.last().is_some_and(is_empty) {
        rows.pop();
    }
    rows
}

/// What a lane says at a touchpoint.
fn cell(map: &Map, lane: &Lane, step: &Touchpoint, texts: &Texts) -> String {
    let linked = |kind: LinkKind| {
        let links = map.links_to(step.id, kind).into_iter();
        let nodes = links.filter_map(|link| map.node(link.key.from));
        nodes.map(Node::title).collect::<Vec<_>>().join("\n")
    };
    let experience = || -> LinkData {
        let persona = map.personas().next();
        let link = persona
            .and_then(|persona| map.link(LinkKey::new(LinkKind::Experiences, persona.id, step.id)));
        link.map_or_else(LinkData::default, |link| link.data.as_ref().clone())
    };
    match lane.kind {
        LaneKind::Touchpoints => step.title.clone(),
        LaneKind::Channel => texts.word("channel", &step.channel).into_owned(),
        LaneKind::PainPoints => linked(LinkKind::Hurts),
        LaneKind::Ideas => linked(LinkKind::Relieves),
        LaneKind::Evidence => linked(LinkKind::Backs),
        LaneKind::Emotion => {
            let value = experience().emotion;
            value.map_or_else(String::new, |value| type_number(value, texts))
        }
        LaneKind::Thoughts => experience().thought,
        LaneKind::Expectations => experience().expectation,
        LaneKind::Text | LaneKind::Pictures => {
            let here = |note: &&crate::document::Note| {
                note.lane == lane.id && note.at == NodeId::from(step.id)
            };
            let notes = map.notes().filter(here).map(|note| note.text.as_str());
            notes.collect::<Vec<_>>().join("\n")
        }
        _ => String::new(),
    }
}

/// The cells of a row as spreadsheets write them, with tabs between.
#[must_use]
pub fn line_of(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
    cells.join("\t")
}

/// A cell as spreadsheets write it.
fn quoted(cell: &str) -> String {
    if cell.contains(['\t', '\n', '\r', '"']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

fn html(rows: &[Vec<String>], fragment: &Fragment) -> String {
    let mut html = format!("{OPEN}{}{CLOSE}<table>", STANDARD.encode(fragment.write()));
    for row in rows {
        html.push_str("<tr>");
        for cell in row {
            html.push_str("<td>");
            html.push_str(&escaped(cell));
            html.push_str("</td>");
        }
        html.push_str("</tr>");
    }
    html.push_str("</table>");
    html
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('\n', "<br>")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{LaneCommand, LaneId};
    use crate::exchange::{PastePlace, paste, random_bits};
    use crate::language::Language;

    #[test]
    fn what_is_copied_is_a_table_for_others_and_cards_for_us() {
        let texts = Texts::of(Language::En);
        let table = "Choose\t\tBuy\nCompare\tAsk <b>\tOrder";
        let place = PastePlace::default();
        let mut random = random_bits;
        let lane = Lane::new(LaneId::mint(1), LaneKind::Touchpoints);
        let add = LaneCommand::Add { lane, index: None };
        let map = Map::default().after(&add.into()).expect("free");
        let pasted = paste(table, &map, place, texts, &mut random).expect("fits");
        let map = map.after(&pasted.command).expect("sound");
        let steps: Vec<NodeId> = map.touchpoints().map(|step| step.id.into()).collect();
        let copied = copy(&map, &steps, texts).expect("cards");
        assert_eq!(copied.text, table);
        assert!(copied.html.contains("<td>Ask &lt;b&gt;</td>"));
        let cards = cards_inside(&copied.html).expect("inside");
        let pasted = paste(&cards, &Map::default(), place, texts, &mut random).expect("fits");
        assert_eq!(pasted.nodes.len(), 3);
        assert_eq!(cards_inside("<table><tr><td>a</td></tr></table>"), None);
        assert_eq!(cards_inside("<!--waypost:!!-->"), None);
    }

    #[test]
    fn cells_with_lines_are_quoted() {
        assert_eq!(quoted("a\n\"b\""), "\"a\n\"\"b\"\"\"");
        assert_eq!(quoted("plain"), "plain");
    }
}
