//! Section 2, the table of outcomes, and the answer set that leads to each.

use boundary_check_content as built_in;

use crate::sheet::Sheet;
use crate::spec::{BONDS, FRIENDSHIP, OUTCOMES, ROLES};

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
    for role in ROLES {
        for bond in BONDS {
            let result = Sheet::safest(role, bond).score();
            let listed = OUTCOMES.iter().find(|(id, _)| *id == result.outcome.id).unwrap();
            assert_eq!(result.outcome.caution, listed.1);
        }
    }
}

#[test]
fn the_safest_answers_of_each_situation_lead_where_rules_9_to_11_say() {
    for role in ROLES {
        for bond in BONDS {
            let expected = match (role, bond) {
                ("client", "romantic") => "stop",
                ("paused", "romantic") => "stay-stopped",
                ("client", bond) if FRIENDSHIP.contains(&bond) => "tend",
                ("client", _) => "clear",
                _ => "may-resume",
            };
            assert_eq!(Sheet::safest(role, bond).outcome(), expected, "{role}, {bond}");
        }
    }
}
