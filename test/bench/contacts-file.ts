import {once} from "node:events";
import {createWriteStream} from "node:fs";
import {Temporal} from "temporal-polyfill";

export const contactRows = 5_000_000;
/** Three years of a large organization. */
export const siteCount = 20;
const people = 200_000;

/** 32-bit xorshift: fast, repeatable, good enough to fill a file with. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/**
 * Writes a contacts export of about 70 bytes a row: id, timestamp, program, site, minutes, status and a contact id.
 *
 * @param damage share of records that are bad, half by a day that is none and half by a field too few
 */
export async function writeContacts(path: string, rows: number, damage = 0): Promise<void> {
  const next = sequence(20260101);
  const start = Temporal.PlainDate.from("2023-01-01");
  const days = Array.from({length: 1096}, (_, day) => start.add({days: day}).toString());
  const programs = ["Peer support", "Evening groups", "Drop-in", "Bridger"];
  const sites = Array.from({length: siteCount}, (_, at) => `Site ${at + 1}`);
  const statuses = ["Attended", "Attended", "Attended", "Attended", "No show", "Late cancel"];
  const out = createWriteStream(path, {highWaterMark: 1 << 20});
  out.write("Contact ID,Client ID,Started,Program,Site,Minutes,Status\n");
  let chunk = "";
  for (let row = 1; row <= rows; row++) {
    const hour = 8 + next(12);
    const minute = next(12) * 5;
    const bad = damage > 0 && next(1_000_000) < damage * 1_000_000;
    const ragged = bad && next(2) === 0;
    const day = bad && !ragged ? "2023-02-30" : days[next(days.length)];
    chunk += `C${String(row).padStart(8, "0")},P${String(next(people)).padStart(6, "0")},${day} ${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")},${programs[next(4)]},${sites[next(siteCount)]},${15 + next(16) * 5}${ragged ? "" : `,${statuses[next(6)]}`}\n`;
    if (chunk.length > 1 << 19) {
      if (!out.write(chunk)) await once(out, "drain");
      chunk = "";
    }
  }
  out.end(chunk);
  await once(out, "close");
}
