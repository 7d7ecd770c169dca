//! What the guidance says, and leaves out, where somebody may be in danger or may have been harmed.

use boundary_check::app::Settings;
use boundary_check::app::state::Screen;

use crate::render::{answered, english, rendered, section};

/// Whoever frightens somebody is not to be spoken to about an ending, nor given more.
#[test]
fn nobody_who_is_afraid_is_sent_to_speak_with_the_other_person() {
    let at_home = [("role", "acquaintance"), ("massage-kind", "private"), ("bond", "romantic")];
    let points = [("balance-freedom", "no"), ("balance-giving", "no"), ("balance-refuse", "no")];
    for pressure in ["2", "unsure"] {
        let given: Vec<_> = at_home.into_iter().chain(points).chain([("safety-pressure", pressure)]).collect();
        let html = rendered(&english(), &Settings::default(), &answered(Screen::Guidance, &given));
        for said in ["spend time together without it", "even it out in ways", "how things stand between us"] {
            assert!(!html.contains(said), "{pressure}: {said}");
        }
        assert!(html.contains("domestic-violence service"), "{pressure}: {html}");
    }
    let given: Vec<_> = at_home.into_iter().chain(points).chain([("safety-pressure", "2")]).collect();
    let html = rendered(&english(), &Settings::default(), &answered(Screen::Guidance, &given));
    assert!(html.contains("don’t tell this person yet that you want to stop or leave"), "{html}");
    assert!(section(&html, "balance").is_empty(), "nothing is called in place: {html}");
}

#[test]
fn what_they_did_is_never_called_clear_and_nothing_leads_back_from_it() {
    for done in [("safety-pressure", "1"), ("safety-pressure", "unsure"), ("safety-services", "1")] {
        let html = rendered(&english(), &Settings::default(), &answered(Screen::Guidance, &[done]));
        assert!(!section(&html, "profile").contains("Respect"), "{done:?}");
    }
    let html = rendered(&english(), &Settings::default(), &answered(Screen::Guidance, &[("respect-more", "1")]));
    assert!(section(&html, "profile").contains("Respect"), "a level that is not clear is shown");
    let given = [("respect-advances", "2"), ("focus-talk", "2")];
    let html = rendered(&english(), &Settings::default(), &answered(Screen::Guidance, &given));
    let (own, theirs) = (section(&html, "repairs"), section(&html, "stand"));
    assert!(own.contains("Keep your own news to a sentence") && !own.contains("The line is yours"), "{own}");
    assert!(theirs.contains("Where you stand in this") && theirs.contains("The line is yours to draw"), "{theirs}");
}

#[test]
fn touch_that_was_not_agreed_is_not_called_closeness_and_is_not_waited_for() {
    for answer in ["1", "2", "unsure"] {
        let html =
            rendered(&english(), &Settings::default(), &answered(Screen::Guidance, &[("focus-consent", answer)]));
        assert!(!html.contains("Closeness is natural"), "{answer}: {html}");
    }
    let html = rendered(&english(), &Settings::default(), &answered(Screen::Guidance, &[("focus-consent", "unsure")]));
    let find = section(&html, "find-out");
    assert!(find.contains("give no session until you’ve taken advice"), "{find}");
}

#[test]
fn whoever_may_have_heard_of_danger_is_told_of_a_crisis_line() {
    for vulnerable in ["no", "unsure", "yes"] {
        let given = [("counsel-unreferred", "1"), ("vulnerable", vulnerable)];
        let html = rendered(&english(), &Settings::default(), &answered(Screen::Guidance, &given));
        assert!(section(&html, "steps").contains("call a crisis line today"), "{vulnerable}: {html}");
        assert_eq!(html.contains("What you told me matters"), vulnerable == "yes", "{vulnerable}: {html}");
    }
}

#[test]
fn whoever_is_not_sure_whether_they_were_threatened_is_sent_to_somebody_and_to_nothing_else() {
    for more in [
        ("limits-role", "yes"),
        ("limits-money", "2"),
        ("respect-advances", "2"),
        ("focus-consent", "2"),
        ("depend-refuse", "2"),
    ] {
        for bond in ["professional", "friends", "family"] {
            let given = [("bond", bond), ("safety-pressure", "unsure"), more];
            let html = rendered(&english(), &Settings::default(), &answered(Screen::Guidance, &given));
            let steps = section(&html, "steps");
            assert!(steps.contains("where this person won’t find it"), "{given:?}: {steps}");
            assert!(
                ["say", "changes", "alongside"].iter().all(|it| section(&html, it).is_empty()),
                "{given:?}: {html}"
            );
            for said in ["in writing", "say once where", "Tell them what you did", "I’d rather not", "would be milder"]
            {
                assert!(!html.contains(said), "{given:?}: {said}");
            }
        }
    }
}

#[test]
fn a_doubt_is_answered_today_where_a_yes_would_be() {
    let steps = |given: &[(&str, &str)]| {
        let html = rendered(&english(), &Settings::default(), &answered(Screen::Guidance, given));
        assert!(!html.contains("Nothing has to stop in the meantime"), "{given:?}");
        section(&html, "steps").to_owned()
    };
    let (today, crisis) = ("No session until you’ve taken advice", "call a crisis line today");
    assert!(steps(&[("focus-consent", "unsure")]).contains(today));
    assert!(steps(&[("focus-consent", "1"), ("respect-advances", "1")]).contains(today));
    assert!(steps(&[("counsel-unreferred", "unsure")]).contains(crisis));
    for doubt in ["attract-contact", "attract-feelings", "attract-flirting", "focus-consent"] {
        let young = steps(&[("vulnerable", "under-18"), (doubt, "unsure")]);
        assert!(young.contains("give no massage, don’t be alone with them"), "{doubt}: {young}");
    }
    let afraid = [("bond", "romantic"), ("depend-refuse", "2")];
    assert!(steps(&afraid).contains("If you’re afraid of what would follow a no, say nothing yet"));
}

/// A message that cancels comes after the question whether a no is safe.
#[test]
fn whoever_may_be_afraid_in_the_family_is_not_first_told_to_cancel() {
    let given = [("bond", "family"), ("depend-refuse", "2")];
    let html = rendered(&english(), &Settings::default(), &answered(Screen::Guidance, &given));
    let steps = section(&html, "steps");
    assert!(steps.contains("nothing to fear from a no, cancel what’s booked"), "{steps}");
    assert!(steps.contains("Call a domestic-violence service first"), "{steps}");
    assert!(!steps.contains("Cancel what’s booked"), "{steps}");
}

/// Private massage has no practice, no client and no referral.
#[test]
fn a_friend_with_whom_massage_is_private_is_not_addressed_as_a_practice() {
    let given = [("role", "acquaintance"), ("massage-kind", "private"), ("bond", "friends"), ("attract-flirting", "2")];
    let html = rendered(&english(), &Settings::default(), &answered(Screen::Guidance, &given));
    let (say, ask) = (section(&html, "say"), section(&html, "ask"));
    assert!(say.contains("leave massage out of it") && !say.contains("treat you"), "{say}");
    assert!(ask.contains("close to neither of you") && !ask.contains("waiting time"), "{ask}");
}
