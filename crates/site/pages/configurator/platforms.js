// What pages are made with: which of the ways work there, whether a script may stand beside a frame, and whether the files lie on
// another site than the page.

/** The ways that work, the best first. `elsewhere`: the page is on a host that takes no folder of files, or may be.
    @typedef {{ ways: string[], scripts: boolean, elsewhere?: boolean }} Platform */

/** The first is where anything works. docs/integrations.md says why, and what was tried.
    @type {Record<string, Platform>} */
export const PLATFORMS = {
  html: { ways: ["element", "iframe", "link"], scripts: true },
  wordpress: { ways: ["link", "element", "iframe"], scripts: true },
  drupal: { ways: ["iframe", "link"], scripts: false },
  joomla: { ways: ["link", "iframe", "element"], scripts: true },
  squarespace: { ways: ["iframe", "link", "element"], scripts: true, elsewhere: true },
  wix: { ways: ["link"], scripts: false, elsewhere: true },
  wildapricot: { ways: ["iframe", "link", "element"], scripts: true, elsewhere: true },
  learning: { ways: ["iframe", "link"], scripts: false, elsewhere: true },
};
