import {svg} from "./svg.js";

const [width, height, edge] = [120, 28, 3];

/** A line without axes: where a figure has been. It breaks where there is no number; the last one has a point. `null` under three. */
export function spark(trail: readonly (number | null)[]): SVGSVGElement | null {
  const values = trail.slice(
    Math.max(
      0,
      trail.findIndex((value) => value !== null)
    )
  );
  const numbers = values.filter((value): value is number => value !== null);
  if (numbers.length < 3) return null;
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const x = (index: number): number => edge + (index / (values.length - 1)) * (width - 2 * edge);
  const y = (value: number): number =>
    high === low ? height / 2 : edge + ((high - value) / (high - low)) * (height - 2 * edge);
  const place = (value: number, index: number): string => `${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
  const path = values
    .map((value, index) =>
      value === null ? "" : `${(values[index - 1] ?? null) === null ? "M" : "L"}${place(value, index)}`
    )
    .join("");
  const last = values.findLastIndex((value) => value !== null);
  return svg(
    "svg",
    {viewBox: `0 0 ${width} ${height}`, width, height, class: "spark", "aria-hidden": "true"},
    svg("path", {d: path}),
    svg("circle", {cx: x(last).toFixed(1), cy: y(values[last] ?? 0).toFixed(1), r: 2.6})
  );
}
