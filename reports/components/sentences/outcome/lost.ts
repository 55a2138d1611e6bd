import type {PageGap} from "../../../../src/site/attrition-data.ts";
import type {SiteData} from "../../../../src/site/page-data.ts";
import {formatPercent} from "../../format.js";
import {list} from "../../words.js";

/** A group as the site names it; of people of whom nothing is recorded, what that is. */
export function groupName({characteristic, group}: PageGap, {characteristics}: Names): string {
  const found = characteristics.find(({id}) => id === characteristic);
  const name = found?.groups.find(({id}) => id === group)?.name ?? group;
  return group === "not-recorded" && found !== undefined ? `${name} (${inside(found.name)})` : name;
}

type Names = Pick<SiteData, "characteristics">;

/** A name inside a sentence: `gender`, `age when service began`. */
const inside = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

function characteristicNames(gaps: readonly PageGap[], {characteristics}: Names): string[] {
  const asked = new Set(gaps.map(({characteristic}) => characteristic));
  return characteristics.filter(({id}) => asked.has(id)).map(({name}) => inside(name));
}

/** Whether those who did not answer again were others than those who did, as far as groups tell; never why. */
export function lostSentence(gaps: readonly PageGap[], site: Pick<SiteData, "characteristics">): string {
  const known = gaps.filter(({ofAnswered}) => ofAnswered !== null);
  const hidden = gaps.some(({status}) => status === "withheld");
  const withheld = hidden ? "Some groups are withheld, so that nobody can be recognized." : "";
  if (known.length === 0)
    return withheld === "" ? "" : "How groups differ is withheld, so that nobody can be recognized.";
  const clear = known.filter(({apart, ofFew}) => apart === "clearly" && ofFew === undefined);
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
  if (known.every(({ofFew}) => ofFew))
    return "Fewer than 30 people answered again, or did not: too few to say whether groups differ.";
  const names = list(characteristicNames(known, site));
  return known.some(({apart}) => apart !== undefined)
    ? `By ${names}, the groups differ by no more than chance may bring about.`
    : `By ${names}, those who did not answer again were much like those who did.`;
}
