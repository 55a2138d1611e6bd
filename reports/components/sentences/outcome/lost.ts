import type {PageGap} from "../../../../src/site/attrition-data.ts";
import type {SiteData} from "../../../../src/site/page-data.ts";
import {formatPercent} from "../../format.js";
import {list} from "../../words.js";

/** A group as the site names it. */
export const groupName = (
  {characteristic, group}: PageGap,
  {characteristics}: Pick<SiteData, "characteristics">
) =>
  characteristics.find(({id}) => id === characteristic)?.groups.find(({id}) => id === group)?.name ?? group;

/** A characteristic inside a sentence: `gender`, `age when service began`. */
function characteristicNames(gaps: readonly PageGap[], {characteristics}: Pick<SiteData, "characteristics">) {
  const asked = new Set(gaps.map(({characteristic}) => characteristic));
  return characteristics
    .filter(({id}) => asked.has(id))
    .map(({name}) => (/^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name));
}

/** Whether those who did not answer again were others than those who did, as far as groups tell; never why. */
export function lostSentence(gaps: readonly PageGap[], site: Pick<SiteData, "characteristics">): string {
  const known = gaps.filter(({smd, flagged}) => smd !== null || flagged);
  const hidden = gaps.some(({status}) => status === "withheld");
  const withheld = hidden ? "Some groups are withheld, so that nobody can be recognized." : "";
  if (known.length === 0)
    return withheld === "" ? "" : "How groups differ is withheld, so that nobody can be recognized.";
  const clear = known.filter((gap) => gap.clear);
  const told = clear.map(
    (gap) =>
      `${groupName(gap, site)}: ${formatPercent(gap.ofAnswered ?? 0)} of those who answered, ${formatPercent(gap.ofLost ?? 0)} of those who did not`
  );
  return [opening(known, told, site), withheld].filter((part) => part !== "").join(" ");
}

function opening(
  known: readonly PageGap[],
  told: readonly string[],
  site: Pick<SiteData, "characteristics">
): string {
  if (told.length > 0)
    return `Those who did not answer again differ from those who did, so the numbers may not speak for them. ${told.join("; ")}.`;
  const names = list(characteristicNames(known, site));
  return known.some(({flagged}) => flagged)
    ? `By ${names}, the groups differ by no more than chance may bring about.`
    : `By ${names}, those who did not answer again were much like those who did.`;
}
