// The id of a study. It is read here, and not with the other attributes: their table is in the script that every page waits for.

/** What a study's id may be: it stands in an address and in a table of answers as it is, and tells two persons apart no more than
    forty letters have to.
    @param {string} text */
export const readStudy = (text) => (/^\w[\w-]{0,39}$/.test(text) ? text : undefined);
