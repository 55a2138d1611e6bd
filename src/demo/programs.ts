import {type Day, day} from "./calendar.ts";
import {plan} from "./plan.ts";

export type CaseworkProgram = "peer-partners" | "hope-circles" | "next-steps";
export type ProgramId = CaseworkProgram | "welcome-house";
export type SiteId = "fairview" | "millbrook" | "oak-hill" | "pine-hollow";

export const siteNames: Readonly<Record<SiteId, string>> = {
  fairview: "Fairview Center",
  millbrook: "Millbrook",
  "oak-hill": "Oak Hill",
  "pine-hollow": "Pine Hollow"
};

/** Oak Hill opens in the middle of the series; the others were there before it. */
export const siteOpened: Readonly<Record<SiteId, Day>> = {
  fairview: plan.dataStart,
  millbrook: plan.dataStart,
  "oak-hill": day("2024-01-15"),
  "pine-hollow": plan.dataStart
};

export const programNames: Readonly<Record<ProgramId, string>> = {
  "peer-partners": "Peer Partners",
  "hope-circles": "Hope Circles",
  "next-steps": "Next Steps Course",
  "welcome-house": "Welcome House"
};

export interface Circle {
  name: string;
  site: SiteId;
  /** 0 is Sunday. */
  weekday: number;
  /** Minutes after midnight. */
  starts: number;
  minutes: number;
  /** Signed in by name; the others only count heads. */
  named: boolean;
}

/** Half of the groups count heads only. */
export const circles: readonly Circle[] = [
  {name: "Tuesday Evening Circle", site: "fairview", weekday: 2, starts: 1110, minutes: 90, named: true},
  {name: "Voices Circle", site: "fairview", weekday: 4, starts: 1080, minutes: 90, named: false},
  {name: "Young Adult Circle", site: "fairview", weekday: 1, starts: 1050, minutes: 75, named: true},
  {name: "Saturday Open Circle", site: "fairview", weekday: 6, starts: 600, minutes: 60, named: false},
  {name: "Midweek Circle", site: "millbrook", weekday: 3, starts: 1095, minutes: 90, named: true},
  {name: "Family and Friends Circle", site: "millbrook", weekday: 1, starts: 1110, minutes: 90, named: false},
  {name: "Oak Hill Circle", site: "oak-hill", weekday: 2, starts: 1080, minutes: 90, named: true},
  {name: "Sunday Circle", site: "oak-hill", weekday: 0, starts: 840, minutes: 60, named: false}
];

/** Peer specialists, by the short names their scheduling system shows. */
export const partnersStaff: Readonly<Record<SiteId, readonly string[]>> = {
  fairview: ["R. Sample", "J. Example", "M. Placeholder"],
  millbrook: ["T. Specimen", "A. Mockup"],
  "oak-hill": ["D. Fixture"],
  "pine-hollow": ["D. Fixture", "T. Specimen"]
};
