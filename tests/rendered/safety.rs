//! What the guidance says, and leaves out, where somebody may be in danger or may have been harmed.

use crate::render::{guidance, section};

/// Whoever frightens somebody is not to be spoken to about an ending, nor given more.
#[test]
fn nobody_who_is_afraid_is_sent_to_speak_with_the_other_person() {
    let at_home = [("role", "acquaintance"), ("massage-kind", "private"), ("bond", "romantic")];
    let points = [("balance-freedom", "no"), ("balance-giving", "no"), ("balance-refuse", "no")];
    for pressure in ["2", "unsure"] {
        let given: Vec<_> = at_home.into_iter().chain(points).chain([("safety-pressure", pressure)]).collect();
        let html = guidance(&given);
        for said in ["spend time together without it", "even it out in ways", "how things stand between us"] {
            assert!(!html.contains(said), "{pressure}: {said}");
        }
        assert!(html.contains("domestic-violence service"), "{pressure}: {html}");
    }
    let given: Vec<_> = at_home.into_iter().chain(points).chain([("safety-pressure", "2")]).collect();
    let html = guidance(&given);
    assert!(html.contains("don’t tell this person yet that you want to stop or leave"), "{html}");
    assert!(section(&html, "balance").is_empty(), "nothing is called in place: {html}");
}

#[test]
fn what_they_did_is_never_called_clear_and_nothing_leads_back_from_it() {
    for done in [("safety-pressure", "1"), ("safety-pressure", "unsure"), ("safety-services", "1")] {
        let html = guidance(&[done]);
        assert!(!section(&html, "profile").contains("Respect"), "{done:?}");
    }
    let html = guidance(&[("respect-more", "1")]);
    assert!(section(&html, "profile").contains("Respect"), "a level that is not clear is shown");
    let given = [("respect-advances", "2"), ("focus-talk", "2")];
    let html = guidance(&given);
    let (own, theirs) = (section(&html, "repairs"), section(&html, "stand"));
    assert!(own.contains("Keep your own news to a sentence") && !own.contains("The line is yours"), "{own}");
    assert!(theirs.contains("Where you stand in this") && theirs.contains("The line is yours to draw"), "{theirs}");
}

#[test]
fn touch_that_was_not_agreed_is_not_called_closeness_and_is_not_waited_for() {
    for answer in ["1", "2", "unsure"] {
        let html = guidance(&[("focus-consent", answer)]);
        assert!(!html.contains("Closeness is natural"), "{answer}: {html}");
    }
    let html = guidance(&[("focus-consent", "unsure")]);
    let find = section(&html, "find-out");
    assert!(find.contains("what had you agreed on"), "{find}");
    assert!(section(&html, "steps").contains("No session until you’ve taken advice"), "{html}");
}

