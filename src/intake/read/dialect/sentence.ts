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
  const {delimiter, columns, agreeing, records} = fit;
  const name = delimiterNames[delimiter];
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
  return [why, ...quotes(fit), ...odd(header), ...place(fit, settings, header, from), ...ends(fit)].join(
    "; "
  );
}

function quotes({quote, escaping, quoted, broken}: Fit): string[] {
  const backslash = escaping === "backslash" ? ", a quote within them after a backslash" : "";
  if (quote === "") return ["no quotes: those there are do not pair around values"];
  if (quote === "'") return [`single quotes around ${quoted} values${backslash}`];
  return escaping === "doubled" ? [] : [`double quotes${backslash}, ${broken} records misquoted`];
}

const odd = ({width}: HeaderPlace): string[] =>
  width === undefined ? [] : [`its records all have ${width} fields, and so many names are taken from it`];

function place({named}: Fit, settings: DialectSettings, {line, rows}: HeaderPlace, from: number): string[] {
  const over = rows > 1 ? `, over ${rows} lines` : "";
  if (settings.header_line !== undefined) return [`the job says that the header is on line ${line}${over}`];
  if (line === from) return over === "" ? [] : [`the header is on line ${line}${over}`];
  const why = named > 0 ? `, with ${named} names that the job asks for` : "";
  return [`the header is on line ${line}${why}${over}`];
}

const ends = ({ends}: Fit): string[] => (ends === "any" ? ["carriage returns alone end records too"] : []);
