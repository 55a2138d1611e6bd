import type {PublishedMeasure} from "../../../src/release/format.ts";

/** What the sample measures say of themselves; the rest is the same for all. */
export type Draft = Pick<
  PublishedMeasure,
  "id" | "family" | "title" | "definition" | "numerator" | "unit" | "format"
> &
  Partial<PublishedMeasure>;
