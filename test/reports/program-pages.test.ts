import {describe, expect, it} from "vitest";
import {offers} from "../../reports/components/choice.ts";
import {byQuestion, questionOf} from "../../reports/components/programs/plan.ts";
import {noProgram} from "../../reports/components/sentences/no-program.ts";
import {headsOnly, programSentence} from "../../reports/components/sentences/program.ts";
import {valueSentence} from "../../reports/components/sentences/value.ts";
import {unpackCells} from "../../reports/components/unpack.ts";
import type {MonthData, PageData} from "../../src/site/page-data.ts";
import {projectPages} from "../../src/site/page-data.ts";
import {sampleRelease} from "../helpers/sample-release.ts";
import {cell} from "./cell.ts";

const period = {kind: "quarter", label: "Q1 2026", start: "2026-01-01", end: "2026-03-31", closed: true};
const said = (fields: Partial<Parameters<typeof programSentence>[0]>) =>
  programSentence({
    word: "member",
    name: "Hope Circles",
    period,
    served: undefined,
    before: undefined,
    attendances: undefined,
    attendancesBefore: undefined,
    sessions: undefined,
    contacts: undefined,
    hours: undefined,
    headCounts: false,
    ...fields
  });

describe("the sentence a program's page opens with", () => {
  it("tells people, what is new, and how often they came", () => {
    expect(
      said({
        served: cell({value: 143}),
        before: cell({value: 131}),
        attendances: cell({value: 1013}),
        sessions: cell({value: 120})
      })
    ).toBe(
      "From January to March 2026, 143 members took part at Hope Circles, 12 more than a year earlier, and people came 1,013 times, in 120 sessions."
    );
  });

  it("tells contacts and hours where nobody counts attendance", () => {
    expect(said({served: cell({value: 1}), contacts: cell({value: 1}), hours: cell({value: 2.4})})).toBe(
      "From January to March 2026, 1 member took part at Hope Circles and there was 1 contact and 2 hours together."
    );
  });

  it("tells both bounds of people who may be recorded twice", () => {
    expect(said({served: cell({value: 40, atLeast: 31})})).toBe(
      "From January to March 2026, between 31 and 40 members took part at Hope Circles."
    );
  });

  it("begins with what took place where people are withheld, or not told of at all", () => {
    const amounts = {attendances: cell({value: 607}), sessions: cell({value: 1})};
    expect(said({...amounts, served: cell({status: "withheld", value: null})})).toBe(
      "From January to March 2026, people came 607 times, in 1 session at Hope Circles. People served, from January to March 2026 at Hope Circles: withheld, so that nobody can be recognized."
    );
    expect(said({...amounts, attendancesBefore: cell({value: 608})})).toBe(
      "From January to March 2026, people came 607 times, in 1 session at Hope Circles, 1 fewer time than a year earlier."
    );
    // "28 times fewer" would be a twenty-eighth.
    expect(said({...amounts, attendancesBefore: cell({value: 635})})).toContain(
      "28 fewer times than a year earlier"
    );
  });

  it("does not set a quarter that is still open against a whole one", () => {
    expect(
      said({
        period: {...period, closed: false},
        attendances: cell({value: 5}),
        attendancesBefore: cell({value: 50}),
        headCounts: true
      })
    ).toBe("From January to March 2026 so far, people came 5 times at Hope Circles.");
  });

  it("says why nothing is known of people where heads are counted", () => {
    expect(headsOnly("Hope Circles")).toMatch(
      /^Only heads are counted at Hope Circles: nobody's name is known/
    );
    expect(said({headCounts: true, attendances: cell({status: "missing", value: null})})).toContain(
      "no export speaks of this time"
    );
  });
});

