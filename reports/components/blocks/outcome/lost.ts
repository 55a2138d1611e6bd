import type {PageGap} from "../../../../src/site/attrition-data.ts";
import type {PageMeasure, SiteData} from "../../../../src/site/page-data.ts";
import {foldedPart} from "../../block.js";
import {h} from "../../dom.js";
import {formatCount, formatPercent} from "../../format.js";
import {scaleName} from "../../scales.js";
import {groupName, lostSentence} from "../../sentences/outcome/lost.js";
import {dataTable} from "../../table.js";

/** Who was lost, group by group: what part of those who answered each was, and what part of those who did not. */
export function lost(
  measure: PageMeasure,
  gaps: readonly PageGap[],
  {site, when}: {site: SiteData; when: string}
): HTMLElement | null {
  const sentence = lostSentence(gaps, site);
  if (sentence === "") return null;
  return foldedPart("Who did not answer again, by group", {
    sentence,
    note: "From 0.20 standard deviations on two groups are said to differ; of few people, or of many groups, some do by chance. It does not say why anybody did not answer.",
    pictures: [],
    table: dataTable({
      caption: `Who answered again and who did not, ${scaleName(measure)}, ${when}${amongThose(gaps)}. Apart: standardized difference`,
      head: ["Group", "Answered", "Of those who answered", "Did not", "Of those who did not", "Apart"],
      rows: gaps.map((gap) => row(gap, groupName(gap, site)))
    })
  });
}

const amongThose = (gaps: readonly PageGap[]): string =>
  gaps.every(({ofDue}) => ofDue)
    ? ": of those who were due to answer"
    : ": of everybody who answered at the start";

function row(gap: PageGap, name: string): (string | Node)[] {
  const {answered, lost, ofAnswered, ofLost, smd, apart} = gap;
  if (answered === null || lost === null)
    return [name, h("span", {class: "stand-in withheld"}, "withheld"), "", "", "", ""];
  const share = (value: number | null): string => (value === null ? none : formatPercent(value));
  const mark = apart === undefined ? "" : apart === "clearly" ? ", differs" : ", may be chance";
  return [
    name,
    formatCount(answered),
    share(ofAnswered),
    formatCount(lost),
    share(ofLost),
    smd === null ? `${none}${mark}` : `${smd.toFixed(2).replace("-", "\u2212")}${mark}`
  ];
}

const none = "\u2013";
