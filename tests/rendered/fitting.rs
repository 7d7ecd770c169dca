//! What the guidance says fits the one answer that called for it, and nothing is said of what was not so.

use crate::render::{guidance, section};

const PRIVATE: [(&str, &str); 3] = [("role", "acquaintance"), ("massage-kind", "private"), ("bond", "friends")];
const TREATMENT: [(&str, &str); 3] = [("role", "acquaintance"), ("massage-kind", "treatment"), ("bond", "friends")];

/// What was left undone has not stopped: somebody does it.
#[test]
fn what_was_left_undone_is_changed_by_doing_it() {
    let html = guidance(&[("counsel-unreferred", "2")]);
    let changes = section(&html, "changes");
    assert!(changes.contains("whenever they’ve brought up something that needed another professional"), "{html}");
    assert!(!changes.contains("This has stopped"), "{changes}");
    // Nor has something stopped of which the question itself says that it goes on.
    for (done, now) in [("limits-money", "nothing is outstanding"), ("contact-secret", "hidden nothing")] {
        let html = guidance(&[("bond", "friends"), (done, "1")]);
        assert!(html.contains(now) && !html.contains("still going on”"), "{done}: {html}");
    }
    let html = guidance(&[("counsel-advice", "3")]);
    assert!(section(&html, "changes").contains("This has stopped"), "{html}");
}

#[test]
fn whoever_has_no_rules_yet_does_not_go_back_to_any() {
    for (rules, special) in [("no", "0"), ("unsure", "0"), ("yes", "2")] {
        let html = guidance(&[("limits-rules", rules), ("limits-special", special)]);
        let (steps, say) = (section(&html, "steps"), section(&html, "say"));
        assert!(steps.contains("tell this client, and keep to it"), "{rules}: {html}");
        assert!(say.contains("I keep the same rules for everyone"), "{rules}: {say}");
        assert!(!say.contains("going back") && !steps.contains("go back"), "{rules}: {say}");
    }
}

#[test]
fn a_friend_is_not_spoken_of_as_part_of_a_practice() {
    for done in [("respect-advances", "1"), ("respect-advances", "unsure")] {
        for about in [PRIVATE, TREATMENT] {
            let html = guidance(&[about.as_slice(), &[done]].concat());
            assert!(!section(&html, "ask").contains("If you work for someone else"), "{done:?}: {html}");
        }
    }
    let html = guidance(&[("limits-gifts", "2")]);
    assert!(section(&html, "ask").contains("If you work for someone else"), "{html}");
    let html = guidance(&[TREATMENT.as_slice(), &[("attract-feelings", "2")]].concat());
    assert!(html.contains("Give them time, and if they last"), "{html}");
    assert!(!html.contains("hand over to a colleague"), "{html}");
}

/// Nobody is told to end sessions that are over, or that they froze when they were asked.
#[test]
fn what_is_over_is_not_ended_and_nobody_is_told_what_they_did() {
    let over = guidance(&[("role", "paused"), ("again", "no"), ("respect-advances", "2")]);
    assert!(over.contains("You may draw the line, and break off contact"), "{over}");
    assert!(!over.contains("stop altogether"), "{over}");
    let asked = guidance(&[("safety-services", "2")]);
    assert!(asked.contains("If you froze") && !asked.contains("Freezing"), "{asked}");
}

#[test]
fn a_child_of_friends_has_adults_of_its_own() {
    let html = guidance(&[PRIVATE.as_slice(), &[("vulnerable", "under-18"), ("minor-consent", "no")]].concat());
    assert!(section(&html, "steps").contains("tell the parent or guardian of any massage there has been"), "{html}");
    let relative = [("bond", "family"), ("vulnerable", "under-18"), ("minor-consent", "no")];
    let html = guidance(&[&PRIVATE[..2], &relative].concat());
    assert!(section(&html, "steps").contains("another adult who’s responsible for them"), "{html}");
}

/// What a code or a law says is looked up; the other person need not be asked.
#[test]
fn what_the_code_allows_is_looked_up() {
    let html = guidance(&[TREATMENT.as_slice(), &[("code-allows", "unsure")]].concat());
    let find = section(&html, "find-out");
    assert!(find.contains("Look up what your code and the law say") && !find.contains("Ask them"), "{html}");
}

#[test]
fn how_long_ago_the_last_session_was_is_said_in_a_sentence() {
    let html = guidance(&[("role", "paused"), ("again", "maybe"), ("bond", "friends"), ("since", "over-2-years")]);
    assert!(html.contains("You answered “More than two years” to: How long ago was the last session?"), "{html}");
}

/// "Until the friendship is balanced and equal" is said where it isn't; where it is, something else has to be settled.
#[test]
fn a_balanced_friendship_is_not_to_be_balanced_first() {
    let balanced = "until the friendship is balanced and equal";
    for (given, headed) in [
        ([("balance-giving", "no"), ("contact-secret", "0")], true),
        ([("balance-giving", "no"), ("contact-secret", "1")], true),
        ([("balance-giving", "yes"), ("contact-secret", "1")], false),
        ([("balance-giving", "yes"), ("limits-money", "1")], false),
        ([("balance-giving", "yes"), ("depend-refuse", "2")], false),
    ] {
        let html = guidance(&[[("bond", "friends")].as_slice(), &given].concat());
        assert_eq!(html.contains(balanced), headed, "{given:?}: {html}");
    }
}
