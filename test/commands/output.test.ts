import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {createOutput} from "../../src/commands/terminal/output.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function terminal(options: {columns?: number; quiet?: boolean}) {
  let written = "";
  const stderr = {
    isTTY: true,
    columns: options.columns ?? 80,
    write(text: string) {
      written += text;
    }
  };
  const output = createOutput(
    {stdout: {write: () => undefined}, stderr},
    {json: false, quiet: options.quiet ?? false}
  );
  return {
    output,
    /** What is written while so much time passes. */
    after(ms: number) {
      written = "";
      vi.advanceTimersByTime(ms);
      return written;
    }
  };
}
const erase = "\r\u001b[K";

test("a moving line tells the time, then the progress of a file, and goes away", () => {
  const {output, after} = terminal({});
  expect(after(1500)).toBe("");
  expect(after(500)).toBe(`${erase}… 2 s`);
  output.progress(() => "contacts.csv: 45 %");
  expect(after(500)).toBe(`${erase}… contacts.csv: 45 %`);
  output.progress(undefined);
  expect(after(500)).toBe(`${erase}… 3 s`);
  output.end();
  expect(after(5000)).toBe("");
});

test("a moving line never takes two lines of the terminal, and is not there under --quiet", () => {
  const {output, after} = terminal({columns: 12});
  output.progress(() => "contacts.csv: 45 %");
  expect(after(2000)).toBe(`${erase}… contacts.`);
  output.end();
  expect(terminal({quiet: true}).after(5000)).toBe("");
});
