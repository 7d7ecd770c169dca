//! The form as it is printed.

use roxmltree::{Document, Node};

use crate::codes::{any_situation, notation_fits};
use crate::phrases::{Understood, between, has_class, named, number, of_class, words};

pub struct Form {
    pub questions: Vec<Question>,
}

pub struct Question {
    pub number: usize,
    pub text: String,
    /// The "Only if" above it.
    only: Option<String>,
    pub answers: Vec<Answer>,
    /// The answer that is ticked already.
    pub given: Option<String>,
}

pub struct Answer {
    pub label: String,
    /// What stands between the box and the label.
    letter: Option<String>,
    /// The "(only if …)" behind it.
    only: Option<String>,
}

/// What is ticked: the number of a question, and a label.
pub type Ticks = std::collections::BTreeMap<usize, String>;

impl Form {
    /// Reads the form for everybody, or that for one role.
    pub fn read(page: &Document<'_>, who: &str) -> Understood<Self> {
        let class = format!("for-{who}");
        let form = of_class(page.root(), "form").find(|it| has_class(*it, &class));
        let form_node = form.ok_or_else(|| format!("there is no form for {who}"))?;
        let mut questions = Vec::new();
        for topic in of_class(form_node, "topic") {
            let mut only = None;
            for child in topic.children().filter(roxmltree::Node::is_element) {
                if has_class(child, "only") {
                    only = Some(words(child)).filter(|line| line != "For everybody:");
                }
                if !has_class(child, "questions") {
                    continue;
                }
                for item in named(child, "li") {
                    let line = of_class(item, "question").next().map(words).ok_or("a question without a text")?;
                    let (at, text) = line.split_once(' ').ok_or("a question without a number")?;
                    let answers = of_class(item, "answers").next().ok_or("a question without answers")?;
                    let answers = named(answers, "li").map(Answer::read).collect::<Option<Vec<_>>>();
                    let mut answers = answers.ok_or("an answer without a label")?;
                    let given =
                        answers.iter().position(|(_, ticked)| *ticked).map(|at| answers.swap_remove(at).0.label);
                    questions.push(Question {
                        number: number(at)?,
                        text: text.to_owned(),
                        only: only.clone(),
                        answers: answers.into_iter().map(|(answer, _)| answer).collect(),
                        given,
                    });
                }
            }
        }
        let form = Self { questions };
        let notation = of_class(form_node, "lead").flat_map(|list| named(list, "li").collect::<Vec<_>>()).map(words);
        notation_fits(&notation.last().ok_or("nothing says how letters are read")?, &form)?;
        Ok(form)
    }

    /// The label of an answer by its letter.
    pub fn label(&self, number: usize, letter: &str) -> Understood<String> {
        let mut answers = self.question(number)?.answers.iter();
        let answer = answers.find(|it| it.letter.as_deref() == Some(letter));
        answer.map(|it| it.label.clone()).ok_or_else(|| format!("question {number} has no answer {letter}"))
    }

    pub fn question(&self, number: usize) -> Understood<&Question> {
        let found = self.questions.iter().find(|it| it.number == number);
        found.ok_or_else(|| format!("there is no question {number}"))
    }

    /// The one question with this text.
    pub fn by_text(&self, text: &str) -> Option<&Question> {
        let mut found = self.questions.iter().filter(|it| it.text == text);
        let first = found.next();
        assert!(found.next().is_none(), "two questions are printed as “{text}”");
        first
    }

    /// The ticks that count, and all questions that are left: those whose "Only if" is so. What is crossed out counts for
    /// nothing, also for the questions below it.
    pub fn cross_out(&self, ticks: &Ticks) -> Understood<(Ticks, Vec<usize>)> {
        let (mut counted, mut left) = (Ticks::new(), Vec::new());
        for question in &self.questions {
            if let Some(line) = &question.only {
                let situations = between(line, "Only if ", ":").ok_or_else(|| format!("`{line}` makes no sense"))?;
                if !any_situation(situations, self, &counted)? {
                    continue;
                }
            }
            left.push(question.number);
            let Some(tick) = ticks.get(&question.number) else { continue };
            let only = question.answers.iter().find(|it| it.label == *tick).and_then(|it| it.only.as_deref());
            if !only.map_or(Ok(true), |situations| any_situation(situations, self, &counted))? {
                return Err(format!("by hand “{tick}” is not for somebody like this"));
            }
            counted.insert(question.number, tick.clone());
        }
        Ok((counted, left))
    }
}

impl Answer {
    /// And whether it is ticked already.
    fn read(item: Node<'_, '_>) -> Option<(Self, bool)> {
        let span = named(item, "span").find(|it| !has_class(*it, "box"))?;
        let hint = of_class(span, "hint").next().map(words);
        let all = words(span);
        let label = hint.as_deref().and_then(|hint| all.strip_suffix(hint)).unwrap_or(&all).trim_end().to_owned();
        let only = hint.as_deref().and_then(|hint| between(hint, "(only if ", ")")).map(str::to_owned);
        let letter = named(item, "b").next().map(words);
        Some((Self { label, letter, only }, of_class(item, "ticked").next().is_some()))
    }
}

impl Question {
    /// Fails where a label is not on the form.
    pub fn offers(&self, labels: &[String]) -> Understood<()> {
        match labels.iter().find(|label| !self.answers.iter().any(|it| it.label == **label)) {
            Some(label) => Err(format!("question {} has no answer “{label}”", self.number)),
            None => Ok(()),
        }
    }
}
