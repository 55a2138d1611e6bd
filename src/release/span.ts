import type {Reading} from "../warehouse/reading.ts";

/** The days a release can speak of at most. ISO dates; null where no export carries dates. */
export interface ReleaseSpan {
  dataStart: string | null;
  /** The earliest day up to which all exports speak. */
  asOf: string | null;
}

export function spanOf({spans}: Pick<Reading, "spans">): ReleaseSpan {
  const dated = Object.values(spans).filter((span) => span.dated);
  return {
    dataStart: dated.map(({from}) => from).toSorted()[0] ?? null,
    asOf: dated.map(({to}) => to).toSorted()[0] ?? null
  };
}
