import type {Chance} from "./column.ts";

/** How one kind of identifier is written, and the headers it stands under; `silent` headers say nothing. */
export interface Form {
  holds: string;
  written: string;
  headers: readonly string[];
  value: (chance: Chance) => string;
  /** Recognized without its header too. */
  silent?: boolean;
}
