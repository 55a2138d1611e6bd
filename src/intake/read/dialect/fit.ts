import type {Delimiter, DialectSettings, LineEnds, QuoteStyle} from "../dialect.ts";
import {headerName} from "../header.ts";
import {commonestWidth, findHeader} from "./find-header.ts";
import {type SampleRow, type SampleStyle, sampleRows} from "./sample-rows.ts";
import {looksLikeNames} from "./second-row.ts";
import {haveTrailingDelimiter} from "./trailing-delimiter.ts";

/** How well one way of reading fits the start of a file. */
export interface Fit extends SampleStyle {
  /** The header's first row; undefined where there is none. */
  header: SampleRow | undefined;
  /** The row behind it. */
  first: SampleRow | undefined;
  /** How many of the job's columns it names. */
  named: number;
  /** Rows before it. */
  before: number;
  /** The row is no header but the first record. */
  headless: boolean;
  /** All records end with a delimiter that the header does not have. */
  trailing: boolean;
  /** The first record reads like a second row of names. */
  second: boolean;
  /** Fields of the header, and of most rows. */
  columns: number;
  width: number;
  /** Records behind the header, and how many of them have as many fields. */
  records: number;
  agreeing: number;
  /** Records with a quoting error, and cells in quotes. */
  broken: number;
  quoted: number;
  /** Cells that start with a double quote and do not end with one, and those that do both, where quotes are text. */
  opened: number;
  enclosed: number;
  /** Share of all rows but the header that agree with it: what is skipped as no record speaks against a fit. */
  score: number;
  /** Where two fit equally well, the lower is meant. */
  rank: number;
}

/** Where two fit equally well, the one that text holds more rarely is meant. */
const delimiters: readonly Delimiter[] = ["\t", "|", ";", ",", " "];

interface Search {
  ends: LineEnds;
  place: {whole: boolean; from: number; line: number};
  settings: DialectSettings;
  names: ReadonlySet<string>;
}

/** Every delimiter with its likeliest quotes, and with those the job says. */
export function fitsOf(text: string, {ends, place, settings, names}: Search): Fit[] {
  const found = delimiters.map((delimiter, k) => {
    const weighed = (style: QuoteStyle, padded = false): Fit => {
      const rows = sampleRows(text, {...style, delimiter, padded, ends}, place);
      return {
        ...weigh(rows, settings, names),
        ...style,
        delimiter,
        padded,
        ends,
        rank: k * 2 + (ends === "any" ? 1 : 0)
      };
    };
    const tight = weighed({quote: '"', escaping: "doubled"});
    const usual = text.includes(`${delimiter} "`)
      ? padded(tight, weighed({quote: '"', escaping: "doubled"}, true))
      : tight;
    return {usual, likely: likelyOf(text, usual, weighed), weighed};
  });
  const quotes = found.some(({usual}) => isQuoted(usual));
  const fits = found.flatMap(({usual, likely: guessed, weighed}) => {
    const likely = quotes && guessed.quote === "" ? usual : guessed;
    const {quote, escape: said} = settings;
    if (quote === undefined && said === undefined) return [likely];
    const style: QuoteStyle = {
      quote: quote === "none" ? "" : (quote ?? '"'),
      escaping: said ?? (likely.quote === quote ? likely.escaping : "doubled")
    };
    return [likely, weighed(style)];
  });
  return settings.delimiter === undefined
    ? fits.filter((fit) => fit.delimiter !== " " || isSpaced(fit, fits))
    : fits;
}

/** Where quotes pair around the values of every record under one delimiter, no other makes them text. */
const isQuoted = ({columns, quoted, records, broken}: Fit): boolean =>
  columns > 2 && quoted >= Math.max(2, records) && broken === 0;

