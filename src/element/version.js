// Sites put a version behind a script's address, `?ver=…`, so that caches ask for it anew. It counts for all files of an edition.

/** The version behind our own address, as it stands there; empty where there is none. */
export const version = /\?ver=[^&#]*/.exec(import.meta.url)?.[0] ?? "";

/** The address of a file beside us with the version behind it.
    @param {URL} file */
export const versioned = (file) => Object.assign(file, { search: version });

/** Bundlers find a file only where its name stands in the import: a version is none of theirs, nor is a module of Node.
    @param {string} file */
export const imported = (file) => import(/* webpackIgnore: true */ /* @vite-ignore */ file + version);
