import type {Grant} from "../config/workspace.ts";
import type {Warehouse} from "../warehouse/open.ts";

/** Tables of the reading that say what was done, and where. */
const service = ["contact", "episode", "referral", "goal", "session", "call", "call_count"] as const;
/** Those of filled-in forms, which may name neither program nor site: a person's forms are a grant's where their service is. */
const forms = ["assessment", "score", "item_answer", "asked", "retrospective"] as const;

const listed = (ids: readonly string[]): string => ids.map((id) => `'${id}'`).join(", ");

/** Whole table, while a grant's part of it stands in its place. */
const whole = (table: string): string => `whole_${table}`;

/**
 * Does some work with the reading cut down to a grant: what was done in its programs and at its sites, the forms of people
 * served there, and, where it counts those enrolled alone, nobody whose service there began outside its dates. Nothing is
 * cut by day, since who is new or stays is told by the time before. The reading is whole again afterwards, whatever happens.
 */
export async function withinGrant<T>(
  warehouse: Warehouse,
  grant: Pick<Grant, "from" | "to" | "programs" | "sites" | "counts">,
  work: () => Promise<T>
): Promise<T> {
  const tables = [...service, ...forms];
  for (const table of tables) await warehouse.run(`alter table ${table} rename to ${whole(table)}`);
  try {
    await warehouse.run(`create or replace temp table grant_person as\n${peopleOf(grant)}`);
    for (const table of service)
      await warehouse.run(
        `create temp view ${table} as select * from ${whole(table)} where ${conditionOf(table, grant)}`
      );
    for (const table of forms)
      await warehouse.run(
        `create temp view ${table} as select * from ${whole(table)} where ${ofForms(table, grant)}`
      );
    return await work();
  } finally {
    for (const table of tables) {
      await warehouse.run(`drop view if exists ${table}`);
      await warehouse.run(`alter table ${whole(table)} rename to ${table}`);
    }
    await warehouse.run("drop table if exists grant_person");
  }
}

function placed({programs, sites}: Pick<Grant, "programs" | "sites">, bySite: boolean): string {
  const parts = [
    ...(programs === undefined ? [] : [`(program is null or program in (${listed(programs)}))`]),
    ...(sites === undefined || !bySite ? [] : [`site in (${listed(sites)})`])
  ];
  return parts.length === 0 ? "true" : parts.join(" and ");
}

/**
 * A form may name no site, and need not come from somebody with an id: where a grant is of some sites or people, forms are
 * of those served. Whom a survey was meant for is not known of a part.
 */
function ofForms(
  table: (typeof forms)[number],
  grant: Parameters<typeof placed>[0] & Pick<Grant, "counts">
): string {
  if (grant.sites === undefined && grant.counts === "everyone") return placed(grant, false);
  if (table === "asked") return "false";
  return `${placed(grant, false)} and person in (select person from grant_person)`;
}

/** Who was served, and when that began: the first attended contact or entry there. */
function peopleOf(grant: Parameters<typeof placed>[0] & Pick<Grant, "from" | "to" | "counts">): string {
  const there = placed(grant, true);
  const began = `
    select person, min(day) as began
    from (
      select person, day from ${whole("contact")} where status = 'attended' and ${there}
      union all
      select person, opened as day from ${whole("episode")} where ${there}
      union all
      select person, referred as day from ${whole("referral")} where ${there} and ${grant.counts === "everyone"}
    ) as served
    group by person`;
  return grant.counts === "everyone"
    ? began
    : `${began}\n    having min(day) between date '${grant.from}' and date '${grant.to}'`;
}

function conditionOf(table: (typeof service)[number], grant: Parameters<typeof peopleOf>[0]): string {
  const there = placed(grant, true);
  if (grant.counts === "everyone" || table === "session" || table === "call_count") return there;
  const person = table === "call" ? "caller" : "person";
  const unknown = table === "call" ? "caller is null or " : "";
  // Who was referred and never came has not begun: a referral is of the grant by its own day.
  const referred =
    table === "referral" ? ` or referred between date '${grant.from}' and date '${grant.to}'` : "";
  return `${there} and (${unknown}${person} in (select person from grant_person)${referred})`;
}
