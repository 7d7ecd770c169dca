//! The scoring guide as it is printed, and how to follow it.

use roxmltree::{Document, Node};

use crate::codes;
use crate::conditions::holds;
use crate::form::{Form, Ticks};
use crate::phrases::{Understood, has_class, items, named, number, numbers, of_class, quotes, split, words};

pub struct Guide {
    /// What "Not sure" is called.
    unsure: String,
    /// Questions with their short names, as the list of what is missing has them: "38 (Limits agreed)".
    pub short_names: Vec<String>,
    unknown: Vec<[String; 4]>,
    levels: Levels,
    rules: Vec<Rule>,
    combine: Vec<String>,
}

struct Levels {
    /// The names of the levels, the highest last.
    names: Vec<String>,
    parts: Vec<Part>,
}

struct Part {
    name: String,
    /// Numbers of questions, and their cells: the answers that reach each level.
    rows: Vec<(Vec<usize>, Vec<String>)>,
}

struct Rule {
    heading: String,
    lead: String,
    items: Vec<String>,
}

/// The answers of one time through steps 2 and 3, without what was crossed out, and what follows from them.
pub struct Pass<'a> {
    pub form: &'a Form,
    pub guide: &'a Guide,
    pub ticks: Ticks,
    pub policy: Policy,
    /// The parts that reach a level, and its name.
    pub levels: Vec<(String, String)>,
    pub level_names: &'a [String],
    pub part_names: Vec<&'a str>,
}

/// What is written down of the association: a wait in months, and whether the box about treating a partner is ticked.
#[derive(Clone, Copy)]
pub struct Policy {
    pub wait: Option<usize>,
    pub no_partners: bool,
}

/// The outcome's title and its caution.
pub type Outcome = (String, usize);

impl Guide {
    pub fn read(page: &Document<'_>, who: &str) -> Understood<Self> {
        let class = format!("for-{who}");
        let guide = of_class(page.root(), "guide").find(|it| has_class(*it, &class)).ok_or("there is no guide")?;
        let steps: Vec<Node<'_, '_>> = of_class(guide, "step").collect();
        let [ready, levels, rules, combine, outcomes, ..] = steps.as_slice() else {
            return Err("a step is missing".to_owned());
        };
        let rules = of_class(*rules, "rules").next().ok_or("there are no rules")?;
        let mark = lines(*ready).into_iter().find(|line| line.starts_with("Mark each question that is unknown."));
        let mark = mark.and_then(|line| Some(line.split_once('“')?.1.split_once('”')?.0.to_owned()));
        let names = lines(*outcomes).into_iter().filter_map(|line| Some(line.split_once("): ")?.0.to_owned() + ")"));
        Ok(Self {
            unsure: mark.ok_or("nothing says what is not sure")?,
            short_names: names.collect(),
            unknown: rows(*ready).into_iter().filter_map(|cells| cells.try_into().ok()).collect(),
            levels: read_levels(*levels)?,
            rules: named(rules, "li").map(read_rule).collect(),
            combine: lines(*combine),
        })
    }

    /// Follows the steps; returns the outcome and what was found on the way: the first result and the second.
    pub fn follow(&self, form: &Form, ticks: &Ticks, policy: Policy) -> Understood<Outcome> {
        let (known, left) = form.cross_out(ticks)?;
        let mut times = [known.clone(), known];
        let mut any_unknown = false;
        for number in left {
            if let Some([_, _, safest, riskiest]) = self.unknown_row(number, ticks.get(&number))? {
                any_unknown = true;
                for (time, extreme) in times.iter_mut().zip([safest, riskiest]) {
                    time.insert(number, self.answers(extreme, number, form)?.remove(0));
                }
            }
        }
        let [first, second] = times;
        let first = self.result(form, first, policy)?;
        if !any_unknown {
            return Ok(first);
        }
        let second = self.result(form, second, policy)?;
        self.combine(first, second)
    }

