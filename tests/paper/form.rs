//! The form as it is printed.

use roxmltree::Document;

use crate::phrases::{Understood, between, has_class, named, number, of_class, quotes, split, words};

pub struct Form {
    pub questions: Vec<Question>,
}

pub struct Question {
    pub number: usize,
    pub text: String,
    /// The "Only if" above it.
    only: Option<String>,
    pub answers: Vec<String>,
    /// The answer that is ticked already.
    pub given: Option<String>,
}

/// What is ticked: the number of a question, and a label.
pub type Ticks = std::collections::BTreeMap<usize, String>;

impl Form {
    /// Reads the form for everybody, or that for one role.
    pub fn read(page: &Document<'_>, who: &str) -> Understood<Self> {
        let class = format!("for-{who}");
        let form = of_class(page.root(), "form").find(|it| has_class(*it, &class));
        let form = form.ok_or_else(|| format!("there is no form for {who}"))?;
        let mut questions = Vec::new();
        for topic in of_class(form, "topic") {
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
                    let label = |answer| named(answer, "span").find(|it| !has_class(*it, "box")).map(words);
                    let given = named(answers, "li").find(|it| of_class(*it, "ticked").next().is_some());
                    questions.push(Question {
                        number: number(at)?,
                        text: text.to_owned(),
                        only: only.clone(),
                        answers: named(answers, "li").filter_map(label).collect(),
                        given: given.and_then(label),
                    });
                }
            }
        }
        Ok(Self { questions })
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

    /// Takes out the answers to questions whose "Only if" is not so.
    pub fn cross_out(&self, ticks: &Ticks) -> Understood<Vec<usize>> {
        let mut left = Vec::new();
        for question in &self.questions {
            let only = question.only.as_deref().map_or(Ok(true), |line| self.is_for(line, ticks))?;
            if only {
                left.push(question.number);
            }
        }
        Ok(left)
    }

    /// "Only if question 1 is “A” and question 3 is not “B”, or else if …:"
    fn is_for(&self, line: &str, ticks: &Ticks) -> Understood<bool> {
        let situations = between(line, "Only if ", ":").ok_or_else(|| format!("`{line}` makes no sense"))?;
        let mut any = false;
        for situation in split(situations, ", or else if ") {
            let mut all = true;
            for part in split(situation, " and ") {
                let sense = || format!("`{part}` makes no sense");
                let (at, answers) =
                    part.strip_prefix("question ").and_then(|it| it.split_once(" is ")).ok_or_else(sense)?;
                let (wanted, answers) =
                    answers.strip_prefix("not ").map_or((true, answers), |answers| (false, answers));
                let (question, labels) = (self.question(number(at)?)?, quotes(answers)?);
                question.offers(&labels)?;
                let ticked = ticks.get(&question.number).ok_or_else(|| format!("question {at} has no answer"))?;
                all &= labels.contains(ticked) == wanted;
            }
            any |= all;
        }
        Ok(any)
    }
}

impl Question {
    /// Fails where a label is not on the form.
    pub fn offers(&self, labels: &[String]) -> Understood<()> {
        match labels.iter().find(|label| !self.answers.contains(label)) {
            Some(label) => Err(format!("question {} has no answer “{label}”", self.number)),
            None => Ok(()),
        }
    }
}
