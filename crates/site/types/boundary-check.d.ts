// The element. Importing the module registers it, where there is a DOM.

import type { Outcome } from "./scoring.js";

export * from "./scoring.js";

{{ events }}

/** What `addEventListener` hears; all of them bubble and leave the shadow trees they are in. */
export interface BoundaryCheckEventMap {
  {{ event_map | indent(2) }}
}

{{ class_about }}
export declare class BoundaryCheckElement extends HTMLElement {
  {{ members | indent(2) }}

  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: BoundaryCheckElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: BoundaryCheckElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    {{ tag | indent(4) }}
  }
  // Of every element, the document and the window: the events bubble up to them.
  interface GlobalEventHandlersEventMap extends BoundaryCheckEventMap {}
}
