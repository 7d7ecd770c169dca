//! The slides of the wall, in the order of the hour.

/// What a slide is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Topic {
    #[default]
    Join,
    Rules,
    Case,
    Points,
    Outcomes,
    Levels,
    JoinAgain,
    BothOutcomes,
    BothLevels,
    KeyOutcomes,
    KeyLevels,
}

/// One slide: of what has no room on one, there are several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Slide {
    pub(super) topic: Topic,
    pub(super) page: usize,
}

impl Topic {
    /// The order of the hour. The key is last: what a group has not yet talked about does not show on the way.
    pub(super) const ALL: [Topic; 11] = [
        Topic::Join,
        Topic::Rules,
        Topic::Case,
        Topic::Points,
        Topic::Outcomes,
        Topic::Levels,
        Topic::JoinAgain,
        Topic::BothOutcomes,
        Topic::BothLevels,
        Topic::KeyOutcomes,
        Topic::KeyLevels,
    ];

    /// Its name in what the tab stores.
    pub(super) fn id(self) -> &'static str {
        match self {
            Topic::Join => "join",
            Topic::Rules => "rules",
            Topic::Case => "case",
            Topic::Points => "points",
            Topic::Outcomes => "outcomes",
            Topic::Levels => "levels",
            Topic::JoinAgain => "join-again",
            Topic::BothOutcomes => "both-outcomes",
            Topic::BothLevels => "both-levels",
            Topic::KeyOutcomes => "key-outcomes",
            Topic::KeyLevels => "key-levels",
        }
    }

    /// The topic with a name.
    pub(super) fn named(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|topic| topic.id() == id)
    }
}
