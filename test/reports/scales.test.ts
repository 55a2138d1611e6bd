import {describe, expect, it} from "vitest";
import {afterWhat, gather, scaleName, subject} from "../../reports/components/scales.ts";

const measure = (id: string, scale: string, name: string, short: string, followUp = "6 months") => ({
  title: `${short}, ${name}`,
  instrument: {
    id,
    name: short,
    short,
    scale,
    scaleName: name,
    constructs: ["hope"],
    range: [0, 10] as const,
    direction: "higher",
    attribution: "",
    status: "verified"
  },
  followUp: {id: followUp, name: followUp}
});

const hope = measure("hhi12", "total", "Hope", "Herth Hope");
const future = measure("hhi12", "future", "Hope: temporality and future", "Herth Hope");
const later = measure("hhi12", "total", "Hope", "Herth Hope", "12 months");
const resilience = measure("brs", "total", "Resilience", "Resilience");
const first = measure("two", "first", "Doing", "Two");
const second = measure("two", "second", "Being", "Two");

describe("scales under their form", () => {
  it("gathers parts under the total of the same follow-up, in the order of totals", () => {
    expect(gather([future, resilience, hope, later])).toEqual([
      {total: resilience, parts: []},
      {total: hope, parts: [future]},
      {total: later, parts: []}
    ]);
  });

  it("lets each scale of a form without a total stand for itself", () => {
    expect(gather([first, second]).map(({total}) => total)).toEqual([first, second]);
  });

  it("names no scale twice and no two scales alike", () => {
    expect(scaleName(hope)).toBe("Hope (Herth Hope)");
    expect(scaleName(resilience)).toBe("Resilience");
    const names = gather([hope, future, resilience, first, second]).map(({total}) => scaleName(total));
    expect(new Set(names).size).toBe(names.length);
  });

  it("says within a sentence what a scale is about, and after what", () => {
    expect(subject(hope)).toBe("hope");
    expect(subject(measure("x", "total", "PTSD symptoms", "PCL"))).toBe("PTSD symptoms");
    expect(afterWhat(hope)).toBe("after 6 months");
    expect(afterWhat(measure("x", "total", "Hope", "H", "End of the course"))).toBe(
      "at follow-up (end of the course)"
    );
  });
});
