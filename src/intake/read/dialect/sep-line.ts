import type {Delimiter} from "../dialect.ts";

/** A first line `sep=;`, by which spreadsheet programs tell each other the delimiter; it is no record. */
export interface SepLine {
  delimiter: Delimiter;
  /** Where the next line starts. */
  next: number;
}

export function sepLineOf(text: string, from: number): SepLine | undefined {
  const found = /^"?sep=([,;\t| ])"?(\r\n|\n|\r)/i.exec(text.slice(from, from + 12));
  return found === null ? undefined : {delimiter: found[1] as Delimiter, next: from + found[0].length};
}
