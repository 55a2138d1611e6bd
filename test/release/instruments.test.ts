import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {isVerified} from "../../src/instruments/fact.ts";
import {readInstruments, scalesOf} from "../../src/instruments/registry.ts";
import {releaseFiles} from "../../src/release/format.ts";
import {publishInstruments} from "../../src/release/instruments.ts";
import {readReleaseView} from "../../src/release/view.ts";
import {sampleRelease, writeRelease} from "../helpers/sample-release.ts";

const shipped = await readInstruments([join(import.meta.dirname, "../../data/instruments")]);
const scales = scalesOf(shipped);
const published = publishInstruments([...scales, ...scales].map((scale) => ({scale})));

describe("the questionnaires of a release", () => {
  it("are each there once, with the scales that are published and no other", () => {
    expect(published.map(({id}) => id)).toEqual(shipped.map(({id}) => id));
    const some = scales.filter(({id}) => id === "hhi12.total" || id === "gad7.total");
    expect(
      publishInstruments([{}, ...some.map((scale) => ({scale}))]).map(({id, scales}) => [id, scales.length])
    ).toEqual([
      ["gad7", 1],
      ["hhi12", 1]
    ]);
    expect(publishInstruments([])).toEqual([]);
  });

  it("say how they are scored, on what terms and whom to credit", () => {
    for (const {name, form, missing, licence, scales} of published) {
      for (const text of [name, form, missing, licence.permission, licence.terms])
        expect(text, name).toMatch(/\w{3}/);
      for (const {scoring, reliableChange, constructs} of scales) {
        expect(scoring, name).toMatch(/^(the|how|where)/);
        expect(reliableChange, name).toMatch(/^(none: |a change of )/);
        expect(
          constructs.every((construct) => /^\p{Lu}/u.test(construct)),
          name
        ).toBe(true);
      }
    }
  });

  it("mark numbers nobody has checked, and hold no cut-off, band or other threshold of them", () => {
    const facts = published.flatMap(({scales}) => scales.flatMap(({facts}) => facts));
    const unverified = scales
      .flatMap(({scale}) => [...scale.sd, ...scale.reliability])
      .filter((one) => !isVerified(one));
    expect(facts.filter(({checked, what}) => !checked && /Reliab|deviation/.test(what))).toHaveLength(
      unverified.length
    );
    expect(unverified.length).toBeGreaterThan(0);
    expect(facts.filter(({checked, what}) => !checked && /Cut-off|Band|Least|matters/.test(what))).toEqual(
      []
    );
    for (const {source} of facts) expect(source).not.toBe("");
  });

  it("give a threshold that a body states before one that is worked out", () => {
    const gad7 = published.find(({id}) => id === "gad7");
    expect(gad7?.scales[0]?.reliableChange).toBe("a change of 4 points or more (NHS Talking Therapies)");
  });

  it("may be missing from a release of an older version", async () => {
    const dir = await mkdtemp(join(tmpdir(), "waymark-instruments-"));
    await writeRelease(dir, sampleRelease());
    expect((await readReleaseView(dir)).instruments).toHaveLength(4);
    expect((await readReleaseView(dir)).keyChecks.scales.length).toBeGreaterThan(0);
    await rm(join(dir, releaseFiles.instruments));
    await rm(join(dir, releaseFiles.keyChecks));
    expect(await readReleaseView(dir)).toMatchObject({instruments: [], keyChecks: {sources: [], scales: []}});
    await rm(dir, {recursive: true});
  });
});
