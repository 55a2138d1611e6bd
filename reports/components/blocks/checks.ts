import type {Quality} from "../../../src/release/format.ts";
import {block} from "../block.js";
import {formatPercent} from "../format.js";
import {dataTable} from "../table.js";
import {capital} from "../words.js";

type Check = NonNullable<Quality["checks"]>[number];

const worstFirst: readonly Check["status"][] = ["error", "failed", "withheld", "passed"];

/** Questions asked of every export, in the manner of OHDSI's Data Quality Dashboard, with what the answers were. */
export function checks({checks = []}: Quality): HTMLElement {
  const asked = checks
    .filter(({status}) => status !== "not applicable")
    .sort((a, b) => worstFirst.indexOf(a.status) - worstFirst.indexOf(b.status));
  return block({
    id: "checks",
    title: "Checks of the exports",
    sentence: sentenceOf(asked),
    pictures: [],
    ...(asked.length === 0
      ? {}
      : {
          table: dataTable({
            caption: "Every check that applies, those that failed first",
            head: ["What is counted", "Export", "Kind", "Result", "Share", "At most", "Lately"],
            rows: asked.map((check) => [
              capital(check.title),
              check.job,
              check.category,
              `${capital(check.status)}${check.gate ? " (gate)" : ""}`,
              shareOf(check),
              formatPercent(check.threshold),
              trendOf(check.months)
            ]),
            inWords: true
          })
        }),
    measures: []
  });
}

function sentenceOf(asked: readonly Check[]): string {
  const failed = asked.filter(({status}) => status === "failed" || status === "error").length;
  if (asked.length === 0) return "No check has been made of these exports.";
  const made = `${asked.length} ${asked.length === 1 ? "check was" : "checks were"} made of the exports`;
  return failed === 0 ? `${made}, and none of them failed.` : `${made}, and ${failed} of them failed.`;
}

const shareOf = ({numerator, denominator}: Check): string =>
  numerator === null || denominator === null || denominator === 0
    ? "\u2013"
    : formatPercent(numerator / denominator);

const recent = 3;

/** The last three months beside those before. */
function trendOf(months: Check["months"]): string {
  const share = (part: Check["months"]): number | null => {
    const denominator = part.reduce((sum, month) => sum + month.denominator, 0);
    return denominator === 0 ? null : part.reduce((sum, month) => sum + month.numerator, 0) / denominator;
  };
  const [before, now] = [share(months.slice(0, -recent)), share(months.slice(-recent))];
  if (before === null || now === null) return "\u2013";
  const [was, is] = [formatPercent(before), formatPercent(now)];
  return was === is ? `steady at ${is}` : `${now > before ? "up" : "down"} from ${was} to ${is}`;
}
