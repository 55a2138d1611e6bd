import {itemHeaders} from "../../config/items.ts";
import type {Job} from "../../config/load.ts";
import type {Source} from "./read.ts";

/** What a job's survey says of the forms that were looked at. */
export const formOf = (source: Source, jobs: readonly Job[]) => formsOf(source, jobs)[0];

/** The same of every wave of them. */
const formsOf = ({job, instrument, variant}: Source, jobs: readonly Job[]) =>
  (jobs.find(({name}) => name === job)?.survey ?? []).filter(
    (form) => form.instrument === instrument && (form.variant ?? variant) === variant
  );

/**
 * What the export calls items, by their place on the form. Where waves stand side by side, `parts` such as "occasion 1" tell
 * which of them are meant; an item of several is told by all its headers, `hope3_pre/hope3_post`.
 */
export function headersOf(
  source: Source,
  jobs: readonly Job[],
  positions: readonly number[],
  parts: readonly string[] = []
): string[] {
  const forms = formsOf(source, jobs);
  const meant = forms.filter(
    ({occasion}) => occasion !== undefined && parts.includes(`occasion ${occasion}`)
  );
  const headers = (meant.length > 0 ? meant : forms).map(({items}) => itemHeaders(items));
  return positions.map((position) => {
    const names = new Set(headers.flatMap((all) => all[position - 1] ?? []));
    return names.size === 0 ? `item ${position}` : [...names].join("/");
  });
}
