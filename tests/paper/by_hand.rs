//! A thousand random sheets, and those with a single answer that is not the safest, each scored by hand and by
//! the engine.

use std::collections::BTreeMap;

use boundary_check_core::content;
use boundary_check_core::guidance;
use boundary_check_core::instrument::{Instrument, OutcomeText};
use boundary_check_core::scoring::{Answer, Answers, PartnerTreatment, Policy, score};
use boundary_check_core::text::Texts;
use roxmltree::{Document, ParsingOptions};

use crate::form::Form;
use crate::guide::{Guide, Policy as Written};
use crate::phrases::Understood;
use crate::sheets::{Dice, Sheet, one_by_one};
use crate::sources::Files;

const SHEETS: usize = 1000;

struct Table {
    instrument: Instrument,
    texts: Texts,
}

/// How often each outcome came up.
type Counts = BTreeMap<String, usize>;

impl Table {
    fn of(files: &Files) -> Self {
        let instrument = content::instrument("instrument", &files.instrument).unwrap();
        let language = content::translation("language", &files.language, &instrument).unwrap();
        Self { instrument, texts: Texts::from_compiled(language.compiled) }
    }

    /// The position of the question by which the sheets differ.
    fn varies_by(&self) -> usize {
        self.instrument.questions.iter().position(|question| question.framing).unwrap()
    }

    fn role(&self, sheet: &Sheet) -> usize {
        sheet.answers.option(self.varies_by()).unwrap()
    }

    /// The wordings of the sheet for a role, or of that for everybody.
    fn wordings(&self, role: Option<usize>) -> u32 {
        let mut answers = Answers::new();
        answers.set(self.varies_by(), role.map(|role| Answer::Option(role as u8)));
        guidance::variants(&self.instrument, &answers)
    }

    /// Scores the sheets by the guide for everybody, or each by that for its role. An error tells of the first
    /// where the print makes no sense or comes to something else than the engine.
    fn compare(&self, page: &str, for_role: bool) -> Understood<Counts> {
        let page = Document::parse_with_options(page, ParsingOptions { allow_dtd: true, ..Default::default() });
        let page = page.map_err(|error| error.to_string())?;
        let roles = &self.instrument.questions[self.varies_by()].options;
        let names = roles.iter().map(|option| option.value.as_ref()).filter(|_| for_role);
        let names: Vec<&str> = if for_role { names.collect() } else { vec!["everybody"] };
        let read = |name: &&str| Ok((Form::read(&page, name)?, Guide::read(&page, name)?));
        let printed: Vec<(Form, Guide)> = names.iter().map(read).collect::<Understood<_>>()?;
        let (mut dice, mut counts) = (Dice(2026), Counts::new());
        let random = (0..SHEETS).map(|_| dice.sheet(&self.instrument));
        for (number, sheet) in random.chain(one_by_one(&self.instrument)).enumerate() {
            let role = for_role.then(|| self.role(&sheet));
            let (form, guide) = &printed[role.unwrap_or(0)];
            let ticks = sheet.ticks(&self.instrument, &self.texts, form, self.wordings(role));
            for question in form.questions.iter().filter(|question| question.given.is_some()) {
                assert_eq!(ticks.get(&question.number), question.given.as_ref(), "the case says so already");
            }
            let (title, caution) = guide.follow(
                form,
                &ticks,
                Written { wait: sheet.wait.map(usize::from), no_partners: sheet.partners_forbidden },
            )?;
            let partner_treatment =
                if sheet.partners_forbidden { PartnerTreatment::Forbidden } else { PartnerTreatment::Allowed };
            let policy = Policy { friendship_wait_months: sheet.wait, partner_treatment, ..Policy::default() };
            let engine = score(&self.instrument, &sheet.answers, &policy).unwrap().outcome;
            let expected = self.texts.worded(engine.text(OutcomeText::Title), self.wordings(role));
            if (title.as_str(), caution) != (expected, usize::from(engine.caution)) {
                return Err(format!("sheet {number}: by hand “{title}” ({caution}), the engine says “{expected}”"));
            }
            if number < SHEETS {
                *counts.entry(engine.id.to_string()).or_default() += 1;
            }
        }
        Ok(counts)
    }

    fn assert_every_outcome(&self, counts: &Counts) {
        for outcome in self.instrument.outcomes.iter() {
            assert!(counts.contains_key(outcome.id.as_ref()), "{} never came up: {counts:?}", outcome.id);
        }
    }
}

#[test]
fn a_thousand_sheets_come_to_the_engines_outcome() {
    let files = Files::own();
    let table = Table::of(&files);
    for for_role in [false, true] {
        let counts = table.compare(&files.page(), for_role).unwrap();
        table.assert_every_outcome(&counts);
        println!("{counts:?}");
    }
}

#[test]
fn the_guide_of_another_instrument_is_right_as_well() {
    let files = Files::garden();
    let table = Table::of(&files);
    for for_role in [false, true] {
        table.assert_every_outcome(&table.compare(&files.page(), for_role).unwrap());
    }
}

/// A word of the print each: the threshold of a level, of a rule, of a count; the reach of the unknown, the line
/// of step 4, who a question is for, how cautious a result is, what an answer makes sure of, a letter, another rule's list.
const MUTANTS: [(&str, &str); 15] = [
    ("<td>“Once” or “A few times”</td>", "<td>“A few times”</td>"),
    (": “A few times” or more", ": “Often”"),
    ("5 parts or more", "4 parts or more"),
    ("<td>“Never”</td>\n<td>“Often”</td>", "<td>“Never”</td>\n<td>“Never”</td>"),
    ("2 or less: your outcome is the second", "2 or less: your outcome is the first"),
    ("<p class=\"only\">Only if not 5f:", "<p class=\"only\">Only if 5f:"),
    ("<p class=\"only\">Only if 1a/2b and 5c/d/e:", "<p class=\"only\">Only if 1a/2b and 5c/d:"),
    ("(caution 3)</h4>\n<p>If at least", "(caution 2)</h4>\n<p>If at least"),
    ("6 months with 3b", "24 months with 3b"),
    (": “No” or “Not sure”", ": “No”"),
    ("is at “Worth a look” or higher", "is at “Worth a look”"),
    ("<li>1a/2b and 5c/d/e and 6b/c</li>", "<li>1a/2b and 5c/d/e and 6c</li>"),
    ("at least one line of rule 2 is so", "at least one line of rule 1 is so"),
    ("(only if 1a/b)", "(only if 1a)"),
    ("<p>If 2b/4b.</p>", "<p>If 2a/b/4b.</p>"),
];

#[test]
fn one_word_changed_in_print_changes_what_comes_out() {
    let files = Files::own();
    let (table, page) = (Table::of(&files), files.page());
    for (word, other) in MUTANTS {
        let mutant = page.replace(word, other);
        assert_ne!(mutant, page, "`{word}` is not in print");
        let error = table.compare(&mutant, false).expect_err(&format!("`{other}` went unnoticed"));
        println!("{other}: {error}");
        assert!(error.contains("by hand"), "`{other}` is read, but makes no sense: {error}");
    }
}