#[test]
fn whoever_may_have_heard_of_danger_is_told_of_a_crisis_line() {
    for vulnerable in ["no", "unsure", "yes"] {
        let given = [("counsel-unreferred", "1"), ("vulnerable", vulnerable)];
        let html = guidance(&given);
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
            let html = guidance(&given);
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
        let html = guidance(given);
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
    assert!(steps(&afraid).contains("If you’re afraid of what would happen if you said no, say nothing yet"));
}

/// A message that cancels comes after the question whether a no is safe.
#[test]
fn whoever_may_be_afraid_in_the_family_is_not_first_told_to_cancel() {
    let given = [("bond", "family"), ("depend-refuse", "2")];
    let html = guidance(&given);
    let steps = section(&html, "steps");
    assert!(steps.contains("aren’t afraid to say no, cancel what’s booked"), "{steps}");
    assert!(steps.contains("Call a domestic-violence service first"), "{steps}");
    assert!(!steps.contains("Cancel what’s booked"), "{steps}");
}

/// Private massage has no practice, no client and no referral.
#[test]
fn a_friend_with_whom_massage_is_private_is_not_addressed_as_a_practice() {
    let given = [("role", "acquaintance"), ("massage-kind", "private"), ("bond", "friends"), ("attract-flirting", "2")];
    let html = guidance(&given);
    let (say, ask) = (section(&html, "say"), section(&html, "ask"));
    assert!(say.contains("leave massage out of it") && !say.contains("treat you"), "{say}");
    assert!(ask.contains("won’t take sides") && !ask.contains("waiting time"), "{ask}");
}

/// A graver finding of one's own must not take the call for somebody in danger away.
#[test]
fn a_call_for_somebody_in_danger_comes_first_whatever_else_is_so() {
    let heard = [("vulnerable", "yes"), ("counsel-unreferred", "1")];
    for more in [[("attract-contact", "1")].as_slice(), &[("bond", "close"), ("balance-independent", "no")], &[]] {
        let steps = guidance(&[heard.as_slice(), more].concat());
        let steps = section(&steps, "steps");
        let at = |text: &str| steps.find(text).unwrap_or_else(|| panic!("{more:?}: no {text} in {steps}"));
        assert!(at("call a crisis line today") < at("</li><li>"), "{more:?}: {steps}");
    }
    // Whoever is in danger themselves is told of their own way out first.
    let own = guidance(&[heard.as_slice(), &[("safety-pressure", "2")]].concat());
    assert!(!section(&own, "steps").contains("crisis line"), "{own}");
}

#[test]
fn a_partner_who_asked_for_services_is_not_told_of_an_ending() {
    for about in [[("role", "client"), ("again", "no")], [("role", "paused"), ("again", "no")]] {
        let html = guidance(&[about.as_slice(), &[("bond", "romantic"), ("safety-services", "2")]].concat());
        assert!(!html.contains("Call off the sessions") && !html.contains("involve your employer early"), "{html}");
        assert!(!html.contains("Feeling attraction is human"), "{html}");
    }
}

#[test]
fn a_doubt_about_harassment_is_neither_closeness_nor_nothing() {
    for doubt in ["respect-advances", "safety-services"] {
        let html = guidance(&[(doubt, "unsure")]);
        assert!(!html.contains("Closeness is natural") && !html.contains("Nothing has to stop"), "{doubt}: {html}");
        assert!(!html.contains("involve your employer early"), "{doubt}: {html}");
    }
    let html = guidance(&[("respect-advances", "unsure")]);
    let find = section(&html, "find-out");
    assert!(find.contains("don’t have to be sure to end a session"), "{find}");
}

/// Nobody is given a no to say to somebody who may make them pay for it.
#[test]
fn where_a_no_may_be_feared_the_warning_comes_first_and_no_words_follow() {
    let private = [("role", "acquaintance"), ("massage-kind", "private")];
    for (bond, feared) in [("romantic", ("depend-refuse", "2")), ("family", ("balance-refuse", "unsure"))] {
        let html = guidance(&[private.as_slice(), &[("bond", bond), feared]].concat());
        let steps = section(&html, "steps");
        let at = |text: &str| steps.find(text).unwrap_or_else(|| panic!("{bond}: no {text} in {steps}"));
        assert!(at("say nothing yet") < at("If you aren’t afraid to say no"), "{bond}: {steps}");
        assert!(section(&html, "say").is_empty() && !html.contains("Closeness is natural"), "{bond}: {html}");
    }
}

#[test]
fn what_was_done_to_a_client_is_not_called_closeness() {
    for given in [[("attract-contact", "1")].as_slice(), &[("bond", "romantic")]] {
        assert!(!guidance(given).contains("Closeness is natural"), "{given:?}");
    }
    let drawn = guidance(&[("attract-flirting", "2")]);
    assert!(
        drawn.contains("Being drawn to someone isn’t a failing") && !drawn.contains("Closeness is natural"),
        "{drawn}"
    );
    // Harassed as well: an employer hears of it once a lawyer has been asked.
    let both = guidance(&[("attract-contact", "1"), ("respect-advances", "2")]);
    assert!(both.contains("Before you tell an employer anything") && !both.contains("tell them in writing"), "{both}");
}

#[test]
fn whoever_lives_with_a_child_is_told_what_keeps_it_safe_today() {
    let home = [("role", "acquaintance"), ("bond", "family"), ("vulnerable", "under-18"), ("attract-contact", "1")];
    let html = guidance(&home);
    assert!(section(&html, "steps").contains("another responsible adult is there"), "{html}");
    assert!(!html.contains("No contact; get advice"), "{html}");
}

/// Whoever may pay for a no is told so before anything that would be one.
#[test]
fn nobody_who_fears_a_no_is_told_first_to_stop() {
    let private =
        [("role", "acquaintance"), ("massage-kind", "private"), ("bond", "romantic"), ("balance-refuse", "no")];
    let html = guidance(&private);
    assert!(!html.contains("If you’ve already begun, stop for now"), "{html}");
    assert!(html.contains("leave massage until it’s easy for you both"), "{html}");
    let family = guidance(&[("bond", "family"), ("balance-refuse", "no")]);
    assert!(family.contains("If you’re afraid to stop, read the first step below"), "{family}");
    for html in [&html, &family] {
        assert!(section(html, "ask").contains("a domestic-violence service, on a phone they can’t check"), "{html}");
    }
    assert!(!family.contains("Put the family first"), "{family}");
}

/// Help for the body, and for the child, comes today, whatever else is decided later.
#[test]
fn whoever_was_hurt_and_a_child_that_may_be_are_helped_today() {
    let private = [("role", "acquaintance"), ("massage-kind", "private"), ("bond", "romantic")];
    for about in [private.as_slice(), &[], &[("role", "paused"), ("again", "no")], &[("vulnerable", "under-18")]] {
        let html = guidance(&[about, &[("safety-pressure", "1")]].concat());
        let steps = section(&html, "steps");
        assert!(steps.contains("a doctor or a sexual-assault service can help today"), "{about:?}: {steps}");
        assert!(steps.contains("If you’re in danger now, get somewhere safe"), "{about:?}: {steps}");
    }
    let young = ("vulnerable", "under-18");
    for acted in [("attract-contact", "1"), ("attract-feelings", "1")] {
        let html = guidance(&[young, acted]);
        assert!(section(&html, "steps").contains("how the young person gets help"), "{acted:?}: {html}");
        assert!(!section(&html, "profile").contains("Worth a look"), "{acted:?}: {html}");
        assert!(section(&html, "ask").contains("Before you say more, ask a lawyer"), "{acted:?}: {html}");
    }
    let wrote = guidance(&[young, ("contact-messages", "2")]);
    let steps = section(&wrote, "steps");
    assert!(
        steps.find("Stop messaging the young person now").is_some_and(|at| at < steps.find("</li>").unwrap()),
        "{wrote}"
    );
    assert!(steps.contains("delete nothing. Call a safeguarding line today"), "{wrote}");
    assert!(wrote.contains("There’s no session until you’ve taken advice"), "{wrote}");
    let harassed = guidance(&[young, ("respect-advances", "2")]);
    let steps = section(&harassed, "steps");
    assert!(steps.contains("Don’t be alone with them"), "{harassed}");
    assert!(
        steps.find("Call a safeguarding line today").is_some_and(|at| at < steps.find("</li>").unwrap()),
        "{harassed}"
    );
}

#[test]
fn an_act_is_not_told_to_an_employer_before_a_lawyer() {
    for given in [[("attract-contact", "1")].as_slice(), &[("bond", "romantic")]] {
        let html = guidance(given);
        assert!(section(&html, "ask").contains("Before you say more, ask a lawyer"), "{given:?}: {html}");
        assert!(!html.contains("involve your employer early"), "{given:?}: {html}");
    }
}

/// Somebody confused or frail is not left alone on a table.
#[test]
fn nobody_who_cannot_manage_is_left_alone() {
    let html = guidance(&[("vulnerable", "yes"), ("respect-advances", "2")]);
    assert!(section(&html, "steps").contains("don’t leave them alone if they can’t manage"), "{html}");
    let say = section(&html, "say");
    assert!(!say.contains("I’ll wait outside") && !say.contains("leaving now"), "{say}");
}

#[test]
fn whoever_was_moved_by_a_feeling_takes_advice_before_another_session() {
    let html = guidance(&[("focus-altered", "1"), ("attract-feelings", "1")]);
    assert!(section(&html, "steps").contains("Take advice in confidence before there’s another session"), "{html}");
}

/// Whoever acted on a feeling can follow every step and still meet them tonight, unless that is said.
#[test]
fn whoever_acted_is_told_to_end_the_contact_and_to_ask_nobody_for_silence() {
    let html = guidance(&[("attract-contact", "1")]);
    assert!(section(&html, "steps").contains("no messages and no meetings"), "{html}");
    let stop = section(&html, "repairs");
    assert!(stop.contains("What has to stop") && stop.contains("ask nobody to keep quiet"), "{html}");
}

/// The telephone is what a violent partner looks at, before anybody is called.
#[test]
fn the_first_call_for_help_is_made_where_it_is_not_seen() {
    let html = guidance(&[
        ("role", "acquaintance"),
        ("massage-kind", "private"),
        ("bond", "romantic"),
        ("safety-pressure", "1"),
    ]);
    assert!(
        section(&html, "steps").contains("domestic-violence service first, on a phone this person can’t check"),
        "{html}"
    );
}

/// What concerns bookings alone may be all that an employer hears; where somebody may be in danger, it isn't.
#[test]
fn nobody_keeps_a_danger_from_an_employer() {
    for given in
        [[("counsel-unreferred", "1"), ("vulnerable", "yes")], [("contact-messages", "2"), ("vulnerable", "under-18")]]
    {
        let html = guidance(&given);
        assert!(section(&html, "ask").contains("unless someone may be in danger or you have to report it"), "{html}");
    }
}

/// Whoever has threatened somebody is written to only where that is safe.
#[test]
fn no_message_to_whoever_was_threatening_goes_without_the_question_whether_it_is_safe() {
    let html = guidance(&[("safety-pressure", "1")]);
    assert!(section(&html, "say").contains("Later, in a message, if it feels safe"), "{html}");
}
