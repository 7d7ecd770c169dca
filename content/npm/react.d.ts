// The element in JSX, for React 19. There is nothing to load: `import type {} from "boundary-check/react";`

import type { HTMLAttributes, RefAttributes } from "react";
import type { BoundaryCheckElement, BoundaryCheckEventMap } from "./boundary-check.js";

/** What `<boundary-check>` takes in JSX: attributes by their names, properties by theirs, and listeners. */
export interface BoundaryCheckProps extends HTMLAttributes<BoundaryCheckElement>, RefAttributes<BoundaryCheckElement> {
  // @build:react-attributes
  // @build:react-properties
  // @build:react-events
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      // @build:react-tag
    }
  }
}
