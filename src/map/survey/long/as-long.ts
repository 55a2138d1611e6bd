import {fewestShown} from "../../profile.ts";
import type {Proposal} from "../../proposal.ts";
import type {FormMatch} from "../match-form.ts";
import {writeItems} from "../runs.ts";
import type {LongFile} from "./find.ts";
import type {Pivoted} from "./pivot.ts";

/** A form found in the pivoted file, with its items as the long one calls them. */
export function asLong(match: FormMatch, {named}: Pivoted): FormMatch {
  const places = match.columns.map(({header}) => named.get(header)!);
  const {instrument, items: _pivoted, ...rest} = match.form;
  const questionnaire = places[0]?.questionnaire;
  return {
    ...match,
    form: {
      instrument,
      ...(questionnaire === undefined ? {} : {named: questionnaire}),
      items: writeItems(match.columns.map((column, at) => ({...column, header: places[at]!.item}))),
      ...rest
    }
  };
}

const mostListed = 80;

/** Records of items that no form has are left out on purpose, where their names may be shown; else they are told. */
export function otherItems(
  {item, questionnaire}: LongFile,
  {named}: Pivoted,
  forms: readonly FormMatch[]
): Pick<Proposal, "exclude" | "notes"> {
  const read = new Set(forms.flatMap(({columns}) => columns.map(({header}) => header)));
  const places = [...named].map(([header, place]) => ({...place, isRead: read.has(header)}));
  const column = questionnaire ?? item;
  const nameIn = (place: (typeof places)[number]) => place.questionnaire ?? place.item;
  const known = new Set(places.filter(({isRead}) => isRead).map(nameIn));
  const others = new Set(places.map(nameIn).filter((name) => !known.has(name)));
  const labels = column.values
    .filter(([text, records]) => records >= fewestShown && others.has(text.trim()))
    .map(([text]) => text.trim());
  const shown = column.finds.length === 0 && labels.length <= mostListed ? labels : [];
  const left = places.filter((place) => !place.isRead && !shown.includes(nameIn(place))).length;
  return {
    exclude:
      shown.length === 0
        ? []
        : [
            {
              column: column.header,
              when: {in: [...new Set(shown)]},
              reason: "no item of a form that is read",
              because: "kept and counted; where one of them is a form, describe it in data/instruments"
            }
          ],
    notes:
      left === 0
        ? []
        : [
            `${left} items of the file are in no form that was found: their records go to quarantine, unless exclude leaves them out`
          ]
  };
}
