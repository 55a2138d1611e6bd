import {type DialectSettings, delimiterNames, type HeaderPlace} from "../dialect.ts";
import type {Fit} from "./fit.ts";
import type {SepLine} from "./sep-line.ts";

interface Circumstances {
  settings: DialectSettings;
  sep: SepLine | undefined;
  header: HeaderPlace;
  /** First line that could be the header's. */
  from: number;
}

/** Why a file is read the way it is, one sentence. */
export function sentence(fit: Fit, circumstances?: Circumstances): string {
  const {delimiter, padded, columns, agreeing, records} = fit;
  const name = `${delimiterNames[delimiter]}${padded ? " and a space" : ""}`;
  const counts = `${name} gives ${columns} columns, in ${agreeing} of the first ${records} records`;
  if (circumstances === undefined) return [counts, ...quotes(fit)].join("; ");
  const {settings, sep, header, from} = circumstances;
  const why =
    settings.delimiter !== undefined
      ? `the job says ${name}: ${counts}`
      : sep !== undefined
        ? `the first line says ${name}: ${counts}`
        : columns === 1
          ? "one column: no delimiter in the header"
          : counts;
  return [
    why,
    ...quotes(fit),
    ...odd(fit, header),
    ...place(fit, settings, header, from),
    ...second(fit),
    ...ends(fit)
  ].join("; ");
}

function quotes({quote, escaping, quoted, broken}: Fit): string[] {
  const backslash = escaping === "backslash" ? ", a quote within them after a backslash" : "";
  if (quote === "") return ["no quotes: those there are do not pair around values"];
  if (quote === "'") return [`single quotes around ${quoted} values${backslash}`];
  return escaping === "doubled" ? [] : [`double quotes${backslash}, ${broken} records misquoted`];
}

const odd = ({trailing}: Fit, {width, rows, misquoted}: HeaderPlace): string[] =>
  misquoted !== undefined
    ? ["the header's own quotes are not in pairs, and are left out of its names"]
    : rows === 0
      ? ["no header: the first line has numbers, dates or words where the records have them"]
      : width === undefined
        ? trailing
          ? [
              "all end with a delimiter more than the header, which dialect.trailing_delimiter: true allows for"
            ]
          : []
        : [`its records all have ${width} fields, and so many names are taken from it`];

function place({named}: Fit, settings: DialectSettings, {line, rows}: HeaderPlace, from: number): string[] {
  if (rows === 0) return [];
  const over = rows > 1 ? `, over ${rows} lines` : "";
  if (settings.header_line !== undefined) return [`the job says that the header is on line ${line}${over}`];
  if (line === from) return over === "" ? [] : [`the header is on line ${line}${over}`];
  const why = named > 0 ? `, with ${named} names that the job asks for` : "";
  return [`the header is on line ${line}${why}${over}`];
}

const second = ({second}: Fit): string[] =>
  second ? ["the line below it reads like names too, which dialect.header_rows: 2 takes it for"] : [];

const ends = ({ends}: Fit): string[] => (ends === "any" ? ["carriage returns alone end records too"] : []);
