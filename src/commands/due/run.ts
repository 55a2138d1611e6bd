import {z} from "zod";
import {loadWorkspace} from "../../config/read.ts";
import {counted} from "../../counted.ts";
import {dueForms} from "../../due/list.ts";
import {ownIds} from "../../due/own-ids.ts";
import {type DueLine, placeOf, writeDue} from "../../due/write.ts";
import {exitCode, usageError} from "../../error.ts";
import {readKeys} from "../../keys.ts";
import {earlier} from "../../measures/periods.ts";
import {openRehearsal} from "../../warehouse/open.ts";
import {buildReading} from "../../warehouse/reading.ts";
import {type Context, today} from "../command.ts";
import {known} from "../text/known.ts";

export async function run(context: Context): Promise<number> {
  const {args, out, log, signal} = context;
  const workspace = await loadWorkspace(context.workspaceDir);
  const names = workspace.jobs.map(({name}) => name);
  if (args.values.job === undefined)
    throw usageError("missing: --job", {
      next: `The job whose exports hold the ids to write: ${names.join(", ")}.`
    });
  const name = known("job", args.values.job, names);
  const job = workspace.jobs.find((one) => one.name === name)!;
  const on = dayOf(args.values.on ?? today(context));
  const ahead = daysOf(args.values.ahead ?? "14");
  const path = placeOf(workspace.dir, args.values.out ?? `.waymark/due/${name}.csv`);
  const keys = await readKeys(workspace);
  // A copy, so that nothing is locked and nothing stays.
  const warehouse = await openRehearsal(workspace.dir, keys);
  try {
    const reading = await buildReading(warehouse, workspace, {today: on});
    const due = await dueForms(reading, workspace, {on, ahead});
    log(`reading the ids of ${name}`);
    const ids = await ownIds({workspace, warehouse, keys, signal}, job, today(context));
    const lines = due.flatMap(({person, ...form}): DueLine[] => {
      const id = ids.get(person);
      return id === undefined ? [] : [{id, ...form}];
    });
    await writeDue(path, lines);
    const people = (of: readonly {person: number}[]) => new Set(of.map(({person}) => person)).size;
    const without = people(due.filter(({person}) => !ids.has(person)));
    const named = people(due) - without;
    const asOf =
      Object.values(reading.spans)
        .filter(({dated}) => dated)
        .map(({to}) => to)
        .toSorted()[0] ?? on;
    out({
      text: [
        `${counted(named, "person", "people")} to ask on ${on}, ${counted(lines.length, "form")}, as far as exports tell (to ${earlier(asOf, on)}): ${path}`,
        ...(without === 0
          ? []
          : [
              `${counted(without, "person", "people")} more ${without === 1 ? "is" : "are"} due and in no export of ${name}.`
            ]),
        "The file holds people's ids: delete it when the calls are made."
      ].join("\n"),
      json: {
        file: path,
        on,
        asOf: earlier(asOf, on),
        people: named,
        forms: lines.length,
        withoutId: without
      }
    });
  } finally {
    warehouse.close();
  }
  return exitCode.done;
}

function dayOf(text: string): string {
  if (z.iso.date().safeParse(text).success) return text;
  throw usageError(`not a day: ${text}`, {next: "Write it as 2025-09-01."});
}

function daysOf(text: string): number {
  if (/^\d{1,4}d?$/.test(text)) return Number.parseInt(text, 10);
  throw usageError(`not a number of days: ${text}`, {next: "Write it as 14."});
}
