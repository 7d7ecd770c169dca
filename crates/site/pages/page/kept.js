// The names of what the site's pages keep in a browser beyond a tab, for those who keep it and those who clear it.

/** How the keys begin under which the form for experts keeps what is entered. */
export const EXPERTS = "boundary-check-experts/";

/** How the names of all caches of a site begin; several sites may lie on one origin.
    @param {string} folder its address */
export const cachesOf = (folder) => `site ${new URL(folder).pathname} `;
