// What the scripts and the modules say to each other. The Rust half names the same fields as getters of the types of the
// same name: a test holds both against each other (`tests/native/border.rs`).

/** What the settings of every element have. */
export interface LanguageSettings {
  /** The language of the texts, such as `en`. */
  language: string;
  /** The tag of dates and numbers, such as `en-GB`. */
  locale: string;
  /** The files of its texts, a catalogue each; none for the built-in ones. */
  translations?: string[] | undefined;
  /** Whether another language was asked for, whose texts could not be had. */
  translationFailed?: boolean | undefined;
}

/** The settings of one `<boundary-check>`. */
export interface ElementSettings extends LanguageSettings {
  /** By the names that `score` takes. */
  policy: object;
  share?: string | undefined;
  shareWith?: string | undefined;
  /** The clauses of the embedder's code, a line each: what it is beside, its number and its address, between tabs. */
  clauses?: string | undefined;
  exitUrl?: string | undefined;
  /** What the tab has kept of it. */
  stored?: string | undefined;
  /** Whether somebody has pressed Begin before the check was there. */
  beginRequested?: boolean | undefined;
  /** Told of a host event, with the one field of its detail; a field without a name for none. */
  onEvent: (event: string, field: string, value: string) => void;
  /** Keeps a text for a reload, an empty one for nothing; without one, all is forgotten that this page has kept. */
  onKeep: (text?: string) => void;
  /** Prints the record or the sheet, where the page may print. */
  onPrint?: ((what: string) => void) | undefined;
}

/** What the settings of a `<boundary-check>` with a case have besides. */
export interface CaseAttributes {
  case?: string | undefined;
  workshop?: string | undefined;
  round?: string | undefined;
  passAround?: string | undefined;
  /** Whether it may be one that a trainer has written. */
  ownCases?: boolean | undefined;
}

/** The settings of one `<boundary-board>`. */
export interface BoardElementSettings extends LanguageSettings {
  workshop?: string | undefined;
  case?: string | undefined;
  /** The whole address of the page for participants. */
  page: string;
  /** The key of its codes in the tab's store. */
  storageKey?: string | undefined;
  /** Does what only the page can. */
  onCommand: (command: string, text: string) => void;
}

/** A check that runs in a host element. */
export interface Check {
  open(settings: ElementSettings & CaseAttributes): void;
  update(settings: ElementSettings & CaseAttributes): void;
  heard(event: Event): void;
  restart(): void;
  close(): void;
}

/** A board that runs in a host element. */
export interface Board {
  open(settings: BoardElementSettings): void;
  update(settings: BoardElementSettings): void;
  pressed(event: Event): void;
  add(text: string): void;
  own(packed: string): void;
  answered(key: string): void;
  copied(done: boolean): void;
  close(): void;
}

/** What a module exports to the scripts; boards are in that of workshops alone. */
export interface Exports {
  default(source: Response | Uint8Array): Promise<unknown>;
  Check: new (host: Element) => Check;
  Board: new (host: Element) => Board;
  score(answers: object, policy?: object): object;
}

/** What the file of a module's glue holds: the module's functions, and what comes with them. */
export type Glue = Exports & typeof import("./runtime.js");

/** What the file of the module of return codes holds. */
export type ReturnGlue = { default(source: object): Promise<unknown> } & import("./return/return.js").Functions & typeof import("./return/runtime.js");

/** What a session lends the folds whose content comes later, and what is remembered in them. */
export interface Later {
  load(module: Module<any>, root: ParentNode): Promise<void>;
  memory: import("./return/return.js").Memory;
  /** The languages of now, and whether the page may print. */
  place(): { language: string; locale: string; print: boolean };
}

/** A module: where its two files are. */
export interface Module<G = Glue> {
  /** None where it is a script alone. */
  wasm?: URL;
  /** Where the hashes are known. */
  script: URL | null;
  hashes: { wasm?: string | undefined; glue: string } | null;
  import: () => Promise<G>;
  /** Once it was asked for. */
  loading?: Promise<void> | undefined;
  /** Once it runs. */
  glue?: G;
  /** Under way in the tree of an element. */
  preload?: { root: Node; done: (value?: unknown) => void };
}

/** A module that runs. */
export type LoadedModule = Module & { glue: Glue };

/** What an element shows: its host element, and where it comes from. */
export interface Shown {
  host: HTMLElement;
  module: LoadedModule;
  kind: "Check" | "Board";
}

/** What the pool hands out, by its kind. */
export interface Running {
  /** With the key of what the tab keeps of it, where it may keep anything, and the round of a case that this is for. */
  Check: Check & Shown & { key?: string | undefined; round?: string | undefined };
  Board: Board & Shown & { listening: AbortController };
}

/** What an element remembers from one session to the next. */
export interface Memory {
  /** Which of the page's elements it is. */
  index?: number;
  /** Where it has the clauses of the embedder's code from, and what was read there. */
  clausesUrl?: string | undefined;
  clauses?: string | undefined;
  /** The language that a person has picked in it. */
  picked?: string | undefined;
  /** The workshop that the page's address named when it came into the page. */
  addressed?: string;
}

/** What an element lends its session. */
export interface Lent {
  element: HTMLElement & Reflected;
  /** Those of the page by their index. */
  elements: (Element | undefined)[];
  root: ShadowRoot;
  slot: HTMLSlotElement;
  memory: Memory;
  /** Where the quick exit leads that the page has not named. */
  exitPage: string;
  dispatch(event: string, detail: object): boolean;
  exit(): void;
  fail(error: Failure): void;
  /** Forgets what this page has kept. */
  forget(): void;
  /** With what the key of a case begins, in the tab's store; a check has one name for all. */
  keptAs?(): string;
  /** Loads a module; the element lends its tree for that. */
  load: Later["load"];
  /** Whether the element still has this session. */
  isCurrent(session: object): boolean;
  values(): AttributeValues & { policy: object };
}

/** What ends an element. */
export interface Failure {
  message: string;
  reason?: "load" | "crash";
}

/** What the attributes of both elements say that are not for the policy, by the names of their properties. */
export interface AttributeValues {
  language?: string | undefined;
  theme?: string | undefined;
  share?: string | undefined;
  shareWith?: string | undefined;
  clausesUrl?: string | undefined;
  pilot?: string | undefined;
  storage?: string | undefined;
  exitUrl?: string | undefined;
  case?: string | undefined;
  workshop?: string | undefined;
  round?: string | undefined;
  passAround?: string | undefined;
  page?: string | undefined;
}

/** The properties that reflect them: unset, each is its default, or "". */
export type Reflected = Required<{ [Name in keyof AttributeValues]: string }>;
