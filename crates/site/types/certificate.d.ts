// A note to print that somebody has taken a check to its end. Importing the module registers it, where there is a DOM.

{{ class_about }}
export declare class BoundaryCertificateElement extends HTMLElement {
  {{ members | indent(2) }}
}

declare global {
  interface HTMLElementTagNameMap {
    {{ tag | indent(4) }}
  }
}
