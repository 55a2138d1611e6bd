import type {Path} from "../../config/source.ts";
import type {Instrument} from "../instrument.ts";
import {writtenVariants} from "../turned.ts";
import type {Found} from "./found.ts";

/** Somebody else's instrument says where everything about it is from: `written` is the file as it stands. */
export function checkProvenance(
  {variants, scales}: Pick<Instrument, "variants" | "scales">,
  written: unknown
): Found[] {
  const wanted: Path[] = [
    ["status"],
    ["variants"],
    ["missing"],
    ["missing", "source"],
    ["missing", "status"],
    ...writtenVariants({variants}).flatMap((name) => [
      ["variants", name, "source"],
      ["variants", name, "status"]
    ]),
    ...scales.flatMap(({missing}, index) =>
      missing === undefined
        ? []
        : [
            ["scales", index, "missing", "source"],
            ["scales", index, "missing", "status"]
          ]
    ),
    ["licence", "terms"],
    ["licence", "attribution"],
    ["licence", "source"],
    ["licence", "status"],
    ["sources"]
  ];
  const absent = wanted.filter((path) => isAbsent(written, path));
  return absent
    .filter(
      (path) =>
        path.length === 1 || !absent.some((other) => other.length < path.length && isWithin(path, other))
    )
    .map((path) => ({
      path,
      message: `missing: ${nameOf(path)}; only an organization's own questions (licence: {permission: own}) do without`
    }));
}

/** Bands and cut-offs come of studies, which nobody has made of an organization's own questions. */
export const checkOwn = ({scales}: Instrument): Found[] =>
  scales.flatMap((scale, index) =>
    (["bands", "cutoffs"] as const)
      .filter((part) => scale[part].length > 0)
      .map((part) => ({
        path: ["scales", index, part],
        message: `scales[${index + 1}].${part}: questions of your own have none; a band needs a study to stand on`
      }))
  );

function isAbsent(written: unknown, path: Path): boolean {
  const value = path.reduce<unknown>(
    (inner, part) =>
      inner !== null && typeof inner === "object" ? (inner as Record<PropertyKey, unknown>)[part] : undefined,
    written
  );
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

const isWithin = (path: Path, outer: Path): boolean => outer.every((part, index) => path[index] === part);

const nameOf = (path: Path): string =>
  path
    .map((part, i) => (typeof part === "number" ? `[${part + 1}]` : `${i > 0 ? "." : ""}${String(part)}`))
    .join("");