describe("an average in a sentence", () => {
  it("tells its interval and whom it is of, where there are any", () => {
    const average = {
      measure: {title: "Contacts a person and month", format: "score" as const},
      word: "member" as const,
      program: "Peer Partners",
      site: null,
      period
    };
    expect(valueSentence({...average, cell: cell({value: 2.25, lower: 2, upper: 2.5, people: 61})})).toBe(
      "From January to March 2026, contacts a person and month at Peer Partners: 2.3 (likely between 2.0 and 2.5; 61 members)."
    );
    expect(valueSentence({...average, cell: cell({value: 2.25})})).toMatch(/at Peer Partners: 2\.3\.$/);
    expect(valueSentence({...average, cell: cell({status: "withheld", value: null})})).toContain("withheld");
  });
});

describe("which question a measure answers", () => {
  const measure = (id: string, unit: string, format: string, family = "support_group") =>
    ({id, unit, format, family}) as Parameters<typeof questionOf>[0];

  it("is known by its id, else told by what it counts", () => {
    expect(questionOf(measure("group_size:median", "session", "score"))).toBe("came");
    expect(questionOf(measure("came_back", "person", "count", "engagement"))).toBe("stayed");
    expect(questionOf(measure("volunteer_hours", "hour", "hours", "peer_run"))).toBe("carried");
    expect(questionOf(measure("something_new", "person", "count"))).toBe("came");
    expect(questionOf(measure("something_new", "person", "percent"))).toBe("stayed");
    expect(questionOf(measure("something_new", "contact", "percent"))).toBe("often");
    expect(questionOf(measure("something_new", "goal", "percent"))).toBe("helped");
  });

  it("leaves no measure out, and puts none twice", () => {
    const all = sampleRelease().measures;
    const placed = Object.values(byQuestion(all)).flat();
    expect(placed).toHaveLength(all.length);
    expect(new Set(placed)).toEqual(new Set(all));
  });
});

describe("what a program's page is given", () => {
  const view = sampleRelease("internal");
  const twoGroups = {
    ...view,
    dimensions: {
      ...view.dimensions,
      programs: view.dimensions.programs.map((program) =>
        program.id === "drop-in" ? {...program, type: "support_group" as const} : program
      )
    }
  };
  const read = (files: ReturnType<typeof projectPages>, page: string) => {
    const {cells, measures} = files[`${page}.json`] as PageData;
    const months = unpackCells((files[`${page}-months.json`] as MonthData).cells);
    return {cells: [...unpackCells(cells), ...months], measures};
  };

  it("is of the programs of its type alone, never of all together, so that a reader chooses among them", () => {
    const {cells} = read(projectPages(twoGroups), "support-groups");
    const kinds = new Map(view.dimensions.periods.map(({id, kind}) => [id, kind as string]));
    expect([...offers(cells, kinds, "program", {})].sort()).toEqual(["drop-in", "evening-groups"]);
    expect(read(projectPages(twoGroups), "peer-run").cells).toEqual([]);
  });

  it("is what its family measures and what a director asks of any program, without groups of people", () => {
    const {cells, measures} = read(projectPages(view), "support-groups");
    const ids = measures.map(({id}) => id);
    for (const id of [
      "group_size",
      "served",
      "active",
      "sessions",
      "attendances",
      "retention:180",
      "retention_curve"
    ])
      expect(ids, id).toContain(id);
    expect(ids).not.toContain("new_organization");
    expect(ids).not.toContain("retention:30");
    expect(new Set(cells.map(({characteristic}) => characteristic))).toEqual(new Set(["*"]));
    const quarters = cells.filter(
      ({measure, period}) => measure.startsWith("outcome_") && period.includes("-Q")
    );
    expect(quarters).toEqual([]);
  });

  it("says plainly that there is no such program, or no number of it yet", () => {
    const {programs} = view.dimensions;
    expect(noProgram({programs: []}, "peer_run")[0]).toBe("This organization runs no peer-run program.");
    expect(noProgram({programs}, "peer_run")[0]).toBe("There are no numbers about Drop-in Center yet.");
  });
});
