import {describe, expect, it} from "vitest";
import {numbersOf, useStaging} from "../staging.ts";

const {stageText, rowsOf} = useStaging();

describe("the lane", () => {
  const lanes: [string, string, [number, ...string[]][]][] = [
    ["a tab before a quote", 'a,b\n1,\t"x"\n', [[1, "1", '\t"x"']]],
    ["a space before a quote", 'a,b\n1, "x"\n', [[1, "1", ' "x"']]],
    [
      "mixed line ends",
      "a,b\r\n1,2\n3,4\r\n",
      [
        [1, "1", "2"],
        [2, "3", "4"]
      ]
    ], // prettier-ignore
    ["carriage returns that end no line", "a,b\n1,x\ry\n", [[1, "1", "x\ry"]]],
    [
      "carriage returns alone",
      "a,b\r1,2\r3,4\r",
      [
        [1, "1", "2"],
        [2, "3", "4"]
      ]
    ], // prettier-ignore
    ["a delimiter at the end", "a,b\n1,2,\n3,4\n", [[2, "3", "4"]]],
    ["a space after a closing quote", 'a,b\n"x" ,1\n2,2\n', [[2, "2", "2"]]],
    [
      "blank lines in one column",
      'a\n1\n\n""\n2\n',
      [
        [1, "1"],
        [2, ""],
        [3, "2"]
      ]
    ], // prettier-ignore
    ["NUL bytes", "a,b\n1,\0\n2,2\n", [[2, "2", "2"]]]
  ];
  it.each(lanes)("is csv-parse for %s, with the values as written", async (_what, text, rows) => {
    const staged = await stageText(text);
    expect(staged.lane).toBe("csv-parse");
    expect(staged.laneReason).toMatch(/^not by DuckDB: /);
    expect(await rowsOf(staged)).toEqual(rows);
    expect(staged.rows + staged.malformed.length).toBe(staged.records);
  });

  it("is csv-parse where quotes are amiss among values of several lines, though all counts agree", async () => {
    const staged = await stageText('a,b,c\r\na,",a,"""a"\r\n"aa\r\naaa",",",\r\na,aaaa,ax y');
    expect(staged.lane).toBe("csv-parse");
    expect(staged.laneReason).toMatch(/record 1 is misquoted/);
    expect(numbersOf(staged)).toEqual([
      [1, "text_after_quote"],
      [2, "after_misquoted"]
    ]);
    expect(await rowsOf(staged)).toEqual([[3, "a", "aaaa", "ax y"]]);
    const passage = await stageText('a,b\n1,"x\ny"z\n2,2\n');
    expect(passage.lane).toBe("csv-parse");
    expect(await rowsOf(passage)).toEqual([[2, "2", "2"]]);
  });

  it("is DuckDB's for records of several lines beside records with too few or too many fields", async () => {
    const staged = await stageText('a,b\n1,"x\ny"\n"x\ny"\n1,"x\ny",3\n4,"""\n"\n');
    expect(staged.lane).toBe("duckdb");
    expect(numbersOf(staged)).toEqual([
      [2, "too_few_fields"],
      [3, "too_many_fields"]
    ]);
    expect(await rowsOf(staged)).toEqual([
      [1, "1", "x\ny"],
      [4, "4", '"\n']
    ]);
  });

  it("is DuckDB's for single malformed lines it names too", async () => {
    const bad = Buffer.concat([
      Buffer.from('\ufeffa,b\r\n1,"x"y\r\n2,'),
      Buffer.from([0xff]),
      Buffer.from("\r\n3\r\n4,4\r\n")
    ]);
    const staged = await stageText(bad);
    expect(staged.lane).toBe("duckdb");
    expect(numbersOf(staged)).toEqual([
      [1, "text_after_quote"],
      [2, "invalid_utf8"],
      [3, "too_few_fields"]
    ]);
    expect(await rowsOf(staged)).toEqual([[4, "4", "4"]]);
  });
});
