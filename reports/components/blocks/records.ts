import type {Quality} from "../../../src/release/format.ts";
import {block} from "../block.js";
import {h} from "../dom.js";
import {formatCount, formatPercent} from "../format.js";
import {qualitySentence} from "../sentences/quality.js";
import {dataTable} from "../table.js";
import {list} from "../words.js";

const count = (value: number | null): string => (value === null ? "withheld" : formatCount(value));

interface Reason {
  code: string;
  explanation: string;
  jobs: {job: string; records: number | null}[];
  /** `null` where that of one export is withheld. */
  records: number | null;
}

/** Every record is used or set aside with its reason; this is the tally. */
export function records(quality: Quality): HTMLElement {
  const reasons = byReason(quality.lines);
  const counted = reasons.some(({records}) => records !== null);
  const section = block({
    id: "records",
    title: "Records used and set aside",
    sentence: qualitySentence(quality),
    ...(reasons.length > 0 && !counted ? {note: "How often each reason came up is withheld."} : {}),
    pictures: [],
    table: dataTable({
      caption: "Records of each export",
      head: ["Export", "Records", "Used", "Set aside", "Share used"],
      rows: quality.lines.map(({job, records, accepted, quarantined}) => [
        job,
        count(records),
        count(accepted),
        count(quarantined),
        records === null || accepted === null || records === 0 ? "\u2013" : formatPercent(accepted / records)
      ])
    }),
    measures: []
  });
  if (reasons.length > 0)
    section.insertBefore(
      h(
        "ul",
        {class: "reasons", "aria-label": "Why records were set aside"},
        ...reasons.map((reason) => reasonItem(reason, counted))
      ),
      section.querySelector("details")
    );
  return section;
}

/** The most frequent first; what is withheld keeps the order of the exports. */
function byReason(lines: Quality["lines"]): Reason[] {
  const found = new Map<string, Reason>();
  for (const {job, reasons} of lines)
    for (const {code, explanation, records} of reasons) {
      const reason = found.get(code) ?? {code, explanation, jobs: [], records: 0};
      reason.jobs.push({job, records});
      reason.records = reason.records === null || records === null ? null : reason.records + records;
      found.set(code, reason);
    }
  return [...found.values()].sort((a, b) => (b.records ?? 0) - (a.records ?? 0));
}

const reasonItem = ({code, explanation, jobs, records}: Reason, counted: boolean): HTMLElement =>
  h(
    "li",
    {class: `reason ${counted ? "counted" : ""}`},
    counted && h("span", {class: "reason-count"}, count(records)),
    h(
      "span",
      {},
      explanation,
      " ",
      h("code", {}, code),
      h(
        "span",
        {class: "reason-jobs"},
        `in ${list(jobs.map(({job, records: own}) => (jobs.length === 1 || own === null ? job : `${job} (${formatCount(own)})`)))}`
      )
    )
  );
