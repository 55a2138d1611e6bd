import type {Path} from "../../config/source.ts";

/** Something that does not agree, not yet placed in the file's text. */
export interface Found {
  path: Path;
  message: string;
}

/** What is wrong with a list of item numbers of a form of so many items. */
export function itemMistake(items: readonly number[], count: number): string | undefined {
  const beyond = items.find((item) => item > count);
  if (beyond !== undefined) return `item ${beyond}, but the form has ${count}`;
  const twice = items.find((item, index) => items.indexOf(item) !== index);
  return twice === undefined ? undefined : `item ${twice} is there twice`;
}
