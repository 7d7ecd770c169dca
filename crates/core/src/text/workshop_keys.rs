//! The keys of the interface's texts in workshops: what a case and the board say beside their own texts.

use super::TextKey;

text_keys! {
    CASE_LEAD = "case.lead";
    CASE_AS = "case.as";
    CASE_PRIVATE = "case.private";
    CASE_PRIVATE_WORKSHOP = "case.private-workshop";
    CASE_PRIVATE_PASS = "case.private-pass";
    CASE_WORKSHOP = "case.workshop" ["name"];
    CASE_AGAIN = "case.again";

    COMPARISON_TITLE = "reading.title";
    COMPARISON_SAME = "reading.same";
    COMPARISON_OTHER = "reading.other" ["outcome"];
    COMPARISON_NONE = "reading.none";
    COMPARISON_DIFFERS = "reading.differs";
    COMPARISON_YOU = "reading.you" ["answer"];
    COMPARISON_KEY = "reading.key" ["answer"];
    COMPARISON_SETTLED = "reading.settled";

    CODE_TITLE = "code.title" ["round"];
    CODE_LEAD = "code.lead";
    CODE_SHOW = "code.show";
    CODE_COPY = "code.copy";
    CODE_COPIED = "code.copied";
    CODE_NOT_COPIED = "code.not-copied";
    CODE_QR = "code.qr";
    CODE_SECOND = "code.second";
    CODE_FIRST = "code.first";

    // On the page of a case, which is made when the site is built.
    CASES_TITLE = "cases.title";
    CASES_LEAD = "cases.lead";
    CASES_UNKNOWN = "cases.unknown";
    CASES_SCRIPT = "cases.script";
    CASES_WAITING = "cases.waiting";
    CASES_PRIVACY = "cases.privacy";
    CASES_TRAINERS = "cases.trainers";
    CASES_OWN = "cases.own";

    BOARD_TITLE = "board.title";
    BOARD_LEAD = "board.lead";
    BOARD_PRIVACY = "board.privacy";
    BOARD_SETUP = "board.setup";
    BOARD_NAME = "board.name";
    BOARD_NAME_HINT = "board.name-hint";
    BOARD_NAME_FIXED = "board.name-fixed";
    BOARD_NAMELESS = "board.nameless";
    BOARD_CASE = "board.case";
    BOARD_LINK_ROUND = "board.link-round";
    BOARD_LINK_QR = "board.link-qr";
    BOARD_LINK_HINT = "board.link-hint";
    BOARD_COPY = "board.copy";
    BOARD_COPIED = "board.copied";
    BOARD_NOT_COPIED = "board.not-copied";
    BOARD_COLLECT = "board.collect";
    BOARD_PASTE = "board.paste";
    BOARD_PASTE_HINT = "board.paste-hint";
    BOARD_ADD = "board.add";
    BOARD_NONE = "board.none";
    BOARD_ADDED = "board.added" ["count"];
    BOARD_KNOWN = "board.known" ["count"];
    BOARD_ELSEWHERE = "board.elsewhere" ["count"];
    BOARD_BAD = "board.bad" ["count"];
    BOARD_BAD_LEAD = "board.bad-lead";
    BOARD_BAD_MORE = "board.bad-more" ["count"];
    BOARD_PREPARE = "board.prepare";
    BOARD_KEY_OUTCOME = "board.key-outcome" ["outcome"];
    BOARD_PROJECT = "board.project";
    BOARD_PASS = "board.pass";
    BOARD_PASS_HINT = "board.pass-hint";
    BOARD_PRINT = "board.print";
    BOARD_SAVE = "board.save";
    BOARD_CLEAR = "board.clear";
    BOARD_CLEARED = "board.cleared";

    BAD_LENGTH = "bad.length" ["count"] plural;
    BAD_CHARACTER = "bad.character";
    BAD_CHECKSUM = "bad.check";
    BAD_VERSION = "bad.version";

    ROUND_FIRST = "round.first";
    ROUND_SECOND = "round.second";

    COUNT_FIRST = "count.first" ["count"];
    COUNT_SECOND = "count.second" ["count"];

    PICTURE_TITLE = "picture.title";
    PICTURE_FIRST = "picture.first";
    PICTURE_SECOND = "picture.second";
    PICTURE_FEW = "picture.few" ["fewest"];
    PICTURE_OUTCOMES = "picture.outcomes";
    PICTURE_OUTCOME = "picture.outcome";
    PICTURE_LEVELS = "picture.levels";
    PICTURE_DIMENSION = "picture.dimension";
    PICTURE_KEY = "picture.key";
    PICTURE_KEY_SHOW = "picture.key-show";
    PICTURE_KEY_HIDE = "picture.key-hide";
    PICTURE_KEY_LEVEL = "picture.key-level" ["level"];
    PICTURE_SHARE = "picture.share" ["count", "percent"];
    PICTURE_CHANGE = "picture.change";
    PICTURE_CHANGE_KEY = "picture.change-key";

    CHANGE_MORE = "change.more" ["points"] plural;
    CHANGE_LESS = "change.less" ["points"] plural;
    CHANGE_NONE = "change.none";

    POINTS_TITLE = "points.title";

    SLIDE_BACK = "slide.back";
    SLIDE_ON = "slide.on";
    SLIDE_FULL = "slide.full";
    SLIDE_CLOSE = "slide.close";
    SLIDE_PLACE = "slide.place" ["step", "total"];
    SLIDE_KEYS = "slide.keys";

    PASS_TITLE = "pass.title";
    PASS_LEAD = "pass.lead";
    PASS_ON = "pass.on";
    PASS_DONE = "pass.done";
    PASS_COUNT = "pass.count" ["count"];
    PASS_END = "pass.end";
}
