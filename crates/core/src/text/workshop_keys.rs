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
    COMPARISON_LATER = "reading.later";

    CODE_TITLE = "code.title" ["round"];
    CODE_LEAD = "code.lead";
    CODE_COPY = "code.copy";
    CODE_SEND = "code.send";
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
    CASES_JOIN = "cases.join";
    CASES_JOIN_HINT = "cases.join-hint";
    CASES_JOIN_DO = "cases.join-do";
    CASES_JOINED = "cases.joined";
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
    BOARD_LINK_KEY = "board.link-key";
    BOARD_LINK_QR = "board.link-qr";
    BOARD_LINK_HINT = "board.link-hint";
    BOARD_BOOKMARK = "board.bookmark";
    BOARD_BOOKMARK_HINT = "board.bookmark-hint";
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
    BOARD_FOREIGN = "board.foreign" ["count"] plural;
    BOARD_RENAMED = "board.renamed" ["name"];
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
    BOARD_CLEAR_ASK = "board.clear-ask" ["count"] plural;
    BOARD_CLEAR_YES = "board.clear-yes";
    BOARD_CLEAR_NO = "board.clear-no";
    BOARD_PUT_BACK = "board.put-back";
    BOARD_PUT_BACK_DONE = "board.put-back-done";
    BOARD_CLEARED_FOR_NOW = "board.cleared-for-now";
    BOARD_CLEARED = "board.cleared";

    CAMERA_ON = "camera.on";
    CAMERA_OFF = "camera.off";
    CAMERA_HINT = "camera.hint";
    CAMERA_REFUSED = "camera.refused";
    CAMERA_MISSING = "camera.missing";
    FILES_TITLE = "files.title";
    FILES_CHOOSE = "files.choose";
    FILES_HAND_ON = "files.hand-on";
    FILES_QR = "files.qr";
    FILES_SAVE = "files.save";

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
    PICTURE_SHARE = "picture.share" ["count", "all"];
    PICTURE_SCALE = "picture.scale";
    PICTURE_AGREED = "picture.agreed" ["level", "parts"];
    PICTURE_WAITING = "picture.waiting" ["count"] plural;
    PICTURE_WAITING_WHY = "picture.waiting-why";
    PICTURE_WAITING_SHOW = "picture.waiting-show";
    PICTURE_CHANGE = "picture.change";
    PICTURE_CHANGE_KEY = "picture.change-key";

    CHANGE_PEOPLE = "change.people" ["before", "after"] plural;
    CHANGE_NONE = "change.none";

    POINTS_TITLE = "points.title";

    SLIDE_BACK = "slide.back";
    SLIDE_ON = "slide.on";
    SLIDE_FULL = "slide.full";
    SLIDE_CLOSE = "slide.close";
    SLIDE_PLACE = "slide.place" ["step", "total"];
    SLIDE_KEYS = "slide.keys";
    SLIDE_BLANK = "slide.blank";
    SLIDE_SHOW = "slide.show";
    SLIDE_WALL = "slide.wall";
    SLIDE_NEXT = "slide.next" ["slide"];
    SLIDE_CHOOSE = "slide.choose";
    SLIDE_JOIN = "slide.join";
    SLIDE_JOIN_HOW = "slide.join-how";
    SLIDE_JOIN_CASE = "slide.join-case" ["case"];
    SLIDE_JOIN_AGAIN = "slide.join-again";
    SLIDE_JOIN_AGAIN_HOW = "slide.join-again-how";
    SLIDE_COUNT = "slide.count" ["count"] plural;
    SLIDE_BOTH = "slide.both";
    SLIDE_KEY = "slide.key" ["outcome"];

    RULES_TITLE = "rules.title";
    RULES = "rules.list" list;

    PASS_TITLE = "pass.title";
    PASS_LEAD = "pass.lead";
    PASS_ON = "pass.on";
    PASS_DONE = "pass.done";
    PASS_COUNT = "pass.count" ["count"];
    PASS_END = "pass.end";

    OWN_BY = "own.by";
    OWN_UNREADABLE = "own.unreadable";
    OWN_DAMAGED = "own.damaged";
    OWN_EDITION = "own.edition";
    OWN_REFUSED = "own.refused";
    OWN_TITLE = "own.title";
    OWN_LEAD = "own.lead";
    OWN_NAME = "own.name";
    OWN_TEXT = "own.text";
    OWN_TEXT_HINT = "own.text-hint" ["most"];
    OWN_ANSWER = "own.answer";
    OWN_BACK = "own.back";
    OWN_KEY_TITLE = "own.key-title";
    OWN_KEY_LEAD = "own.key-lead";
    OWN_KEY_TAKE = "own.key-take";
    OWN_FILE = "own.file";
    OWN_SAVE = "own.save";
    OWN_PRINT = "own.print";
    OWN_CHANGE = "own.change";
    OWN_REMOVE = "own.remove";
    OWN_HELD = "own.held" ["count"] plural;
    OWN_FULL = "own.full" ["most"];
    OWN_NO_FILE = "own.no-file";
    OWN_AT = "own.at" ["number", "what"];
    OWN_BAD_TITLE = "own.bad-title" ["most"];
    OWN_BAD_TEXT = "own.bad-text" ["most"];
    OWN_BAD_KEY = "own.bad-key" ["question"];
    OWN_LONG = "own.long";
}
