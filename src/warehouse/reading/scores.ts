import type {Workspace} from "../../config/load.ts";
import {usageError} from "../../error.ts";
import type {Instrument} from "../../instruments/instrument.ts";
import {scoreAssessment} from "../../instruments/score.ts";
import type {Warehouse} from "../open.ts";
import {outOfAgeSql} from "./ages.ts";
import {retrospectiveSql} from "./retrospective.ts";

interface Pattern {
  pattern: number;
  instrument: string;
  variant: string;
  /** `1:3.000,2:4.000`: item numbers of the variant with their answers; items without one are left out. */
  answers: string;
}

/**
 * Makes `score` and `retrospective` of `assessment_read`: each distinct pattern of answers is scored once, in TypeScript, and joined back.
 * A form without an answer is scored too, as one that cannot be; a form of somebody outside the ages the instrument is
 * made for is not.
 */
export async function writeScores(
  warehouse: Warehouse,
  workspace: Pick<Workspace, "instruments" | "config">
): Promise<void> {
  const {instruments} = workspace;
  await warehouse.run(outOfAgeSql(workspace));
  await warehouse.run(`
create or replace temp table assessment_answers as
select a.assessment, a.instrument, a.variant, coalesce(r.answers, '') as answers
from assessment_read as a
left join (
  select assessment, string_agg(item || ':' || value, ',' order by item) as answers
  from stored.current_response
  group by assessment
) as r on r.assessment = a.stored_assessment
where a.assessment not in (select assessment from out_of_age);

create or replace temp table answer_pattern as
select cast(row_number() over (order by instrument, variant, answers) as integer) as pattern, instrument, variant, answers
from (select distinct instrument, variant, answers from assessment_answers);

create or replace temp table pattern_score (pattern integer, scale varchar, value varchar, answered smallint, method varchar);`);
  await appendScores(warehouse, new Map(instruments.map((instrument) => [instrument.id, instrument])));
  await warehouse.run(`
create or replace temp table score as
select a.assessment, a.person, a.at_one_time, a.program, a.site, a.instrument, a.variant, s.scale, a.occasion, a.taken, a.elapsed_days,
       a.respondent, cast(s.value as decimal(18, 9)) as value, s.answered, s.method
from assessment as a
join assessment_answers as g on g.assessment = a.assessment
join answer_pattern as p on p.instrument = g.instrument and p.variant = g.variant and p.answers = g.answers
join pattern_score as s on s.pattern = p.pattern;
${retrospectiveSql}

drop table assessment_answers;
drop table answer_pattern;
drop table pattern_score;`);
}

async function appendScores(
  warehouse: Warehouse,
  instruments: ReadonlyMap<string, Instrument>
): Promise<void> {
  const patterns = await warehouse.query<Pattern>("select * from answer_pattern order by pattern");
  const appender = await warehouse.connection.createAppender("pattern_score");
  for (const {pattern, instrument: id, variant, answers} of patterns) {
    const instrument = instruments.get(id);
    if (instrument === undefined)
      throw usageError(`instrument: ${id} was loaded and is no longer in the workspace`, {
        next: "put its file back, or take the survey's job away"
      });
    for (const score of scoreAssessment(instrument, variant, answersOf(answers, instrument.items))) {
      appender.appendInteger(pattern);
      appender.appendVarchar(`${id}.${score.scale}`);
      if (score.value === null) appender.appendNull();
      else appender.appendVarchar(score.value.toFixed(9));
      appender.appendSmallInt(score.answered);
      appender.appendVarchar(score.method);
      appender.endRow();
    }
  }
  appender.closeSync();
}

function answersOf(text: string, items: number): (number | null)[] {
  const answers = Array<number | null>(items).fill(null);
  if (text === "") return answers;
  for (const part of text.split(",")) {
    const [item, value] = part.split(":");
    answers[Number(item) - 1] = Number(value);
  }
  return answers;
}
