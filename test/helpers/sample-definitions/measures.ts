import type {PublishedMeasure} from "../../../src/release/format.ts";
import {counted} from "./counted.ts";
import {asOf} from "./dimensions.ts";
import type {Draft} from "./draft.ts";
import {outcomes} from "./outcomes.ts";
import {retention} from "./retention.ts";
import {surveys} from "./surveys.ts";

const people = ["support_group", "one_to_one", "peer_run"] as const;

const define = (draft: Draft): PublishedMeasure => ({
  denominator: null,
  direction: "neutral",
  source: "Waymark measure dictionary",
  version: 1,
  programTypes: draft.family === "warm_line" ? ["warm_line"] : people,
  asOf,
  sql: `select person, program, site, date_trunc('month', day)::date as month, 1 as numerator\nfrom contact\nwhere status = 'attended' and day <= date '${asOf}'`,
  ...draft
});

export const measures: PublishedMeasure[] = [...counted, ...retention, ...outcomes, ...surveys].map(define);
