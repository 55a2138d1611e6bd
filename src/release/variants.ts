import type {Job} from "../config/load.ts";
import type {Instrument} from "../instruments/instrument.ts";
import {usualVariant} from "../instruments/variant.ts";

/**
 * Which variants of a form the jobs read, by id, in the order of its file. It is told of jobs and not of the forms that came:
 * what an organization asks is no word about anybody.
 */
export function variantsOf(
  jobs: readonly Pick<Job, "survey">[],
  instrument: Pick<Instrument, "id" | "variants">
): {id: string; name: string}[] {
  const read = new Set(
    jobs
      .flatMap(({survey}) => survey ?? [])
      .filter((form) => form.instrument === instrument.id)
      .map(({variant}) => variant ?? usualVariant(instrument))
  );
  return Object.entries(instrument.variants).flatMap(([id, {name}]) => (read.has(id) ? [{id, name}] : []));
}
