// What scripts import from "build:values": `parts.rs` makes these constants when a script is bundled.
declare module "build:values" {
  /** By what it is for and its name: the type of each attribute of the element whose script this is, or its choices, the
      default first. */
  export const ATTRIBUTES: Record<"policy" | "setting" | "workshop", Record<string, string | string[]>>;
  /** The default of each public property by its short name. */
  export const DEFAULTS: Record<string, string>;
  /** The short names of the public properties: accent for --boundary-check-accent. */
  export const PROPERTIES: string[];
  /** The names of the element's events. */
  export const EVENTS: string[];
  /** The tags of all languages, English first. */
  export const LANGUAGES: string[];
  /** What the element says where it cannot run. */
  export const FAILED: string;
  /** What it offers there, and says when it has forgotten what the tab kept. */
  export const CLEAR: string;
  export const EXIT: string;
  export const CLEARED: string;
  /** Where the quick exit leads that the page has not named. */
  export const EXIT_PAGE: string;
  /** The address of the window for the wall as seen from the board's script; null where it has none. */
  export const PROJECTOR: string | null;
  /** The words of the frame's page, by language. */
  export const FRAME: Record<string, { covered: string, from: string, back: string }>;
  /** The ids of the dimensions, and of the alerts. */
  export const DIMENSIONS: string[];
  export const ALERTS: string[];
  /** The words of the note, by language. */
  export const CERTIFICATE: Record<string, { direction: string, [text: string]: string }>;
  /** Its style sheet. */
  export const CERTIFICATE_STYLES: string;
  /** The version of the instrument, and its hash. */
  export const VERSION: number;
  export const HASH: string;
  /** What the board says there. */
  export const BOARD_FAILED: string;
  /** A hash of all that was built together. */
  export const EDITION: string;
  /** What shows while files take long, and the button that has the page loaded again. */
  export const SLOW: string;
  export const RELOAD: string;
  /** The hashes of the check's module and glue where they are pinned. */
  export const INTEGRITY: { wasm: string; glue: string } | null;
  /** Those of the module for workshops. */
  export const WORKSHOP_INTEGRITY: { wasm: string; glue: string } | null;
  /** By language, the addresses of its texts. */
  export const FILES: Record<string, URL[][]>;
  /** The hash of each such file by its name where they are pinned. */
  export const HASHES: Record<string, string> | null;
  /** The words of what comes back, by language, and its style sheet. */
  export const RETURN: Record<string, { direction: string, [text: string]: string }>;
  export const RETURN_STYLES: string;
  /** The words of the part for a study, by language, and its style sheet. */
  export const PILOT: Record<string, { direction: string, [text: string]: string }>;
  export const PILOT_STYLES: string;
  /** Every question in its order, with the situations in which it is asked: options of other questions. */
  export const QUESTIONS: { id: string, askedWhen?: Record<string, string[]>[] }[];
  /** What a return code may name, by id, in one language. */
  export type Landmarks = { outcomes: Record<string, string>, dimensions: Record<string, string>, levels: Record<string, string> };
  /** The same by language. */
  export const LANDMARKS: Record<string, Landmarks>;
  /** The style sheet inside the shadow root. */
  export const STYLES: string;
}

// The reader of QR codes as it lies beside the board's script.
declare module "*/boundary-check-scan.js" {}
// What reads an embedder's clauses, as it lies beside the glue.
declare module "*/boundary-check-clauses.js" {
  export const clauses: typeof import("../../../src/element/clauses.js").clauses;
}
// What offers the file of a study, as it lies beside the glue.
declare module "*/boundary-check-pilot.js" {
  export const edition: typeof import("../../../src/element/pilot/pilot.js").edition;
  export const offer: typeof import("../../../src/element/pilot/pilot.js").offer;
}
// The module of return codes as it lies beside the glue.
declare module "*/boundary-check-return.js" {}
// The files of the glue, which the build makes; what they hold is `Glue` in `src/element/module.d.ts`.
declare module "*-glue.js" {}
// The check's script as it lies beside the board's.
declare module "*/boundary-check.js" {}
