/** Something an outsider could learn. The message names no figure and no group; `cell` is for the organization itself. */
export interface AuditFinding {
  code:
    | "small"
    | "left in"
    | "derived"
    | "overlap"
    | "worked out"
    | "bounded"
    | "contradiction"
    | "unknown measure"
    | "timeout";
  message: string;
  /** `cellKey` of the cell, or the file. */
  cell: string;
}

export interface AuditReport {
  passed: boolean;
  /** Withheld figures that were attacked. */
  checked: number;
  findings: readonly AuditFinding[];
  seconds: number;
}
