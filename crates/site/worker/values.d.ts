// What the service worker imports from "build:values": `offline.rs` makes these constants.
declare module "build:values" {
  /** A hash of this script and of all that it keeps. */
  export const EDITION: string;
  /** The page that the quick exit leads to. */
  export const EXIT_PAGE: string;
  /** The hash of each file that is kept, by its name, in groups that are kept as a whole. */
  export const KEPT: Record<string, Record<string, string>>;
  /** The pages of the site that are not kept. */
  export const UNKEPT: string[];
}
