//! Section 2, the table of outcomes, and the answer set that leads to each.

use boundary_check_content as built_in;

use crate::sheet::Sheet;
use crate::spec::{FRIENDSHIP, OUTCOMES, situations};

#[test]
fn the_outcomes_have_the_ids_and_cautions_of_the_table() {
    let outcomes: Vec<(&str, u8)> =
        built_in::instrument().outcomes.iter().map(|outcome| (&*outcome.id, outcome.caution)).collect();
    assert_eq!(outcomes, OUTCOMES);
    let find_out = usize::from(built_in::instrument().find_out);
    assert_eq!(built_in::instrument().outcomes[find_out].id, "find-out");
}

#[test]
fn a_result_carries_the_caution_of_its_outcome() {
    for (role, bond) in situations() {
        let result = Sheet::safest(role, bond).score();
        let listed = OUTCOMES.iter().find(|(id, _)| *id == result.outcome.id).unwrap();
        assert_eq!(result.outcome.caution, listed.1);
    }
}

#[test]
fn the_safest_answers_of_each_situation_lead_where_rules_10_to_15_say() {
    for (role, bond) in situations() {
        let expected = match (role, bond) {
            ("client", "romantic") => "stop",
            ("paused" | "ended", "romantic") => "stay-stopped",
            ("client", bond) if FRIENDSHIP.contains(&bond) => "tend",
            ("client", _) => "clear",
            ("ended", _) => "let-go",
            ("private", _) => "keep-private",
            _ => "may-resume",
        };
        assert_eq!(Sheet::safest(role, bond).outcome(), expected, "{role}, {bond}");
    }
}
