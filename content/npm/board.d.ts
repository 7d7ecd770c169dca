// The trainer's board of a workshop. Importing the module registers it, where there is a DOM.

/** What `addEventListener` hears; both bubble and leave the shadow trees they are in. */
export interface BoundaryBoardEventMap {
  /** The board can be used: it has taken the place of the content that the page put into the element. */
  "boundary-board-ready": CustomEvent<Record<string, never>>;
  /** The board could not be loaded, or has stopped. The element shows its own content again, with a message. */
  "boundary-board-error": CustomEvent<{ reason: "load" | "crash"; message: string }>;
}

/** A trainer's board: a case and its link, the codes of a group, and the group's picture from five codes on. */
export declare class BoundaryBoardElement extends HTMLElement {
  /** Takes in the codes of a text, as the board's own field does; of the rest of the text nothing is kept. */
  add(text: string): void;

  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: BoundaryBoardElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "boundary-board": BoundaryBoardElement;
  }
  // Of every element, the document and the window: the events bubble up to them.
  interface GlobalEventHandlersEventMap extends BoundaryBoardEventMap {}
}
