import {readFile} from "node:fs/promises";
import {describe, expect, it} from "vitest";

/** Numbers stand on shades of two grids; text needs 4.5 to 1 (WCAG 2.2, 1.4.3). */
const least = 4.5;

type Rgb = readonly [number, number, number];

const style = (name: string) => readFile(new URL(`../../reports/style/${name}.css`, import.meta.url), "utf8");
const [colors, print, table] = await Promise.all(["color", "print", "table"].map(style));

/** Custom properties of the first `:root` after a mark. */
function rootAfter(css: string, mark: string): ReadonlyMap<string, string> {
  const rules = css.slice(css.indexOf(mark)).match(/:root\s*\{([^}]*)\}/)?.[1] ?? "";
  return new Map([...rules.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]));
}

const hex = (root: ReadonlyMap<string, string>, name: string): Rgb => {
  const [, r, g, b] = root.get(name)?.match(/^#(..)(..)(..)$/) ?? [];
  return [r, g, b].map((part) => Number.parseInt(part ?? "", 16)) as unknown as Rgb;
};

const over = (top: Rgb, ground: Rgb, opacity: number): Rgb =>
  top.map((part, at) => part * opacity + ground[at]! * (1 - opacity)) as unknown as Rgb;

const luminance = (color: Rgb): number => {
  const [r, g, b] = color.map((part) => {
    const c = part / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const steps = Array.from({length: 101}, (_, at) => at / 100);

describe.each([
  ["light", rootAfter(colors!, ":root")],
  ["dark", rootAfter(colors!, "@media")],
  ["print", rootAfter(print!, "@media")]
])("numbers on shades, %s", (_, root) => {
  const [ink, paper] = [hex(root, "--ink"), hex(root, "--paper")];

  it("can be read in every hour of the week", () => {
    const strongest = Number.parseFloat(root.get("--strongest-shade") ?? "") / 100;
    const ground = over(hex(root, "--rule"), paper, 0.35);
    const all = steps.map((step) => contrast(ink, over(hex(root, "--warm-line"), ground, step * strongest)));
    expect(Math.min(...all)).toBeGreaterThanOrEqual(least);
  });

  it("can be read in the cohort grid", () => {
    const each = Number(table!.match(/var\(--share\) \* ([\d.]+)%/)?.[1]) / 100;
    const all = Array.from({length: 10}, (_, share) =>
      contrast(ink, over(hex(root, "--retention"), paper, share * each))
    );
    expect(Math.min(...all)).toBeGreaterThanOrEqual(least);
  });
});

it("reckons contrast as WCAG does", () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 10);
  // The gray that WCAG's own tools name as the lightest that passes on white.
  expect(contrast([118, 118, 118], [255, 255, 255])).toBeCloseTo(4.54, 2);
});
