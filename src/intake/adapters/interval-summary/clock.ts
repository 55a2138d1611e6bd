/** Start of an interval: `08:00 - 08:30`, `8:00 AM`, `0800-0829`; `08:00`, or undefined for what is none. */
export function intervalStart(text: string): string | undefined {
  const [, hours, minutes = "00", half] =
    /^\s*(\d{1,2})(?::?(\d{2}))(?::\d{2})?\s*(?:([ap])\.?m\.?)?(?:\s*(?:-|–|to)\s*.*)?$/i.exec(text) ??
    /^\s*(\d{1,2})(?:)()\s*([ap])\.?m\.?(?:\s*(?:-|–|to)\s*.*)?$/i.exec(text) ??
    [];
  if (hours === undefined) return undefined;
  const written = Number(hours);
  if (half !== undefined && (written < 1 || written > 12)) return undefined;
  const hour = half === undefined ? written : (written % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  const minute = minutes === "" ? "00" : minutes;
  return hour > 23 || Number(minute) > 59 ? undefined : `${String(hour).padStart(2, "0")}:${minute}`;
}
