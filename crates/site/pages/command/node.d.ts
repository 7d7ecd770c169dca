// What the command uses of Node, and what lies beside it in the package.
declare module "node:fs/promises" {
  export function readFile(name: string | URL): Promise<Uint8Array>;
  export function readFile(name: string | URL, encoding: "utf8"): Promise<string>;
}
declare module "node:process" {
  export const argv: string[];
  export const stdout: { write(text: string): void };
  export const stderr: { write(text: string): void };
}
declare module "*/scoring.js" {
  export function ready(): Promise<void>;
  export function score(answers: Record<string, string | number>, policy?: object): Record<string, any>;
}
declare const process: { exitCode: number };
