// The element in JSX, for React 19. There is nothing to load: `import type {} from "boundary-check/react";`

import type { HTMLAttributes, RefAttributes } from "react";
import type { BoundaryBoardElement, BoundaryBoardEventMap } from "./board.js";
import type { BoundaryCheckElement, BoundaryCheckEventMap } from "./boundary-check.js";

/** What `<boundary-check>` takes in JSX: attributes by their names, properties by theirs, and listeners. */
export interface BoundaryCheckProps extends HTMLAttributes<BoundaryCheckElement>, RefAttributes<BoundaryCheckElement> {
  // @build:react-attributes
  // @build:react-properties
  // @build:react-events
}

/** What `<boundary-board>` takes in JSX. */
export interface BoundaryBoardProps extends HTMLAttributes<BoundaryBoardElement>, RefAttributes<BoundaryBoardElement> {
  /** The name of the workshop, until the trainer writes another. */
  workshop?: string | undefined;
  /** The id of a case, until the trainer chooses another. */
  case?: string | undefined;
  /** The address of the page on which participants answer a case, without a query. */
  page?: string | undefined;
  /** The colours: those of the reader's system (auto), light or dark. */
  theme?: "auto" | "light" | "dark" | undefined;
  "onboundary-board-ready"?: ((event: BoundaryBoardEventMap["boundary-board-ready"]) => void) | undefined;
  "onboundary-board-error"?: ((event: BoundaryBoardEventMap["boundary-board-error"]) => void) | undefined;
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      // @build:react-tag
      "boundary-board": BoundaryBoardProps;
    }
  }
}