    /// The row of the table by which a question is unknown.
    fn unknown_row(&self, number: usize, tick: Option<&String>) -> Understood<Option<&[String; 4]>> {
        for row in &self.unknown {
            let mut ways = split(&row[1], ", or ");
            let is_one = ways.drain(..).any(|way| match tick {
                None => way == "no answer",
                Some(label) => way == format!("“{label}”"),
            });
            if is_one && numbers(&row[0])?.contains(&number) {
                return Ok(Some(row));
            }
        }
        Ok(None)
    }

    /// Steps 2 and 3.
    fn result(&self, form: &Form, ticks: Ticks, policy: Policy) -> Understood<Outcome> {
        let mut levels = Vec::new();
        for part in &self.levels.parts {
            let mut highest = None;
            for (at, cells) in part.rows.iter().flat_map(|(numbers, cells)| numbers.iter().map(move |at| (at, cells))) {
                for (level, cell) in cells.iter().enumerate().filter(|(_, cell)| *cell != "none") {
                    let labels = self.answers(cell, *at, form)?;
                    if ticks.get(at).is_some_and(|tick| labels.contains(tick)) {
                        highest = highest.max(Some(level));
                    }
                }
            }
            levels.extend(highest.map(|level| (part.name.clone(), self.levels.names[level].clone())));
        }
        let part_names = self.levels.parts.iter().map(|part| part.name.as_str()).collect();
        let pass = Pass { form, guide: self, ticks, policy, levels, level_names: &self.levels.names, part_names };
        for rule in &self.rules {
            if self.holds(rule, &pass)? {
                return outcome(split(&rule.heading, ": ").get(1).copied().unwrap_or_default());
            }
        }
        Err("no rule holds".to_owned())
    }

    fn holds(&self, rule: &Rule, pass: &Pass<'_>) -> Understood<bool> {
        let any =
            |rule: &Rule| rule.items.iter().try_fold(false, |any, item| Ok::<_, String>(holds(item, pass)? || any));
        if rule.lead == "In all other cases." {
            return Ok(true);
        } else if rule.lead == "If at least one of these is so:" {
            return any(rule);
        }
        let sense = || format!("`{}` makes no sense", rule.lead);
        let lead = rule.lead.strip_prefix("If ").ok_or_else(sense)?;
        if let Some(given) = lead.strip_suffix(", and at least one of these is so:") {
            return Ok(holds(given, pass)? & any(rule)?);
        }
        let lead = lead.strip_suffix('.').ok_or_else(sense)?;
        let line_of = |rest: &str| {
            rest.strip_prefix("at least one line of rule ").and_then(|it| it.strip_suffix(" is so")).map(str::to_owned)
        };
        let (given, other) = match lead.rsplit_once(", and ").map(|(given, rest)| (given, line_of(rest))) {
            Some((given, Some(other))) => (Some(given), Some(other)),
            _ => (line_of(lead).is_none().then_some(lead), line_of(lead)),
        };
        let so = given.map_or(Ok(true), |given| holds(given, pass))?;
        let Some(other) = other else { return Ok(so) };
        let heading = format!("Rule {other}: ");
        let other = self.rules.iter().find(|it| it.heading.starts_with(&heading) && !it.items.is_empty());
        Ok(so & any(other.ok_or_else(sense)?)?)
    }

    /// The labels of "6b/c", "“Once” or more", "“No” or “Not sure”": all that the form offers for the question.
    pub fn answers(&self, text: &str, at: usize, form: &Form) -> Understood<Vec<String>> {
        let question = form.question(at)?;
        let mut labels: Vec<String> = Vec::new();
        for item in items(text) {
            if item == "more" {
                let printed = question.answers.iter().map(|it| &it.label).filter(|label| **label != self.unsure);
                let from = labels.pop().ok_or_else(|| format!("`{text}`: more than what?"))?;
                let upper: Vec<String> = printed.skip_while(|label| **label != from).cloned().collect();
                labels.extend(upper);
            } else if item.starts_with(|c: char| c.is_ascii_digit()) {
                labels.extend(codes::labels(item, at, form)?);
            } else {
                labels.extend(quotes(item)?);
            }
        }
        if labels.is_empty() {
            return Err(format!("`{text}` is no answer to question {at}"));
        }
        question.offers(&labels)?;
        Ok(labels)
    }

