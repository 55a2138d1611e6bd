import type {HourOfWeek} from "../charts/hours.js";
import {hourName, weekdayNames} from "../charts/hours.js";
import {formatCount, formatPercent} from "../format.js";
import {capital, during, type When} from "../words.js";

export interface HoursSaid {
  period: When & {closed: boolean};
  hours: readonly HourOfWeek[];
}

/** `From July 2024 to June 2025, the hour with most calls was Tuesday from 8 p.m. to 9 p.m. (204 calls); 21% of calls came on weekends.` */
export function hoursSentence({period, hours}: HoursSaid): string {
  const all = hours.reduce((sum, {calls}) => sum + calls, 0);
  const busiest = hours.reduce((a, b) => (b.calls > a.calls ? b : a));
  const weekend = hours.reduce((sum, {weekday, calls}) => sum + (weekday > 4 ? calls : 0), 0);
  const when = `${capital(during(period))}${period.closed ? "" : " so far"}`;
  if (all === 0) return `${when}, no call came in.`;
  const next = hourName((busiest.hour + 1) % 24);
  return `${when}, the hour with most calls was ${weekdayNames[busiest.weekday]} from ${hourName(busiest.hour)} to ${next} (${formatCount(busiest.calls)} ${busiest.calls === 1 ? "call" : "calls"}); ${formatPercent(weekend / all)} of calls came on Saturdays and Sundays.`;
}
