import type {SiteData} from "../../../src/site/page-data.ts";
import {list, plural} from "../words.js";

/** Where leaving differs by more than chance would make it, and where it does not; chance alone makes one in twenty differ. */
export function comparisonsSentence(
  found: readonly {name: string; p: number}[],
  word: SiteData["word"]
): string {
  const names = (some: typeof found) => list(some.map(({name}) => name.toLowerCase()));
  const apart = found.filter(({p}) => p < 0.05);
  const alike = found.filter(({p}) => p >= 0.05);
  const same = `no difference beyond chance by ${names(alike)}`;
  if (apart.length === 0) return `How long ${plural(word)} stay shows ${same}.`;
  const differs = `How long ${plural(word)} stay differs by ${names(apart)}`;
  return alike.length === 0 ? `${differs}.` : `${differs}; it shows ${same}.`;
}
