import type {SiteData} from "../../src/site/page-data.ts";
import {formatCount} from "./format.js";

/** The organization's own words, and phrases for when and where. */

type Word = SiteData["word"];

export const people = (word: Word, count: number): string =>
  `${formatCount(count)} ${count === 1 ? word : `${word}s`}`;

export const plural = (word: Word): string => `${word}s`;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const monthOf = (iso: string): string =>
  new Date(`${iso}T00:00:00Z`).toLocaleDateString("en-US", {month: "long", timeZone: "UTC"});
const yearOf = (iso: string): string => iso.slice(0, 4);
const monthAndYear = (iso: string): string => `${monthOf(iso)} ${yearOf(iso)}`;

export interface When {
  kind: string;
  label: string;
  start: string;
  end: string;
}

/** `in March 2026`, `in the week of March 2, 2026`, `from January to March 2026`, `from July 2025 to June 2026`, `since April 2023`. */
export function during({kind, start, end}: When): string {
  if (kind === "month") return `in ${monthAndYear(start)}`;
  if (kind === "week") return `in the week of ${monthOf(start)} ${Number(start.slice(8))}, ${yearOf(start)}`;
  if (kind === "all") return `since ${monthAndYear(start)}`;
  return yearOf(start) === yearOf(end)
    ? `from ${monthOf(start)} to ${monthAndYear(end)}`
    : `from ${monthAndYear(start)} to ${monthAndYear(end)}`;
}

/** A period behind a title: `fiscal year 2026`, `since April 2023`. */
export const spanName = (period: When): string =>
  period.kind === "all"
    ? during(period)
    : period.label.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());

/** What a period a year earlier is called. */
export const yearEarlier = "a year earlier";

/** `` for everything; else ` at Drop-in Center`, ` at Drop-in Center, Eastside`. */
export function at(program: string | null, site: string | null): string {
  const names = [program, site].filter((name): name is string => name !== null);
  return names.length === 0 ? "" : ` at ${names.join(", ")}`;
}

export const list = (items: readonly string[]): string =>
  new Intl.ListFormat("en-US", {style: "long", type: "conjunction"}).format(items);
