import type {MapContext} from "../../map-group.ts";
import type {Candidate, TableProfile} from "../../match.ts";
import type {Proposal} from "../../proposal.ts";
import type {StagedGroup} from "../../staging.ts";
import {keyForms} from "../key-forms.ts";
import {type FormMatch, matchForms} from "../match-form.ts";
import {asLong, otherItems} from "./as-long.ts";
import {findLong, longCandidates} from "./find.ts";
import {pivot} from "./pivot.ts";

/** What a long file holds; undefined for any other, and where no instrument of the workspace is in it. */
export async function formsOfLong(
  {connection, workspace}: Pick<MapContext, "connection" | "workspace">,
  {all}: StagedGroup,
  table: TableProfile,
  candidates: readonly Candidate[]
): Promise<
  {forms: FormMatch[]; candidates: Candidate[]; others: Pick<Proposal, "exclude" | "notes">} | undefined
> {
  const long = findLong(table, candidates);
  if (long === undefined) return undefined;
  const pivoted = await pivot(connection, all, long, candidates);
  try {
    const forms = await keyForms(
      connection,
      pivoted.table,
      matchForms(pivoted.columns, workspace.instruments)
    );
    if (forms.length === 0) return undefined;
    return {
      forms: forms.map((match) => asLong(match, pivoted)),
      candidates: longCandidates(long),
      others: otherItems(long, pivoted, forms)
    };
  } finally {
    await pivoted.discard();
  }
}
