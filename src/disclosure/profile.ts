import type {ProfileName} from "../config/workspace.ts";

/** What an audience may be shown. One file in `profiles/` each. */
export interface Profile {
  id: ProfileName;
  title: string;
  /** Who made the rule, and where it is written. */
  source: string;
  /** A set of 1 to `threshold - 1` people is withheld; `null` shows everything. */
  threshold: number | null;
  /** `unsafe` also withholds "none of them" at any size; that nobody came at all is always shown. */
  zeros: "safe" | "unsafe";
  /** People from which it may be said that all of them, or none, share an answer. */
  attributeFrom: number;
  /** People from which a mean is shown, then its interval, then what gives the spread away. */
  meanFrom: number;
  intervalFrom: number;
  spreadFrom: number;
  /** People a survival curve starts with, and events or exits in a step that has any. */
  curve: {startFrom: number; stepFrom: number};
}

/** A profile that withholds something. */
export type Protecting = Profile & {threshold: number};

/** No profile goes under this. */
export const thresholdFloor = 5;

export const isProtecting = (profile: Profile): profile is Protecting => profile.threshold !== null;
