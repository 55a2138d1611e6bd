import {readTitle} from "./date-header.ts";
import {markReader, type SignInSettings} from "./marks.ts";
import type {Section} from "./sections.ts";

/** A number above it is no count of hours at one session. */
const mostHours = 12;

/** What a job has to say that the sheet leaves open, as most likely, and what a person has to look at for it. */
export function guessSettings(sections: readonly Section[]): {
  settings: Partial<SignInSettings>;
  doubts: string[];
} {
  const settings: Partial<SignInSettings> = {};
  const doubts: string[] = [];
  const pairs = sections.flatMap(({dates}) =>
    dates.flatMap(({date}) => (date.numbers === undefined ? [] : [date.numbers]))
  );
  if (pairs.length > 0 && pairs.every((pair) => pair.every((number) => number <= 12))) {
    settings.order = "mdy";
    doubts.push("its dates may have the month or the day first; mdy is a guess");
  }
  const years = sections.map((section) => readTitle(section.title).year ?? readTitle(section.grid.name).year);
  if (
    sections.some(({dates}, at) => years[at] === undefined && dates.some(({date}) => date.year === undefined))
  )
    doubts.push("its dates have no year: set sign_in.year");
  const read = markReader({}, ".");
  const numbers = sections.flatMap(({rows, dates}) =>
    rows.flatMap(({cells}) =>
      dates.flatMap(({position}) => {
        const mark = read(cells[position] ?? "");
        return mark.kind === "number" ? [mark.value] : [];
      })
    )
  );
  if (numbers.length > 0) {
    settings.numbers = numbers.some((number) => number > mostHours) ? "minutes" : "hours";
    doubts.push(`numbers in its cells may be hours, minutes or visits; ${settings.numbers} is a guess`);
  }
  return {settings, doubts};
}
