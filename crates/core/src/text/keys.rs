//! The keys of the interface's own texts: every label, heading and sentence that no question,
//! outcome, dimension or alert carries.

/// A place in the catalogue of texts; [`Texts::get`](super::Texts::get) returns what stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TextKey(pub u16);

text_keys! {
    DIRECTION = "/direction";
    REVIEW = "/review";
    APP_FAILED = "failed";

    LANGUAGE_CHOOSE = "language.choose";
    LANGUAGE_FAILED = "language.failed";

    EXIT_LINK = "exit.link";
    EXIT_KEYS = "exit.keys";
    EXIT_DONE = "exit.done";

    START_TITLE = "start.title";
    START_FOR = "start.for";
    START_SCOPE = "start.scope";
    START_TIME = "start.time";
    START_PRIVACY = "start.privacy";
    START_PRIVACY_COMPLETION = "start.privacy-completion";
    START_PRIVACY_OUTCOME = "start.privacy-outcome";
    START_KEPT = "start.kept" ["who"];
    START_IS_NOT = "start.is-not";
    START_BEGIN = "start.begin";
    START_CODE = "start.code";

    STEP_OF = "progress.step-of" ["step", "total"];
    PROGRESS_LABEL = "progress.label";

    ACTION_NEXT = "action.next";
    ACTION_BACK = "action.back";
    ACTION_GUIDANCE = "action.guidance";
    ACTION_PRINT = "action.print";
    ACTION_SHEET = "action.sheet";
    ACTION_RESTART = "action.restart";
    ACTION_CLEAR = "action.clear";
    ACTION_UNFOLD = "action.unfold";
    ACTION_CHANGE = "action.change";
    CLEARED = "cleared";

    ERRORS_TITLE = "errors.title";
    ERRORS_GAP = "errors.gap";

    FREQUENCY_PERIOD = "frequency.period";
    FREQUENCY_HINT = "frequency.hint";
    FREQUENCY_NEVER = "frequency.0";
    FREQUENCY_ONCE = "frequency.1";
    FREQUENCY_FEW = "frequency.2";
    FREQUENCY_OFTEN = "frequency.3";
    CHECK_YES = "check.yes";
    CHECK_NO = "check.no";
    UNSURE = "unsure";

    REVIEW_TITLE = "review.title";
    REVIEW_LEAD = "review.lead";
    REVIEW_MIRROR = "review.mirror";
    REVIEW_NOTES = "review.notes";
    REVIEW_MARKED = "review.marked";
    REVIEW_UNANSWERED = "review.unanswered";

    STEPS_TITLE = "guidance.steps";
    STEPS_NOW = "guidance.now";
    STEPS_WEEK = "guidance.week";
    STEPS_NEXT = "guidance.next";
    ALONGSIDE_TITLE = "guidance.alongside";
    MISSING_TITLE = "guidance.missing";
    FIND_TITLE = "guidance.find.title";
    FIND_LEAD = "guidance.find.lead";
    FIND_LIGHT = "guidance.find.light";
    FIND_MORE_SERIOUS = "guidance.find.more-serious" ["outcome"];
    REASONS_TITLE = "guidance.reasons.title";
    REASONS_ANSWERED = "guidance.reasons.answered" ["answer", "question"];
    REASONS_NONE = "guidance.reasons.none";
    REASONS_TOGETHER = "guidance.reasons.together";
    PROFILE_TITLE = "guidance.profile.title";
    PROFILE_LEAD = "guidance.profile.lead";
    PROFILE_THEIRS = "guidance.profile.theirs";
    LEVEL_CLEAR = "level.clear";
    LEVEL_SOME = "level.some";
    LEVEL_HIGH = "level.high";
    LEVEL_UNKNOWN = "level.unknown";
    LEVEL_NOT_ASKED = "level.not-asked";
    REPAIRS_TITLE = "guidance.repairs";
    REPAIRS_THEIRS = "guidance.repairs-theirs";
    BALANCE_TITLE = "guidance.balance.title";
    BALANCE_COUNT = "guidance.balance.count" ["there", "total"];
    BALANCE_THERE = "guidance.balance.there";
    BALANCE_MISSING = "guidance.balance.missing";
    BALANCE_ELSEWHERE = "guidance.balance.elsewhere";
    CHANGES_TITLE = "guidance.changes.title";
    CHANGES_ONE = "guidance.changes.one";
    CHANGES_ALL = "guidance.changes.all";
    CHANGES_ANY = "guidance.changes.any";
    CHANGES_STOP = "guidance.changes.stop" ["question"];
    CHANGES_END = "guidance.changes.end" ["question"];
    CHANGES_YES = "guidance.changes.yes" ["question"];
    CHANGES_TIME = "guidance.changes.time";
    SAY_TITLE = "guidance.say";
    AGAIN_TITLE = "guidance.again";
    LATER_STEP = "guidance.later.step";
    LATER_THEN = "guidance.later.then";
    LATER_CODE = "guidance.later.code";
    LATER_WAIT = "guidance.later.wait";
    ASK_TITLE = "guidance.ask.title";
    ASK_ADVICE = "guidance.ask.advice";
    ASK_SUPERVISOR = "guidance.ask.supervisor";
    ASK_PASS_ON = "guidance.ask.pass-on";
    ASK_EMPLOYED = "guidance.ask.employed";
    ETHICS_TITLE = "guidance.code.title";
    ETHICS_TEXT = "guidance.code.text";
    WAIT_FRIENDSHIP = "guidance.wait.friendship" ["months"] plural;
    WAIT_LEFT = "guidance.wait.left" ["months"] plural;
    WAIT_ROMANCE = "guidance.wait.romance" ["months"] plural;
    CLOSENESS = "guidance.closeness";
    ABOUT_TITLE = "guidance.about.title";
    ABOUT = "guidance.about.text" list;
    SHARE_TITLE = "share.title";
    TOLD_ALWAYS = "share.always";
    TOLD_NOTHING = "share.nothing";
    TOLD_COMPLETION = "share.completion";
    TOLD_OUTCOME = "share.outcome";
    CONSENT_ASK = "share.ask" ["outcome"];
    CONSENT_DONE = "share.done" ["outcome"];
    RECORD_DATE = "record.date" ["date"];
    RECORD_PRIVACY = "record.privacy";
    RECORD_VERSION = "record.version" ["version", "hash"];

    STORED_OUTDATED = "stored.outdated";

    SHEET_TITLE = "sheet.title";
    SHEET_LEAD = "sheet.lead";
    SHEET_LINES = "sheet.lines" list;
    SHEET_SIGN = "sheet.sign" list;
}
