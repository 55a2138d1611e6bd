import {perThousand, saidBy} from "../calls/said.ts";
import {ofSaid} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";

const transfers = (to: "988" | "911", whom: string): Measure => ({
  ...ofSaid,
  id: `transfers:${to}`,
  title: `Transfers to ${to}, per 1,000 real calls`,
  definition: `Of each thousand real calls, those passed on to ${to} (${whom}). Real calls of programs that never note a transfer are left out.`,
  numerator: `real calls passed on to ${to}`,
  denominator: "real calls of programs that note transfers",
  format: "per_1000",
  source: "988 Lifeline crisis call center metrics; emergency transfers are reported on their own",
  countSets: {numerator: `to_${to}`, denominator: "real"},
  sql: (context) => saidBy(context, {numerator: `to_${to}`, denominator: "to_988_of"}),
  estimate: perThousand
});

export const file: MeasureFile = {
  measures: () => [
    transfers("988", "the Suicide and Crisis Lifeline"),
    transfers("911", "emergency services")
  ]
};
