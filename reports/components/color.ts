import type {ProgramType} from "../../src/config/workspace.ts";
import type {PageMeasure} from "../../src/site/page-data.ts";

/** A measure has one color on every page. Families differ in hue and lightness, so that grey print keeps them apart. */
const families: Readonly<Record<PageMeasure["family"] | ProgramType, string>> = {
  engagement: "var(--engagement)",
  retention: "var(--retention)",
  outcomes: "var(--outcomes)",
  warm_line: "var(--warm-line)",
  support_group: "var(--program)",
  one_to_one: "var(--program)",
  peer_run: "var(--program)"
};

export const colorOf = (measure: Pick<PageMeasure, "family">): string => families[measure.family];