/** Words are parted by spaces too: a space parts values only where nothing else does, and in every record. */
const isSpaced = ({score, columns, records}: Fit, fits: readonly Fit[]): boolean =>
  score === 1 &&
  columns > 2 &&
  records > 4 &&
  !fits.some((other) => other.delimiter !== " " && other.columns > 1 && other.score > 0.5);

/** A space behind a delimiter belongs to it where quotes stand behind it that pair around values. */
const padded = (tight: Fit, spaced: Fit): Fit => {
  const more = spaced.quoted - tight.quoted;
  return spaced.columns > 1 && spaced.agreeing >= tight.agreeing && more >= 2 && more >= 2 * spaced.broken
    ? spaced
    : tight;
};

/** The quotes a delimiter most likely goes with: the usual ones, unless others make plainly more sense. */
function likelyOf(text: string, usual: Fit, weighed: (style: QuoteStyle) => Fit): Fit {
  const others: Fit[] = [];
  if (text.includes('\\"')) others.push(better(weighed({quote: '"', escaping: "backslash"}), usual));
  if (usual.quoted === 0 && text.includes("'")) {
    const single = weighed({quote: "'", escaping: "doubled"});
    if (isEnclosed(single) && clean(single) >= clean(usual)) return single;
    others.push(better(single, usual));
    if (text.includes("\\'")) others.push(better(weighed({quote: "'", escaping: "backslash"}), usual));
  }
  if (usual.broken > Math.max(2, 3 * usual.quoted)) {
    const plain = weighed({quote: "", escaping: "doubled"});
    if (plain.opened > plain.enclosed) others.push(better(plain, usual));
  }
  return others.reduce((best, other) => (clean(other) > clean(best) ? other : best), usual);

  function better(other: Fit, than: Fit): Fit {
    return clean(other) > clean(than) && other.columns > 1 ? other : than;
  }
}

const clean = ({agreeing, broken}: Fit): number => agreeing - broken;

/** Quotes that could as well be text are quotes where a header or every record shows them around its cells. */
const isEnclosed = ({columns, quoted, records, broken}: Fit): boolean =>
  columns > 1 && broken === 0 && quoted >= Math.max(2, records);

export const shareOf = ({records, agreeing}: Pick<Fit, "records" | "agreeing">): number =>
  records === 0 ? 1 : agreeing / records;

function weigh(rows: readonly SampleRow[], settings: DialectSettings, names: ReadonlySet<string>) {
  const nameOf = (cell: string): string => headerName(Buffer.from(cell, "latin1").toString());
  const pinned = rows.findIndex(({line}) => line === settings.header_line);
  const found =
    settings.header_line === undefined
      ? findHeader(rows, names, nameOf)
      : {at: Math.max(0, pinned), named: 0, none: undefined};
  const header = settings.header_line !== undefined && pinned === -1 ? undefined : rows[found.at];
  const headless = found.none === true && settings.header_rows === undefined;
  const records = rows.slice(found.at + (headless ? 0 : (settings.header_rows ?? 1)));
  const columns = header?.cells.length ?? 1;
  const agreeing = records.filter(({cells, broken}) => !broken && cells.length === columns).length;
  const starting = rows.flatMap(({cells}) => cells).filter((cell) => cell.startsWith('"'));
  const closed = starting.filter((cell) => cell.length > 1 && cell.trimEnd().endsWith('"')).length;
  const others = headless ? rows.length : rows.length - 1;
  return {
    header,
    first: rows[found.at + 1],
    named: found.named,
    before: found.at,
    headless,
    trailing: haveTrailingDelimiter(records, columns),
    second: !headless && settings.header_rows === undefined && looksLikeNames(header, records),
    columns,
    width: commonestWidth(rows),
    records: records.length,
    agreeing,
    broken: rows.filter(({broken}) => broken).length,
    quoted: rows.reduce((sum, {quoted}) => sum + quoted, 0),
    opened: starting.length - closed,
    enclosed: closed,
    score: others <= 0 ? 0.5 : agreeing / others
  };
}
