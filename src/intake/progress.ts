/** What is done to a file, in this order. */
export type Step = "read" | "screen" | "parse" | "store";

/** How the time of a large file is shared out, in hundredths, by the benchmark of five million contacts. */
const shareOfTime: Readonly<Record<Step, number>> = {read: 35, screen: 12, parse: 13, store: 40};
const steps = Object.keys(shareOfTime) as Step[];

export interface FileProgress {
  /** Says where the work is: `share` of the step (0 to 1) is done. */
  at(step: Step, share: number): void;
  /** `contacts.csv: 45 %, 21 MB/s, about 8 s left` */
  tell(): string;
}

/** Told too early, a rate means nothing. */
const firstWord = 0.02;
const almost = 0.99;

/**
 * Follows one file of `bytes`. Storing says nothing of itself while it lasts: its share is told from the time that the
 * steps before it took. `now` is a clock in milliseconds.
 */
export function followFile(name: string, bytes: number, now = () => performance.now()): FileProgress {
  const began = now();
  let entered = began;
  let current: Step = "read";
  let within = 0;
  const before = (step: Step): number =>
    steps.slice(0, steps.indexOf(step)).reduce((sum, each) => sum + shareOfTime[each], 0);

  function done(): number {
    const share = shareOfTime[current];
    if (current !== "store") return before(current) + share * within;
    const expected = ((entered - began) * share) / before("store");
    return before("store") + share * Math.min(almost, expected > 0 ? (now() - entered) / expected : 0);
  }
  return {
    at(step, share) {
      if (step !== current) entered = now();
      current = step;
      within = share;
    },
    tell() {
      const part = done() / 100;
      const seconds = (now() - began) / 1000;
      if (part < firstWord || seconds === 0) return `${name}: reading`;
      const rate = (bytes * part) / seconds / 1e6;
      const left = Math.max(1, Math.round((seconds * (1 - part)) / part));
      return `${name}: ${Math.floor(part * 100)} %, ${rate.toPrecision(2)} MB/s, about ${left} s left`;
    }
  };
}
