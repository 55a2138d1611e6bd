import {usageError} from "../../error.ts";

export type Delimiter = "," | ";" | "\t" | "|";
export type Newline = "\n" | "\r\n" | "\r";

/** How a file writes its records. */
export interface Dialect {
  delimiter: Delimiter;
  quote: '"';
  newline: Newline;
  bom: boolean;
  encoding: "utf-8";
  /** Why it was read this way, one sentence. */
  evidence: string;
}

/** Where two fit equally well, the one that text holds more rarely is meant. */
const delimiters: readonly Delimiter[] = ["\t", "|", ";", ","];
const names: Record<Delimiter, string> = {",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe"};
const sampledRecords = 1000;

interface Fit {
  delimiter: Delimiter;
  /** Fields of the header. */
  columns: number;
  /** Records looked at, and how many of them have as many fields as the header. */
  records: number;
  agreeing: number;
}

/**
 * Decides the delimiter by how many of the first 1000 records have as many fields as the header, and the line end by
 * what follows records. A delimiter given in the job is taken, unless the file plainly fits another.
 */
export function decideDialect(
  text: string,
  {pinned, whole, path}: {pinned?: Delimiter | "tab" | undefined; whole: boolean; path: string}
): Pick<Dialect, "delimiter" | "newline" | "evidence"> {
  const fits = delimiters.map((delimiter) => fitOf(text, delimiter, whole));
  const best = fits.filter((fit) => fit.columns > 1).sort(byEvidence)[0];
  const newline = newlineOf(text);
  if (pinned !== undefined) {
    const delimiter = pinned === "tab" ? "\t" : pinned;
    const fit = fits.find((each) => each.delimiter === delimiter)!;
    if (fit.columns === 1 && best !== undefined && shareOf(best) >= 0.9) {
      throw usageError(`wrong delimiter: the job says ${names[delimiter]}, which the header does not hold`, {
        at: {file: path},
        next: `${sentence(best)}; change or remove dialect.delimiter in the job`
      });
    }
    return {delimiter, newline, evidence: `the job says ${names[delimiter]}: ${sentence(fit)}`};
  }
  if (best === undefined)
    return {delimiter: ",", newline, evidence: "one column: no delimiter in the header"};
  return {delimiter: best.delimiter, newline, evidence: sentence(best)};
}

const shareOf = ({records, agreeing}: Fit): number => (records === 0 ? 1 : agreeing / records);

const byEvidence = (a: Fit, b: Fit): number => shareOf(b) - shareOf(a) || b.columns - a.columns;

const sentence = ({delimiter, columns, records, agreeing}: Fit): string =>
  `${names[delimiter]} gives ${columns} columns, in ${agreeing} of the first ${records} records`;

function fitOf(text: string, delimiter: Delimiter, whole: boolean): Fit {
  const [header = 1, ...records] = fieldCounts(text, delimiter, whole);
  return {
    delimiter,
    columns: header,
    records: records.length,
    agreeing: records.filter((count) => count === header).length
  };
}

/** Fields of each record at the start of the text; a record cut off at its end is left out. */
function fieldCounts(text: string, delimiter: Delimiter, whole: boolean): number[] {
  const counts: number[] = [];
  let fields = 1;
  let recordStart = 0;
  let fieldStart = 0;
  let quoted = false;
  for (let at = 0; at < text.length && counts.length <= sampledRecords; at++) {
    const character = text[at];
    if (quoted) {
      if (character !== '"') continue;
      if (text[at + 1] === '"') at++;
      else quoted = false;
    } else if (character === '"' && at === fieldStart) quoted = true;
    else if (character === delimiter) {
      fields++;
      fieldStart = at + 1;
    } else if (character === "\n" || character === "\r") {
      if (at > recordStart) counts.push(fields);
      fields = 1;
      recordStart = at + 1;
      fieldStart = at + 1;
    }
  }
  if (whole && !quoted && recordStart < text.length && counts.length <= sampledRecords) counts.push(fields);
  return counts;
}

/** The first line end outside quotes; `\r` alone only where there is no other. */
function newlineOf(text: string): Newline {
  let quoted = false;
  let alone = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === "\n") return text[at - 1] === "\r" ? "\r\n" : "\n";
    else if (character === "\r" && text[at + 1] !== "\n" && at + 1 < text.length) alone = true;
  }
  return alone ? "\r" : "\n";
}
