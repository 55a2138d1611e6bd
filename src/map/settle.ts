import type {DuckDBConnection} from "@duckdb/node-api";
import {parse} from "yaml";
import {itemHeaders} from "../config/items.ts";
import {jobSchema, type SurveyForm} from "../config/job.ts";
import type {Job} from "../config/load.ts";
import {takenBy} from "../intake/feed.ts";
import type {StagedFile} from "../intake/read/staged.ts";
import {readDetectors} from "../intake/screen/detector.ts";
import {screenFile} from "../intake/screen/screen.ts";
import type {TableProfile} from "./match.ts";
import type {Proposal} from "./proposal.ts";
import {verdictsFor} from "./verdicts.ts";
import {writeJob} from "./write-job.ts";

/** Screens the file as the proposed job would; whatever is still open is taken out of the job and dropped. */
export async function settlePrivacy(
  connection: DuckDBConnection,
  table: TableProfile,
  staged: StagedFile,
  proposal: Proposal
): Promise<Proposal> {
  const job: Job = {
    ...jobSchema.parse(parse(writeJob(proposal))),
    name: proposal.name,
    path: `pipelines/${proposal.name}.yaml`,
    hash: ""
  };
  const screening = await screenFile(connection, staged, job);
  const answer = proposal.columns.flatMap(({header, mapping}) => (mapping.to === "answer" ? header : []));
  const privacy = verdictsFor(
    table.columns,
    screening,
    usedBy(proposal),
    new Set([...answer, ...proposal.survey.flatMap(({form}) => itemHeaders(form.items))]),
    await readDetectors()
  );
  const dropped = new Set(privacy.flatMap(({header, verdict}) => (verdict === "drop" ? header : [])));
  const without = withoutColumns(proposal, dropped);
  const loaded = new Set([...usedBy(without), ...without.later.map(({header}) => header)]);
  const headers = [...new Set(table.columns.map(({header}) => header))];
  return {
    ...without,
    privacy,
    unused: headers.filter((header) => !loaded.has(header) && !dropped.has(header))
  };
}

/** The proposal without what needs a dropped column. */
function withoutColumns(proposal: Proposal, dropped: ReadonlySet<string>): Proposal {
  const lost = proposal.columns.filter(({header}) => dropped.has(header));
  return {
    ...proposal,
    columns: proposal.columns.filter(({header}) => !dropped.has(header)),
    ids: proposal.ids.filter(({from}) => !from.some((header) => dropped.has(header))),
    later: proposal.later.filter(({header}) => !dropped.has(header)),
    exclude: proposal.exclude.filter(({column}) => !dropped.has(column)),
    survey: proposal.survey
      .filter(({form}) => !itemHeaders(form.items).some((header) => dropped.has(header)))
      .map((each) =>
        lost.some(({mapping}) => mapping.to === `${takenBy}${each.form.taken}`)
          ? {...each, form: withoutDay(each.form)}
          : each
      ),
    notes: [
      ...proposal.notes,
      ...lost.map(
        ({header, mapping}) => `${header} could be the ${mapping.to}, but holds identifiers and is dropped`
      )
    ]
  };
}

const withoutDay = ({taken: _lost, ...form}: SurveyForm): SurveyForm => form;

const usedBy = ({columns, ids, exclude, survey, exportDate}: Proposal): Set<string> =>
  new Set([
    ...(exportDate !== undefined && "column" in exportDate.setting ? [exportDate.setting.column] : []),
    ...columns.map(({header}) => header),
    ...ids.flatMap(({from}) => from),
    ...exclude.map(({column}) => column),
    ...survey.flatMap(({form}) => itemHeaders(form.items))
  ]);
