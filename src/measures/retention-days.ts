/** The days retention and survival are told at. */
export const retentionDays = [30, 60, 90, 180, 365] as const;
