import {type DayForm, momentReader} from "../conform/fields/calendar.ts";
import {fold, spaced} from "../conform/fields/text.ts";

/** Stands between the parts of a composed id; no text of an export holds it, or it would be refused as no id. */
export const partSeparator = "\u001f";

/** How one part of a composed id is compared: without case, accents, punctuation and spare space; dates as ISO days. */
function partNormalizer(order: DayForm["order"] = "ymd"): (text: string) => string {
  const readers = [momentReader({order}), ...(order === "ymd" ? [] : [momentReader({})])];
  return (text) => {
    const written = spaced(text);
    for (const read of readers) {
      const moment = read(written);
      if (!("failure" in moment)) return moment.day;
    }
    return fold(written)
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .replace(/^(\d+)\.0+$/, "$1")
      .replace(/[^\p{L}\p{N} ]/gu, "")
      .replace(/ +/g, " ")
      .trim();
  };
}

/** The id that parts make, or undefined where one of them is blank. */
export function composedId(
  parts: readonly string[],
  {order, missing = []}: {order?: DayForm["order"]; missing?: readonly string[]} = {}
): string | undefined {
  const normal = partNormalizer(order);
  const blank = new Set(["", ...missing.map(fold)]);
  const texts = parts.map((part) => (blank.has(fold(part)) ? "" : normal(part)));
  return texts.includes("") ? undefined : texts.join(partSeparator);
}
