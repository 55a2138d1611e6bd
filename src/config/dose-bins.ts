import {z} from "zod";

/** How many contacts put somebody in a bin: from as many to as many; null where there is no most. */
export interface DoseBin {
  from: number;
  to: number | null;
}

const written = /^(\d+)(?: ?(?:-|–) ?(\d+)|( ?\+))?$/;

/** `4-7`, `0` and `8+`. */
export const binText = ({from, to}: DoseBin): string =>
  to === null ? `${from}+` : to === from ? String(from) : `${from}-${to}`;

/** Null where a text says no bin. */
function binOf(text: string): DoseBin | null {
  const match = written.exec(text.trim());
  if (match === null) return null;
  const [, from, to, open] = match;
  return {from: Number(from), to: open === undefined ? Number(to ?? from) : null};
}

/** What is wrong with a bin where it stands, and what to write instead; null where nothing is. */
function mistakeOf(bins: readonly (DoseBin | null)[], texts: readonly string[], at: number): string | null {
  const [bin, before, text] = [bins[at] ?? null, bins[at - 1], texts[at]];
  if (bin === null) return `${text} is no number of contacts: write 0, 1-3 or 8+`;
  const {from, to} = bin;
  if (to !== null && to < from) return `${text} runs backward: write ${to}-${from}`;
  if (at === 0 && from !== 0)
    return `the first bin starts at ${from}, and some have no contact: write ${binText({from: 0, to})}`;
  if (before === null || before === undefined) return at === 0 ? endOf(bin, at, bins.length) : null;
  if (before.to === null) return `nobody is left for ${text} after ${texts[at - 1]}: leave it out`;
  if (from !== before.to + 1)
    return `${text} after ${texts[at - 1]} ${from <= before.to ? "counts some people twice" : "leaves a gap"}: write ${binText({from: before.to + 1, to: to === null ? null : Math.max(to, before.to + 1)})}`;
  return endOf(bin, at, bins.length);
}

const endOf = ({from, to}: DoseBin, at: number, count: number): string | null =>
  at === count - 1 && to !== null
    ? `${binText({from, to})} is the last bin, and some may have more contacts: write ${from}+`
    : null;

/** Bins in order, from no contact on, without a gap, the last one open. */
export const doseBins = z
  .array(z.union([z.string(), z.number().int().nonnegative()]))
  .min(2)
  .max(8)
  .transform((entries, context): DoseBin[] => {
    const texts = entries.map(String);
    const bins = texts.map(binOf);
    bins.forEach((_, at) => {
      const message = mistakeOf(bins, texts, at);
      if (message !== null) context.addIssue({code: "custom", path: [at], message});
    });
    return bins.flatMap((bin) => bin ?? []);
  });
