import type {Instrument} from "../../instruments/instrument.ts";
import {fold} from "../../intake/conform/fields/text.ts";
import {isMissingWord} from "../missing.ts";
import type {ColumnProfile} from "../profile.ts";
import {withoutNumber} from "./answers.ts";

/** How many of some columns' records could be answers to an instrument: no form reads more of them. */
export type Answerable = (columns: readonly ColumnProfile[]) => {records: number; of: number};

const number = /^-?\d{1,4}(?:\.0+)?$/;

/** Looks at every value once, so that an instrument is only tried where its answers can be. */
export function answerableBy(instruments: readonly Instrument[]): Answerable {
  const labels = new Set(instruments.flatMap(({answers}) => Object.keys(answers.labels).map(fold)));
  const isAnswer = (text: string): boolean =>
    number.test(text) || labels.has(fold(text)) || labels.has(withoutNumber(text)) || isMissingWord(text);
  const known = new Map<ColumnProfile, {records: number; of: number}>();
  const countIn = (column: ColumnProfile) => {
    const before = known.get(column);
    if (before !== undefined) return before;
    const count = {records: 0, of: 0};
    for (const [raw, records] of column.values) {
      count.of += records;
      if (isAnswer(raw.trim())) count.records += records;
    }
    known.set(column, count);
    return count;
  };
  return (columns) =>
    columns.map(countIn).reduce((sum, {records, of}) => ({records: sum.records + records, of: sum.of + of}), {
      records: 0,
      of: 0
    });
}
