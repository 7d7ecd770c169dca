//! What the board's screens draw with: both catalogues of texts, and the markup that recurs here.

use boundary_check::app::FORMATS;
use boundary_check::ui::{Locale, element, empty_element, texted};
use boundary_check_core::cases::CaseText;
use boundary_check_core::instrument::{Instrument, Topic, TopicKind};
use boundary_check_core::text::{TextKey, Texts, fill, items};
use yew::Html;
use yew::virtual_dom::VTag;

use super::settings::BoardSettings;
use super::state::State;

/// The facts that a screen of the board shows.
#[derive(Clone, Copy)]
pub(super) struct ViewContext<'a> {
    pub(super) instrument: &'a Instrument,
    /// The texts of the check.
    pub(super) texts: &'a Texts,
    /// The texts of workshops.
    pub(super) workshop_texts: &'a Texts,
    pub(super) state: &'a State,
    pub(super) settings: &'a BoardSettings,
    /// Whether the clipboard took the link, since it was asked to.
    pub(super) copied: Option<bool>,
    /// Whether what was cleared can still come back.
    pub(super) can_put_back: bool,
}

impl<'a> ViewContext<'a> {
    pub(super) fn workshop_text(&self, key: TextKey) -> &'a str {
        self.workshop_texts.get(key)
    }

    pub(super) fn filled(&self, key: TextKey, values: &[(&str, &str)]) -> String {
        fill(self.workshop_text(key), values)
    }

    /// A text that counts, for this number.
    pub(super) fn plural(&self, key: TextKey, placeholder: &str, count: usize) -> String {
        self.locale().plural(self.workshop_texts, key, placeholder, count)
    }

    /// A text that counts, in the form for this number, with more in it than the number.
    pub(super) fn plural_of(&self, key: TextKey, count: usize, values: &[(&str, &str)]) -> String {
        fill(self.workshop_texts.plural(key, (FORMATS.plural)(&self.settings.locale, count)), values)
    }

    /// What the case that shows is called.
    pub(super) fn case_title(&self) -> &'a str {
        match (self.state.own_case(), self.state.case()) {
            (Some(held), _) => &held.own.written.title,
            (None, Some(case)) => self.workshop_text(case.text(CaseText::Title)),
            (None, None) => "",
        }
    }

    /// The paragraphs of its story.
    pub(super) fn story(&self) -> Vec<&'a str> {
        match (self.state.own_case(), self.state.case()) {
            (Some(held), _) => held.own.written.paragraphs().collect(),
            (None, Some(case)) => items(self.workshop_text(case.text(CaseText::Story))).collect(),
            (None, None) => Vec::new(),
        }
    }

    /// The points to talk about; a case of the trainer's own has none.
    pub(super) fn points(&self) -> Vec<&'a str> {
        match (self.state.own_case(), self.state.case()) {
            (None, Some(case)) => items(self.workshop_text(case.text(CaseText::Points))).collect(),
            _ => Vec::new(),
        }
    }

    /// Whether lines begin on the right.
    pub(super) fn right_to_left(&self) -> bool {
        self.texts.get(boundary_check_core::text::keys::DIRECTION) == "rtl"
    }

    /// A whole number as the language writes it.
    pub(super) fn number(&self, number: usize) -> String {
        self.locale().number(number)
    }

    /// Today's date.
    pub(super) fn today(&self) -> String {
        self.locale().today()
    }

    pub(super) fn locale(&self) -> Locale<'_> {
        Locale { tag: &self.settings.locale, formats: FORMATS }
    }

    /// An element with one of the workshops' texts.
    pub(super) fn element(&self, tag: &'static str, class: &'static str, key: TextKey) -> Html {
        element(tag, class, self.workshop_text(key))
    }

    pub(super) fn dimensions(&self) -> impl Iterator<Item = &'a Topic> + use<'a> {
        self.instrument.topics.iter().filter(|topic| topic.kind == TopicKind::Dimension)
    }
}

/// A section of the board with its heading.
pub(super) fn section(view: ViewContext, name: &'static str, title: TextKey, content: Vec<Html>) -> Html {
    let mut section = empty_element("section", "");
    section.add_attribute("class", ["part s-", name].concat());
    section.key = Some(name.into());
    section.add_child(view.element("h3", "", title));
    section.add_children(content);
    section.into()
}

/// A control with its label before it; `id` belongs to the control.
pub(super) fn labelled(id: &'static str, label: &str, control: VTag) -> Html {
    let mut control = control;
    control.add_attribute("id", id);
    let mut words = texted("label", "", label);
    words.add_attribute("for", id);
    let mut field = empty_element("div", "field-row");
    field.key = Some(id.into());
    field.add_children([Html::from(words), control.into()]);
    field.into()
}
