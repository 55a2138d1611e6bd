import type {Workspace} from "../../config/load.ts";
import {loadWorkspace} from "../../config/read.ts";
import {exitCode, usageError} from "../../error.ts";
import {cellKey, everything, type Slice, sliceKey} from "../../measures/cell.ts";
import {allMeasures} from "../../measures/registry.ts";
import {currentRelease} from "../../release/folder.ts";
import {type ReleaseView, readReleaseView} from "../../release/view.ts";
import type {Context} from "../command.ts";
import {chosenAudience, shownRelease} from "../text/audience.ts";
import {known} from "../text/known.ts";
import {curveAt, curveLines} from "./curve.ts";
import {provenanceOf} from "./provenance.ts";
import {readSlice} from "./slice.ts";
import {explanation, valueLines} from "./text.ts";

export async function run(context: Context): Promise<number> {
  const [id = "", ...words] = context.args.positionals;
  const workspace = await loadWorkspace(context.workspaceDir);
  const view = await readReleaseView(await releaseToRead(context));
  known(
    "measure",
    id,
    view.measures.map((measure) => measure.id)
  );
  const measure = view.measures.find((each) => each.id === id)!;
  const slice = readSlice(words, view.dimensions);
  const curve = curveAt(view, id, slice);
  const cell = curve.length > 0 ? null : findCell(view, id, slice);
  const lines = cell === null ? curveLines(curve, view) : valueLines(cell);
  const provenance = provenanceOf(view, await tablesRead(workspace, id));
  context.out({
    text: explanation(view, measure, {slice, lines}, provenance),
    json: {
      audience: view.manifest.audience,
      release: view.manifest.release,
      measure,
      ...(cell === null
        ? {
            curve,
            endings: view.staying.incidence.find((one) => sliceKey(one.slice) === sliceKey(slice)) ?? null
          }
        : {cell}),
      leftOut: provenance.lines,
      files: provenance.files
    }
  });
  return exitCode.done;
}

async function releaseToRead(context: Context): Promise<string> {
  const {workspaceDir, args} = context;
  if (args.values.audience !== undefined) return shownRelease(workspaceDir, await chosenAudience(context));
  return (await currentRelease(workspaceDir, "internal")) ?? shownRelease(workspaceDir, "public");
}

const tablesRead = async (workspace: Workspace, id: string) =>
  (await allMeasures(workspace)).find((measure) => measure.id === id)?.reads;

function findCell({cells, curves, dimensions}: ReleaseView, measure: string, slice: Slice) {
  const key = cellKey({measure, ...slice});
  const found = cells.find((cell) => cellKey(cell) === key);
  if (found !== undefined) return found;
  const near = [...cells, ...curves].filter(
    (cell) =>
      cell.measure === measure &&
      (["program", "site", "characteristic", "group"] as const).every((part) => cell[part] === slice[part])
  );
  const periods = [...new Set(near.map(({period}) => period))];
  const order = dimensions.periods.map(({id}) => id);
  const cut = [slice.program, slice.site, slice.characteristic].filter((part) => part !== everything).length;
  throw usageError(`no such figure: ${measure} is not read in this slice`, {
    next:
      periods.length > 0
        ? `It is for: ${order
            .filter((id) => periods.includes(id))
            .slice(-12)
            .map((id) => `period=${id}`)
            .join(", ")}.`
        : cut > 1
          ? "published_tables in waymark.yaml says what is cut by what; try fewer parts."
          : "It means nothing there, or published_tables in waymark.yaml does not cut by it."
  });
}
