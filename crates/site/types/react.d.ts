// The elements in JSX, for React 19. There is nothing to load: `import type {} from "boundary-check/react";`

import type { HTMLAttributes, RefAttributes } from "react";
import type { BoundaryBoardElement, BoundaryBoardEventMap } from "./board.js";
import type { BoundaryCertificateElement } from "./certificate.js";
import type { BoundaryCheckElement, BoundaryCheckEventMap } from "./boundary-check.js";

/** What `<boundary-check>` takes in JSX: attributes by their names, properties by theirs, and listeners. */
export interface BoundaryCheckProps extends HTMLAttributes<BoundaryCheckElement>, RefAttributes<BoundaryCheckElement> {
  {{ check | indent(2) }}
}

/** What `<boundary-board>` takes in JSX. */
export interface BoundaryBoardProps extends HTMLAttributes<BoundaryBoardElement>, RefAttributes<BoundaryBoardElement> {
  {{ board | indent(2) }}
}

/** What `<boundary-certificate>` takes in JSX. */
export interface BoundaryCertificateProps extends HTMLAttributes<BoundaryCertificateElement>, RefAttributes<BoundaryCertificateElement> {
  {{ certificate | indent(2) }}
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "boundary-check": BoundaryCheckProps;
      "boundary-board": BoundaryBoardProps;
      "boundary-certificate": BoundaryCertificateProps;
    }
  }
}
