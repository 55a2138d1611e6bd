import type {Workspace} from "../../config/load.ts";

/** What one look at the machine or the workspace found. */
export interface Finding {
  what: string;
  state: "fine" | "warning" | "problem";
  message: string;
  next?: string;
}

export interface Patient {
  dir: string;
  /** Undefined while the configuration has mistakes. */
  workspace: Workspace | undefined;
}

/** A look at one thing. */
export type Look = (patient: Patient) => Promise<Finding[]>;
