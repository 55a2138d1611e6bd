import {readFile} from "node:fs/promises";
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {parse} from "yaml";
import {chimeOf, constructs} from "../../src/instruments/constructs.ts";
import {isVerified} from "../../src/instruments/fact.ts";
import {scaleMissingRule} from "../../src/instruments/missing.ts";
import {readInstruments} from "../../src/instruments/registry.ts";
import {reliableChangeBasis, usableCutoffs} from "../../src/instruments/reliable.ts";

const folder = fileURLToPath(new URL("../../data/instruments/", import.meta.url));
const instruments = await readInstruments([folder]);

/** Every part of a file that is a fact of its own: it has a status. */
function facts(value: unknown, path: string): {path: string; fact: Record<string, unknown>}[] {
  if (value === null || typeof value !== "object") return [];
  const inside = Object.entries(value).flatMap(([name, part]) => facts(part, `${path}.${name}`));
  return "status" in value && path !== ""
    ? [{path, fact: value as Record<string, unknown>}, ...inside]
    : inside;
}

describe.each(instruments)("$id", (instrument) => {
  it("gives a source for every fact, and for every number about scores", async () => {
    const written = parse(await readFile(`${folder}${instrument.id}.yaml`, "utf8")) as Record<
      string,
      unknown
    >;
    const found = facts(written, "");
    for (const {path, fact} of found) expect(String(fact.source ?? "").length, path).toBeGreaterThan(3);
    for (const scale of instrument.scales)
      for (const fact of [...scale.sd, ...scale.reliability, ...scale.bands, ...scale.cutoffs])
        expect(fact.source).not.toBe("");
  });

  it("scores every item or says that it does not", () => {
    const items = new Set([...instrument.scales.flatMap((scale) => scale.items), ...instrument.unscored]);
    expect(items.size).toBe(instrument.items);
  });

  it("holds what came from memory to be unverified", () => {
    const parts = facts(instrument, "").filter(({fact}) =>
      /from memory|not checked/.test(String(fact.source))
    );
    for (const {path, fact} of parts) expect(fact.status, path).toBe("unverified");
  });

  it("bases no threshold on what is not verified", () => {
    for (const scale of instrument.scales) {
      const basis = reliableChangeBasis(scale);
      if (basis !== null) expect([basis.sd, basis.reliability].every(isVerified)).toBe(true);
      expect(usableCutoffs(scale).every(isVerified)).toBe(true);
    }
  });
});

it("there is a scale for every construct of peer support that has one", () => {
  const measured = new Set(instruments.flatMap(({scales}) => scales.flatMap((scale) => scale.constructs)));
  const missing = Object.entries(constructs)
    .filter(([id, {group}]) => group === "peer" && !(measured as ReadonlySet<string>).has(id))
    .map(([id]) => id);
  // For role models no standard scale is known: a set of one's own is declared.
  expect(missing).toEqual(["role_models"]);
});

it("constructs say where they stand in CHIME, once", () => {
  expect(chimeOf(["hope", "connection", "belonging"])).toEqual(["connectedness", "hope"]);
  expect(chimeOf(["depression"])).toEqual([]);
});

it("only complete forms are scored by a table", () => {
  const scale = instruments.find(({id}) => id === "swemwbs7")!;
  expect(scaleMissingRule(scale, scale.scales[0]!)).toBe("scored only when every item is answered");
});

it("reliable change agrees with the published inputs", () => {
  const threshold = (id: string) => {
    const [instrument, scale] = id.split(".");
    return reliableChangeBasis(
      instruments.find((one) => one.id === instrument)!.scales.find((one) => one.id === scale)!
    )?.threshold.toFixed(2);
  };
  expect(threshold("ras24.total")).toBe("0.60");
  expect(threshold("rses.total")).toBe("6.23");
  expect(threshold("res28.total")).toBe("0.33");
  expect(threshold("gse10.total")).toBe("5.52");
});

it("item 9 of the PHQ-9 is in no figure by itself", () => {
  expect(instruments.find(({id}) => id === "phq9")?.sensitive_items).toEqual([9]);
});
