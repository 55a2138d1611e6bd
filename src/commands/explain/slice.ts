import {usageError} from "../../error.ts";
import {everything, type Slice} from "../../measures/cell.ts";
import type {Dimensions} from "../../release/format.ts";
import {known} from "../text/known.ts";

/**
 * `period=2025-Q3 program=groups veteran=yes` to a slice; what is not said takes everything together.
 * A name that the release does not hold is a usage error with the nearest one.
 */
export function readSlice(words: readonly string[], dimensions: Dimensions): Slice {
  const slice: Slice = {
    period: defaultPeriod(dimensions),
    program: everything,
    site: everything,
    characteristic: everything,
    group: everything
  };
  for (const word of words) {
    const [name = "", value] = splitOnce(word);
    if (value === undefined)
      throw usageError(`not a slice: ${word}`, {
        next: "Write it as period=2025-Q3, program=ID, site=ID or CHARACTERISTIC=GROUP."
      });
    if (name === "period" || name === "program" || name === "site") {
      slice[name] = known(name, value, idsOf(dimensions[`${name}s`]));
    } else {
      slice.characteristic = known("part of a slice", name, [
        "period",
        "program",
        "site",
        ...idsOf(dimensions.characteristics)
      ]);
      const groups = dimensions.characteristics.find(({id}) => id === name)?.groups ?? [];
      slice.group = known(`group of ${name}`, value, idsOf(groups));
    }
  }
  return slice;
}

/** All time where the release holds it, else its last period. */
function defaultPeriod({periods}: Dimensions): string {
  return periods.find(({kind}) => kind === "all")?.id ?? periods.at(-1)?.id ?? "all";
}

function splitOnce(word: string): [string, string | undefined] {
  const at = word.indexOf("=");
  return at === -1 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}

const idsOf = (entries: readonly {id: string}[]): string[] => entries.map(({id}) => id);
