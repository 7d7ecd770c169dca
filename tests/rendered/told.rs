//! Host events: their names and details as embedders know them, and never an answer.

use boundary_check::app::HostEvent;

#[test]
fn each_event_has_one_field_at_the_most() {
    let events = [
        (HostEvent::Ready, ("ready", "", "")),
        (HostEvent::Phase("review"), ("phase", "phase", "review")),
        (HostEvent::Completed, ("complete", "", "")),
        (HostEvent::Outcome("pause"), ("complete", "outcome", "pause")),
        (HostEvent::Language("da"), ("language", "language", "da")),
        (HostEvent::Exit, ("exit", "", "")),
        (HostEvent::Extension("code", "7K2M".to_owned()), ("code", "code", "7K2M")),
    ];
    for (event, parts) in events {
        assert_eq!(event.parts(), parts);
    }
}
