import {shareOfCalls} from "../estimates.ts";
import {ofPeerSpecialists} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {beginning, type Shared} from "../shared.ts";
import {attended, monthOf, programAt, siteAt} from "../sql.ts";

/** Modes that an export can name. */
const modes = ["in_person", "community", "video", "phone", "text", "other"] as const;
type Mode = (typeof modes)[number];

const byMode: Shared = {
  name: "by_mode",
  sql: (context) => `
  select person, program, site, ${monthOf("day")} as month, count(mode) as known, count(*) as contacts,
         ${modes.map((mode) => `sum(case when mode = '${mode}' then 1 else 0 end) as ${mode}`).join(",\n         ")}
  from contact
  where ${attended(context)}
  group by 1, 2, 3, 4`
};

interface Part {
  id: string;
  title: string;
  said: string;
  of: readonly Mode[];
}

/** All contacts of a month stand in the first one, by mode; the others would repeat them. */
const shareOf = ({id, title, said, of}: Part, sums: Pick<Measure, "sums">): Measure => {
  const extra = (sums.sums ?? []).map((name) =>
    name === "mode_not_recorded" ? `contacts - known as ${name}` : name
  );
  return {
    ...ofPeerSpecialists,
    ...sums,
    id: `contact_mode:${id}`,
    title,
    definition: `Of attended contacts whose mode is recorded, those ${said}.`,
    numerator: `attended contacts ${said}`,
    denominator: "attended contacts in the period whose mode is recorded",
    format: "percent",
    source: "Common to peer specialists' contracts: face to face, telehealth, in the community",
    occursIn: ["moded"],
    begins: byMode,
    sql: (context) => `${beginning(byMode, context)}
select ${["person", `${programAt(context.level)} as program`, `${siteAt(context.level)} as site`, "month"].join(", ")},
       ${of.join(" + ")} as numerator, known as denominator, 0 as immature${extra.map((sum) => `, ${sum}`).join("")}
from by_mode`,
    estimate: shareOfCalls
  };
};

const faceToFace: Part = {
  id: "face_to_face",
  title: "Contacts face to face",
  said: "in person, at the program's own place or in the community",
  of: ["in_person", "community"]
};

const community: Part = {
  id: "community",
  title: "Contacts in the community",
  said: "in person away from the program's own place, such as at home",
  of: ["community"]
};

const telehealth: Part = {
  id: "telehealth",
  title: "Contacts by video or telephone",
  said: "by video or telephone",
  of: ["video", "phone"]
};

export const file: MeasureFile = {
  measures: () => [
    shareOf(faceToFace, {sums: [...modes, "mode_not_recorded"]}),
    shareOf(community, {}),
    shareOf(telehealth, {})
  ]
};
