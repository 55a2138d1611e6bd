import {join} from "node:path";
import {counted} from "../../counted.ts";
import {exitCode} from "../../error.ts";
import {type RunResult, run as takeThrough} from "../../run.ts";
import {type Context, today} from "../command.ts";
import {intakeJson, warningsOf} from "../text/intake.ts";
import {warningLines} from "../text/warnings.ts";

export async function run(context: Context): Promise<number> {
  const {workspaceDir, args, log, progress, out, signal} = context;
  const result = await takeThrough({
    workspaceDir,
    log,
    progress,
    today: today(context),
    signal,
    again: args.switches.has("again")
  });
  const {doubts, ...done} = result;
  const ofIntake = result.intake === null ? [] : warningsOf(result.intake);
  const warnings = [...ofIntake, ...warningLines(doubts, {exact: true})];
  const site = result.releases.some(({audience}) => audience === "public")
    ? join(workspaceDir, "dist")
    : null;
  out({
    text: sentences(result, warnings, site).join("\n"),
    json: {
      ...done,
      intake: result.intake === null ? null : intakeJson(result.intake),
      warnings: [...ofIntake, ...warningLines(doubts, {exact: false})],
      site
    }
  });
  return args.switches.has("strict") && warnings.length > 0 ? exitCode.warned : exitCode.done;
}

function sentences(
  {outcome, intake, releases}: RunResult,
  warnings: readonly string[],
  site: string | null
): string[] {
  if (outcome === "nothing new") return ["Nothing new: the published releases are those of today's exports."];
  const accepted = intake?.files.reduce((sum, file) => sum + file.accepted, 0) ?? 0;
  return [
    `Read ${counted(intake?.files.length ?? 0, "file")}, ${counted(accepted, "record")} accepted.`,
    ...releases.map(
      ({audience, release, asOf}) => `Published ${audience}: release ${release}, as of ${asOf}.`
    ),
    ...(site === null
      ? [
          "No public release yet: no period of its calendar has closed. See the internal view with `waymark preview --audience internal`."
        ]
      : [`The site is ${site}. Look at it with \`waymark preview\`.`]),
    ...warnings.map((warning) => `! ${warning}`)
  ];
}
