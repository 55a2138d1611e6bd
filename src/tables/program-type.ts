import type {ProgramType} from "../config/workspace.ts";
import type {ReleaseView} from "../release/view.ts";
import {measureTable} from "./measure-table.ts";
import type {TableContent} from "./table.ts";

/** Of every program with people, beside what its own type is measured by. */
const besides: ReadonlySet<string> = new Set([
  ...["served", "new_program", "active", "sessions", "attendances", "course_completion"]
]);

/** Of peer specialists, whose service is one contact after the other. */
const besidePeers: ReadonlySet<string> = new Set([
  ...["referred", "contacts", "hours", "linkage:30", "goal_reached"]
]);

/**
 * The programs of one type, and over all of them what nothing else is measured by: figures that other programs have too
 * would be theirs as well.
 */
export function programTypeTable(
  release: ReleaseView,
  type: Exclude<ProgramType, "warm_line">,
  period: string | undefined
): TableContent {
  const programs = release.dimensions.programs.filter((program) => program.type === type);
  const own = new Set(release.measures.flatMap(({id, family}) => (family === type ? [id] : [])));
  const beside = (id: string) => besides.has(id) || (type === "one_to_one" && besidePeers.has(id));
  const ids = new Set(programs.map(({id}) => id));
  return measureTable(
    {
      ...release,
      dimensions: {...release.dimensions, programs},
      cells: release.cells.filter(({measure, program}) => own.has(measure) || ids.has(program))
    },
    {measures: release.measures.filter(({id}) => own.has(id) || beside(id)), period}
  );
}
