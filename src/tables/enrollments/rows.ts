import type {Cell, Slice} from "../../measures/cell.ts";
import {classes} from "../../measures/engagement/length-of-stay.ts";
import type {ReleaseView} from "../../release/view.ts";
import {figure} from "../figure.ts";
import type {Row} from "../table.ts";

/** A release, and the cells of one period and program in it. */
export interface Told {
  release: ReleaseView;
  cell(measure: string, slice?: Partial<Slice>): Cell | undefined;
}

/** `31 to 60 days`, as HUD's question 22a1 has them. */
const spans = [...classes, undefined].map((to, at) => {
  const from = at === 0 ? 0 : (classes[at - 1] as number) + 1;
  return {
    key: to === undefined ? "days_beyond" : `days_to_${to}`,
    label:
      to === undefined ? `${from} days or more` : from === 0 ? `${to} days or less` : `${from} to ${to} days`
  };
});

/** How many of those who left, and who stay, were enrolled for how long. */
export function classRows({cell}: Told): Row[] {
  const [left, stayed] = [cell("length_of_stay:exited"), cell("length_of_stay:enrolled")];
  if (left === undefined && stayed === undefined) return [];
  return spans.map(({key, label}) => ({
    ...{by: "Days enrolled", group: label},
    left: figure(left, ({more}) => more[key]),
    stayed: figure(stayed, ({more}) => more[key])
  }));
}

/** How enrollments ended, and where people went. */
export function wayRows({release, cell}: Told): Row[] {
  const by = {exited_reason: "Reason for leaving", exited_to: "Destination"} as const;
  return Object.entries(by).flatMap(([kind, name]) =>
    release.measures
      .filter(({id}) => id.startsWith(`${kind}:`))
      .flatMap(({id, title}): Row[] => {
        const told = cell(id);
        if (told === undefined) return [];
        const group = title.replace(/^Left(?:: | for |, )/, "");
        return [
          {
            ...{by: name, group: group.charAt(0).toUpperCase() + group.slice(1)},
            left: figure(told, ({numerator}) => numerator),
            share: figure(told, ({value}) => value)
          }
        ];
      })
  );
}
