import {describe, expect, it} from "vitest";
import {createRandom} from "../../src/demo/random.ts";
import type {WeightedPoint} from "../../src/statistics/bivariate-normal.ts";
import {flippedMixture} from "../../src/statistics/flipped-mixture.ts";
import {fitMixture} from "../../src/statistics/normal-mixture.ts";

const exact = {a: 0, b: 0};

describe("a mixture of normal groups", () => {
  it("of one group is the sample's own mean and covariance, with its likelihood", () => {
    // Corners of a square and its middle: means 0, variances 4/5, covariance 0; n log-densities add up to
    // -n (log(2 pi) + log(0.8 * 0.8) / 2 + 1), for squared distances sum to 2 n.
    const points = [
      [-1, -1],
      [-1, 1],
      [1, -1],
      [1, 1],
      [0, 0]
    ].map(([a, b]) => ({a: a!, b: b!, weight: 1}));
    const {normals, likelihood, criterion} = fitMixture(points, {groups: 1, group: () => 0}, exact);
    expect(normals[0]).toMatchObject({meanA: 0, meanB: 0, ab: 0});
    expect(normals[0]!.aa).toBeCloseTo(0.8, 12);
    const byHand = -5 * (Math.log(2 * Math.PI) + Math.log(0.64) / 2 + 1);
    expect(likelihood).toBeCloseTo(byHand, 9);
    expect(criterion).toBeCloseTo(-2 * byHand + 5 * Math.log(5), 9);
  });

  it("of two far apart is each of them with its share", () => {
    // Two squares of 4 and 8 points, a hundred apart: the likelihood is that of each alone plus 4 log(1/3) + 8 log(2/3).
    const square = (at: number, weight: number): WeightedPoint[] =>
      [-1, 1].flatMap((a) => [-1, 1].map((b) => ({a: at + a, b, weight})));
    const points = [...square(-50, 1), ...square(50, 2)];
    const {normals, likelihood} = fitMixture(points, {groups: 2, group: ({a}) => (a < 0 ? 0 : 1)}, exact);
    expect(normals.map(({meanA}) => meanA)).toEqual([-50, 50]);
    expect(likelihood).toBeCloseTo(
      -12 * (Math.log(2 * Math.PI) + 1) + 4 * Math.log(1 / 3) + 8 * Math.log(2 / 3),
      6
    );
  });
});

describe("points part of which are turned over", () => {
  /** a and b go together by 0.8; of some the sign of a is turned. */
  function draw(people: number, turned: number, level = 0): WeightedPoint[] {
    const random = createRandom(5, `${people} ${turned} ${level}`);
    return Array.from({length: people}, () => {
      const trait = level + Math.sqrt(0.8) * random.normal();
      const [a, b] = [trait + Math.sqrt(0.2) * random.normal(), trait + Math.sqrt(0.2) * random.normal()];
      return {a: random.chance(turned) ? -a : a, b, weight: 1};
    });
  }

  it("are told, with their share", () => {
    const found = flippedMixture(draw(1000, 0.3), exact)!;
    expect(found.gain).toBeGreaterThan(10);
    expect(found.share).toBeGreaterThan(0.25);
    expect(found.share).toBeLessThan(0.35);
    expect(found.together).toBeGreaterThan(0.7);
  });

  it("are not seen where none are, nor where people are of two kinds", () => {
    expect(flippedMixture(draw(300, 0), exact)!.gain).toBeLessThan(0);
    const twoKinds = [...draw(200, 0, -1.5), ...draw(200, 0, 1.5)];
    expect(flippedMixture(twoKinds, exact)!.gain).toBeLessThan(0);
  });

  it("cannot be told of few points, or of points that do not vary", () => {
    expect(flippedMixture(draw(29, 0.5), exact)).toBeNull();
    expect(
      flippedMixture(
        draw(50, 0.5).map((point) => ({...point, b: 1})),
        exact
      )
    ).toBeNull();
  });
});
