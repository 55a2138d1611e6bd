/** What an audience was given before, by `cellKey`. */
export interface Memory {
  withheld: {has(cell: string): boolean};
  published: {has(cell: string): boolean};
}

/** An audience that has been given nothing yet. */
export const nothingBefore: Memory = {withheld: new Set(), published: new Set()};