    /// Step 4.
    fn combine(&self, first: Outcome, second: Outcome) -> Understood<Outcome> {
        for line in &self.combine {
            let Some(line) = line.strip_prefix("Twice, and ").and_then(|it| it.strip_suffix('.')) else { continue };
            let (when, what) = line.split_once(": your outcome is ").ok_or_else(|| format!("`{line}`?"))?;
            let so = match when.strip_prefix("both results have ") {
                Some(bound) => within(first.1, bound)? && within(second.1, bound)?,
                None => {
                    let bounds = when.strip_prefix("the first has ").ok_or_else(|| format!("`{when}`?"))?;
                    let (bound, other) =
                        bounds.split_once(", but the second ").map_or((bounds, None), |(a, b)| (a, Some(b)));
                    within(first.1, bound)? && other.map_or(Ok(true), |bound| within(second.1, bound))?
                }
            };
            if so {
                return match what {
                    "the first" => Ok(first),
                    "the second" => Ok(second),
                    named => outcome(named),
                };
            }
        }
        Err(format!("no line of step 4 is about {first:?} and {second:?}"))
    }
}

/// "caution 2 or less", "3 or more".
fn within(caution: usize, bound: &str) -> Understood<bool> {
    let bound = bound.strip_prefix("caution ").unwrap_or(bound);
    match (bound.strip_suffix(" or less"), bound.strip_suffix(" or more")) {
        (Some(most), _) => Ok(caution <= number(most)?),
        (_, Some(least)) => Ok(caution >= number(least)?),
        _ => Err(format!("`{bound}` is no bound")),
    }
}

/// "“Title” (caution 3)".
fn outcome(text: &str) -> Understood<Outcome> {
    let parts = text.rsplit_once(" (caution ").and_then(|(title, caution)| Some((title, caution.strip_suffix(')')?)));
    let (title, caution) = parts.ok_or_else(|| format!("`{text}` is no outcome"))?;
    Ok((quotes(title)?.remove(0), number(caution)?))
}

fn read_rule(item: Node<'_, '_>) -> Rule {
    let one = |name| named(item, name).map(words).next().unwrap_or_default();
    Rule { heading: one("h4"), lead: one("p"), items: lines(item) }
}

/// The items of the lists in an element.
fn lines(node: Node<'_, '_>) -> Vec<String> {
    named(node, "ul").flat_map(|list| named(list, "li").map(words).collect::<Vec<_>>()).collect()
}

/// The cells of the rows of a table's bodies.
fn rows(step: Node<'_, '_>) -> Vec<Vec<String>> {
    let bodies = step.descendants().filter(|it| it.has_tag_name("tbody"));
    bodies
        .flat_map(|body| {
            named(body, "tr")
                .map(|row| row.children().filter(Node::is_element).map(words).collect())
                .collect::<Vec<_>>()
        })
        .collect()
}

/// A table a part: its name and those of the levels above, then the questions, then where to write the level.
fn read_levels(step: Node<'_, '_>) -> Understood<Levels> {
    let mut levels = Levels { names: Vec::new(), parts: Vec::new() };
    for table in of_class(step, "levels") {
        let mut head = table.descendants().filter(|it| it.has_tag_name("th")).map(words);
        let name = head.next().ok_or("a part without a name")?;
        let names: Vec<String> = head.take(2).collect();
        if !levels.parts.is_empty() && levels.names != names {
            return Err(format!("{name} has the levels {names:?}, another part {:?}", levels.names));
        }
        let mut part = Part { name, rows: Vec::new() };
        for row in rows(table) {
            if let [question, cells @ ..] = row.as_slice()
                && !cells.is_empty()
            {
                part.rows.push((numbers(question)?, cells.to_vec()));
            }
        }
        levels.names = names;
        levels.parts.push(part);
    }
    Ok(levels)
}
