// Which edition a script is of: one hash for all files of a build.

import { EDITION } from "build:values";

export const edition = () => EDITION;
