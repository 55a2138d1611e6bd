import {type Chance, chanceOf} from "./column.ts";
import {familyName, firstName} from "./people.ts";

export interface LabelledText {
  text: string;
  /** Whether it names a person. */
  names: boolean;
  written: string;
}

const f = firstName;
const l = familyName;

/** What is written in notes, labels and answers with somebody's name in it. */
const naming: readonly [string, (chance: Chance) => string][] = [
  ["met with", (c) => `Met with ${f(c)} ${c.letters(1)}. about housing`],
  ["met with", (c) => `met with ${f(c)} today`],
  ["spoke with", (c) => `Spoke with ${f(c)} ${l(c)} by phone, will follow up`],
  ["called", (c) => `Called ${f(c)} to remind about Thursday group`],
  ["came", (c) => `${f(c)} came to group and shared about work`],
  ["said", (c) => `${f(c)} said she is feeling better`],
  ["title", (c) => `Dr. ${l(c)} changed the medication`],
  ["title", (c) => `Appointment with Mrs. ${l(c)} moved to Friday`],
  ["title", (c) => `referred by mr ${l(c).toLowerCase()}`],
  ["relative", (c) => `Her sister ${f(c)} drove her to the center`],
  ["relative", (c) => `lives with his mother ${f(c)} and two kids`],
  ["relative", (c) => `husband, ${f(c)}, lost his job`],
  ["role", (c) => `Case manager ${f(c)} ${l(c)} joined the call`],
  ["role", (c) => `client ${f(c)} asked for bus passes`],
  ["last, first", (c) => `${l(c)}, ${f(c)} - no show`],
  ["full name", (c) => `Referral from ${f(c)} ${l(c)} at the clinic`],
  ["full name", (c) => `${f(c)} ${l(c)} attended for the first time`],
  ["capitals", (c) => `MET WITH ${f(c).toUpperCase()} ${l(c).toUpperCase()} TODAY`],
  ["lower case", (c) => `talked to ${f(c).toLowerCase()} about her goals`],
  ["lower case", (c) => `${f(c).toLowerCase()} ${l(c).toLowerCase()} no showed again`],
  ["introduction", (c) => `Caller said her name is ${f(c)}`],
  ["introduction", (c) => `a man named ${f(c)} ${l(c)} was asking for help`],
  ["possessive", (c) => `${f(c)}'s daughter is back in school`],
  ["initial", (c) => `Peer support visit, ${f(c)} ${c.letters(1)}.`],
  ["initials", (c) => `client ${c.letters(1)}.${c.letters(1)}. declined services`],
  ["with", (c) => `1:1 with ${f(c)} at the library`],
  ["two people", (c) => `${f(c)} and ${f(c)} argued during lunch`],
  ["thanks", (c) => `Thank you ${f(c)} for always listening to me`],
  ["told", (c) => `I told ${f(c)} about the warm line`],
  ["Spanish", (c) => `Hablé con ${f(c)} sobre su vivienda`],
  ["Spanish", (c) => `Se reunió con la señora ${l(c)} en la oficina`],
  ["Spanish", (c) => `su hermana ${f(c)} la acompañó al grupo`],
  ["Spanish", (c) => `Llamó a ${f(c)} ${l(c)} para la cita del lunes`],
  ["Spanish", (c) => `${f(c)} dijo que se siente mejor`],
  ["Spanish", (c) => `La participante se llama ${f(c)} y vive con su hija`],
  ["Spanish", (c) => `visita con el Sr. ${l(c)}, tranquila`],
  ["label", (c) => `Yoga with ${f(c)}`],
  ["label", (c) => `Intake: ${f(c)} ${l(c)}`]
];

const places = [
  "Oak Hill",
  "Fairview Center",
  "Lincoln Park",
  "St. Mary's Hospital",
  "Franklin Library",
  "Maria's House",
  "Casa Rosa"
];
const groups = [
  "Hope Circles",
  "Evening Group",
  "WRAP class",
  "Hearing Voices",
  "Art Studio",
  "Double Trouble in Recovery"
];

/** The same sort of writing without a person's name. */
const silent: readonly [string, (chance: Chance) => string][] = [
  ["met with", (c) => `Met with participant about ${c.pick(["housing", "benefits", "work", "her goals"])}`],
  [
    "called",
    (c) => `Called ${c.pick(["Medicaid", "the landlord", "Social Security", "crisis line"])} together`
  ],
  ["came", (c) => `Came to ${c.pick(groups)} and shared`],
  ["said", () => "Said she is feeling better and will return on Thursday"],
  ["place", (c) => `Visit at ${c.pick(places)}`],
  ["place", (c) => `Walked to ${c.pick(places)} with the group`],
  ["group", (c) => `${c.pick(groups)} at ${c.pick(places)}`],
  ["day", (c) => `${c.pick(["Monday", "Tuesday", "Saturday"])} ${c.pick(["Evening", "Morning"])} Group`],
  [
    "referred",
    (c) => `Referred to ${c.pick(["Food Bank", "Legal Aid", "Oak Hill", "VA Hospital", "Housing First"])}`
  ],
  [
    "answer",
    (c) => c.pick(["Strongly agree", "Some of the time", "Not at all", "Several days", "I am not sure"])
  ],
  ["answer", () => "I feel hopeful about my future"],
  [
    "reason",
    (c) =>
      c.pick([
        "Moved out of area",
        "Goals met",
        "No longer interested",
        "Returned to college",
        "Went to jail",
        "Deceased"
      ])
  ],
  ["relative", (c) => `Lives with ${c.pick(["sister", "her mother", "two friends", "grandparents"])}`],
  ["title", () => "Needs a doctor appointment and a ride"],
  [
    "instrument",
    (c) =>
      c.pick([
        "Beck Depression Inventory",
        "Herth Hope Index",
        "Rosenberg Self-Esteem Scale",
        "Rogers Empowerment Scale"
      ])
  ],
  [
    "holiday",
    (c) =>
      c.pick(["Martin Luther King Jr. Day", "Cesar Chavez Day", "Juneteenth picnic", "Thanksgiving Dinner"])
  ],
  [
    "Spanish",
    (c) =>
      c.pick([
        "Habló sobre su vivienda",
        "Quiere volver el lunes",
        "Grupo de mujeres",
        "Se siente mejor",
        "No contestó la llamada"
      ])
  ],
  ["capitals", (c) => c.pick(["NO SHOW", "LEFT MESSAGE", "FOLLOW UP NEXT WEEK", "CALL BACK IN THE MORNING"])],
  [
    "city",
    (c) =>
      `Moved to ${c.pick(["San Antonio", "Las Vegas", "New Mexico", "Puerto Rico", "Georgia", "Virginia Beach"])}`
  ],
  [
    "need",
    (c) =>
      `Needs help with ${c.pick(["transportation", "SSI application", "Section 8", "food stamps", "GED"])}`
  ]
];

export function labelledTexts(seed: number, each = 12): LabelledText[] {
  const chance = chanceOf(seed);
  const texts = (of: typeof naming, names: boolean) =>
    of.flatMap(([written, make]) =>
      chance.many(each, () => make(chance)).map((text): LabelledText => ({text, names, written}))
    );
  return [...texts(naming, true), ...texts(silent, false)];
}
