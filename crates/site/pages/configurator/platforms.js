// What pages are made with: which of the ways work there, and whether a script may stand beside a frame.

/** The ways that work, the best first.
    @typedef {{ ways: string[], scripts: boolean }} Platform */

/** The first is where anything works. docs/integrations.md says why, and what was tried.
    @type {Record<string, Platform>} */
export const PLATFORMS = {
  html: { ways: ["element", "iframe", "link"], scripts: true },
  wordpress: { ways: ["link", "element", "iframe"], scripts: true },
  drupal: { ways: ["iframe", "link"], scripts: false },
  joomla: { ways: ["link", "iframe", "element"], scripts: true },
  squarespace: { ways: ["iframe", "link", "element"], scripts: true },
  wix: { ways: ["link"], scripts: false },
  wildapricot: { ways: ["iframe", "link", "element"], scripts: true },
  learning: { ways: ["iframe", "link"], scripts: false },
};
