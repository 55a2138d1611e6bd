import {chanceOf, type LabelledColumn} from "./column.ts";
import type {Form} from "./form.ts";
import {accounts} from "./forms/accounts.ts";
import {addresses} from "./forms/addresses.ts";
import {numbersOfPeople} from "./forms/numbers-of-people.ts";
import {people} from "./forms/people.ts";
import {phones} from "./forms/phones.ts";
import {things} from "./forms/things.ts";
import {silentHeaders} from "./written.ts";

const forms: readonly Form[] = [
  ...people,
  ...phones,
  ...numbersOfPeople,
  ...addresses,
  ...accounts,
  ...things
];

const rows = [3, 12, 60, 300];

/** Columns of every form: under each of its headers, and, where its looks are enough, under headers that say nothing. */
export function structuredColumns(seed: number): LabelledColumn[] {
  const chance = chanceOf(seed);
  return forms.flatMap(({holds, written, headers, value, silent}) => {
    const told = headers.map((header): LabelledColumn => {
      const size = chance.pick(rows);
      const values = chance.many(size, () => value(chance));
      // Ages are an identifier where one is over 89; a city may be the only one.
      return {holds, written, header, values: holds === "age" ? [...values, "93"] : values};
    });
    const untold = silent
      ? silentHeaders.map(
          (header): LabelledColumn => ({
            holds,
            written: `${written}, silent header`,
            header,
            values: chance.many(60, () => value(chance))
          })
        )
      : [];
    return [...told, ...untold];
  });
}
