import {type Chance, chanceOf, type LabelledColumn} from "./column.ts";

const h = (text: string): string[] => text.split("|");
const two = (n: number) => String(n).padStart(2, "0");
const day = (c: Chance, from = 2021) =>
  `${c.whole(from, 2025)}-${two(c.whole(1, 12))}-${two(c.whole(1, 28))}`;
const slash = (c: Chance) => `${c.whole(1, 12)}/${c.whole(1, 28)}/${c.whole(2021, 2025)}`;

/** What columns without identifiers hold, under the headers that exports give them. */
const sorts: readonly [written: string, headers: string, values: number, make: (c: Chance) => string][] = [
  [
    "day",
    "Date|Service Date|EntryDate|date_of_service|Fecha de servicio|Start Date|Exit date|visit_dt|Session Date|DateProvided",
    200,
    (c) => day(c)
  ],
  ["day, American", "Date|Enrollment Date|Fecha|Intake date|Encounter Date|closed_on", 200, slash],
  [
    "moment",
    "Timestamp|Submitted at|CallDateAndTimeStart|checked_in|StartTime",
    300,
    (c) => `${day(c)} ${two(c.whole(7, 20))}:${two(c.whole(0, 59))}:00`
  ],
  [
    "time",
    "Start|Time|Hora|Call time",
    60,
    (c) => `${c.whole(1, 12)}:${two(c.whole(0, 59))} ${c.pick(["AM", "PM"])}`
  ],
  [
    "minutes",
    "Minutes|Duration|duration_min|Call length|Phone minutes|Minutos|talk time",
    60,
    (c) => String(c.whole(1, 180))
  ],
  ["hours", "Hours|Volunteer hours|Horas|staff_hours", 30, (c) => (c.whole(1, 40) / 4).toFixed(2)],
  [
    "program",
    "Program|program_name|ProjectName|Programa|Service|Name of program|Group name",
    8,
    (c) =>
      c.pick(
        h(
          "Peer Partners|Hope Circles|Welcome House|Next Steps Course|Evening Warm Line|Family Support Team|Grace House|Faith in Recovery|Young Adult Program|Clubhouse|Casa de Paz|Pathways to Work|Rose Garden Project|Angel Tree"
        )
      )
  ],
  [
    "site",
    "Site|Location|site_name|Library name|Sede|Where|House|Lugar",
    8,
    (c) =>
      c.pick(
        h(
          "Fairview Center|Millbrook|Oak Hill|Pine Hollow|Maria's House|St. Mary's Hospital|Franklin Library|Lincoln Park|Jordan Center|Martin Luther King Jr. Center|Madison Street Clinic|San Juan Community Center|Cesar Chavez Library|Rosa Parks Building|Jackson County Office|Austin Clubhouse|Thomas Jefferson High School|Burnt Oak|Colindale|Johnson Hall|The Barbara Smith Center|Casa Maria|Martin Memorial Church|Downtown"
        )
      )
  ],
  [
    "activity",
    "Activity|Event|activity_name|Class|Actividad|Topic|Session|Name|Title",
    14,
    (c) =>
      c.pick(
        h(
          "Art class|Coffee hour|Walking group|Yoga|Toddler Read and Rhyme|Chatterbooks|WRAP|Hearing Voices|Double Trouble in Recovery|5 Day Food Drive|Cooking with confidence|Movie night|Young Adult Circle|Saturday Open Circle|Mindfulness|Women's group|Men's Breakfast|Budgeting 101|Tai Chi|Grief support|Job search lab|Peer Certification|Advisory Council|Open Mic|Gardening|Book club|Day trip|Naloxone training|Grupo de apoyo|Noche de cine"
        )
      )
  ],
  [
    "call type",
    "Call type|Call Information - Call Type|Type|Tipo de llamada",
    8,
    (c) =>
      c.pick(
        h(
          "Non-Crisis|Crisis|Information|Hang up|Wrong number|Repeat caller|Third party|Silent call|Resource request|Check-in call"
        )
      )
  ],
  [
    "mode",
    "Mode|Contact type|Modalidad|How did we meet?",
    5,
    (c) => c.pick(h("In person|Video call|Telephone|In the community|Text message|Home visit|Email|Office"))
  ],
  [
    "status",
    "Status|Appointment Status|Outcome|attendance|Estado",
    5,
    (c) =>
      c.pick(
        h(
          "Show|No Show|Late Cancelled|Scheduled|Completed|Rescheduled|Asistió|Cancelled by client|Cancelled by staff"
        )
      )
  ],
  [
    "exit reason",
    "Reason|Exit Reason|Outcome|Destination|Razón de salida",
    8,
    (c) =>
      c.pick(
        h(
          "Goals met|Moved out of area|Left without notice|Returned to college|Transferred|Incarcerated|Deceased|Rental by client, no ongoing subsidy|Staying or living with family, permanent tenure|Emergency shelter, including hotel or motel paid for with voucher"
        )
      )
  ],
  [
    "answer",
    "who_1|hhi_03|Q12|I have felt cheerful|Pregunta 4|BRS_1|PHQ9_1",
    5,
    (c) =>
      c.pick(
        h(
          "Strongly agree|Agree|Neutral|Disagree|Strongly disagree|Some of the time|Not at all|Nearly every day|De acuerdo|Muy en desacuerdo"
        )
      )
  ],
  ["answer, number", "ahi01|cesd_12|who5_total|score|phq9|item_3", 6, (c) => String(c.whole(0, 5))],
  [
    "long answer of a list",
    "Which describes you best?|Stage|Housing situation|q_20",
    5,
    (c) =>
      c.pick(
        h(
          "I am thinking about making a change in the next six months|I have been doing it for more than six months now|I am not thinking about making a change at this time|I do not feel sad or I feel sad only once in a while|I have my own place and feel safe there"
        )
      )
  ],
  [
    "several answers in a cell",
    "What helped you?|Topics|Services received|Needs (select all)",
    60,
    (c) =>
      Array.from(
        new Set(
          Array.from({length: c.whole(2, 6)}, () =>
            c.pick(
              h(
                "Having somebody who listens to me|Meeting other people|Help with benefits|Learning new skills|A safe place to go|Housing|Food|Transportation"
              )
            )
          )
        )
      ).join("; ")
  ],
  [
    "code",
    "Code|Service code|HCPCS|procedure|Código|CPT",
    12,
    (c) => c.pick(["H0038", "H2014", "T1016", "90834", "99213", "S9445", "H0025"])
  ],
  ["diagnosis code", "Diagnosis code|ICD10|dx", 20, (c) => `F${c.whole(10, 48)}.${c.whole(0, 9)}`],
  [
    "head-count",
    "Attendees|Heads|head_count|Asistentes|Number of participants|Facilitators|New people|Adults|Children",
    30,
    (c) => String(c.whole(0, 45))
  ],
  [
    "opaque id",
    "Client ID|PersonalID|record_id|Participant code|EnrollmentID|Guest|Member|case|ID del cliente",
    300,
    (c) => `P${c.digits(6)}`
  ],
  [
    "opaque id, digits",
    "PersonalID|ID|client_no|HouseholdID|SessionID|case number",
    300,
    (c) => String(c.whole(10000, 99999))
  ],
  [
    "opaque id, longer",
    "ServicesID|CallReportNum|response_id|row|visit",
    300,
    (c) => `${c.digits(7)}_${c.digits(4)}`
  ],
  ["opaque id, ten digits", "encounter|row_key|transaction", 300, (c) => `1${c.digits(9)}`],
  [
    "opaque id, sequential",
    "seq|EventKey|export_row",
    300,
    (c) => `2024${String(c.whole(1, 9999)).padStart(6, "0")}`
  ],
  ["opaque id, nine digits", "warehouse_key|intake_no|rowid", 300, (c) => c.digits(9)],
  [
    "random id",
    "SessionId|ResponseId|guid",
    300,
    (c) => `${c.digits(8)}-${c.digits(4)}-4${c.digits(3)}-8${c.digits(3)}-${c.digits(12)}`
  ],
  [
    "qualtrics id",
    "ResponseId|_recordId",
    300,
    (c) => `R_${c.letters(7)}${c.digits(2)}${c.letters(6).toLowerCase()}`
  ],
  [
    "yes or no",
    "Veteran|Consent|Telephone|EmailSocialMedia|Photo consent|Address verified|Has phone|Is employed|Emergency contact on file|Guardian present|Wants texts",
    2,
    (c) => c.pick(["Yes", "No"])
  ],
  [
    "flag",
    "SSNDataQuality|NameDataQuality|DOBDataQuality|AddressDataQuality|email_sent|InPersonGroup|phone_contact",
    3,
    (c) => c.pick(["0", "1", "99"])
  ],
  [
    "year",
    "Birth year|Year|YearEnteredService|Year born|Año|año de nacimiento",
    40,
    (c) => String(c.whole(1940, 2005))
  ],
  ["age", "Age|age_at_entry|Edad", 50, (c) => String(c.whole(13, 88))],
  [
    "age band",
    "Age group|Age range|Grupo de edad",
    6,
    (c) => c.pick(h("18-25|26-39|40-54|55-64|65+|Under 18"))
  ],
  [
    "gender",
    "Gender|Género|Sex|gender_identity",
    5,
    (c) => c.pick(h("Woman|Man|Non-binary|Mujer|Hombre|Prefer not to say|Another"))
  ],
  [
    "race",
    "Race|Race/Ethnicity|Raza",
    6,
    (c) =>
      c.pick(
        h(
          "White|Black or African American|Hispanic or Latino|Asian|American Indian or Alaska Native|Two or more races"
        )
      )
  ],
  [
    "language",
    "Language|Primary language|Preferred language|Idioma",
    6,
    (c) => c.pick(h("English|Spanish|Vietnamese|Somali|Arabic|ASL|Russian"))
  ],
  [
    "state",
    "State|Estado|LastPermanentState",
    10,
    (c) => c.pick(["CO", "NM", "TX", "MA", "Colorado", "New Mexico", "Georgia", "Virginia"])
  ],
  ["money", "Amount|FAAmount|Cost|Income|Monto", 60, (c) => `${c.whole(5, 4000)}.${two(c.whole(0, 99))}`],
  ["share", "Percent|rate|utilization", 60, (c) => (c.next() * 100).toFixed(6)],
  ["z-score", "zscore|t_score|effect", 60, (c) => (c.next() * 4 - 2).toFixed(6)],
  ["quantity, many decimals", "elapsed.days|mean_wait|ratio", 200, (c) => (c.next() * 400).toFixed(7)],
  [
    "staff type",
    "Staff type|Worker role|Facilitator type|Provider credential|Position",
    6,
    (c) => c.pick(h("Peer Support Specialist|Case Manager|Volunteer|Clinician|Recovery Coach|Staff|Peer"))
  ],
  [
    "worker code",
    "Worker|Staff ID|Facilitator|Peer Specialist|Entered By",
    20,
    (c) => c.pick(["W", "S"]) + c.whole(1, 60)
  ],
  [
    "relationship",
    "Relationship|Relationship to HoH|Emergency contact relationship|Who came along",
    6,
    (c) => c.pick(h("Self|Spouse|Child|Parent|Friend|Sibling"))
  ],
  [
    "version",
    "SoftwareVersion|form_version|CSVVersion",
    6,
    (c) => `${c.whole(1, 9)}.${c.whole(0, 20)}.${c.whole(0, 9)}`
  ],
  [
    "referral source",
    "Referral source|Referred by|How did you hear about us?|Fuente",
    8,
    (c) =>
      c.pick(
        h("Self|Hospital|Court|Friend or family|211|Website|Church|VA|School|Social media|Flyer|Primary care")
      )
  ],
  [
    "instrument",
    "Instrument|Form|Measure|Survey name",
    6,
    (c) =>
      c.pick(
        h(
          "Herth Hope Index|WHO-5|Rosenberg Self-Esteem Scale|Beck Depression Inventory|Rogers Empowerment Scale|UCLA Loneliness|PHQ-9"
        )
      )
  ],
  [
    "cohort",
    "Cohort|Class of|Wave|Event Name",
    10,
    (c) => c.pick([`Cohort ${c.whole(1, 30)}`, `Spring ${c.whole(2019, 2025)}`, "Baseline", "Month 6"])
  ],
  [
    "funder",
    "Funder|Grant|Contract|Fondo",
    6,
    (c) =>
      c.pick(
        h(
          "State Office of Recovery Supports|SAMHSA block grant|County levy|Robert Wood Johnson Foundation|Johnson & Johnson Fund|United Way|General funds"
        )
      )
  ],
  [
    "short remark",
    "Other, please say|OtherDestination|Detalle",
    5,
    (c) =>
      c.pick(
        h(
          "Campground|No response from veteran|Sober living|Tiny home village|Hotel|Friend's couch|Returned to college"
        )
      )
  ]
];

/** Clean columns: every sort under every one of its headers, three times over in different sizes. */
export function cleanColumns(seed: number): LabelledColumn[] {
  const chance = chanceOf(seed);
  return sorts.flatMap(([written, headers, size, make]) =>
    h(headers).flatMap((header) =>
      [1, 0.4, 2].map(
        (share): LabelledColumn => ({
          holds: "clean",
          written,
          header,
          values: chance.many(Math.max(2, Math.round(size * share)), () => make(chance))
        })
      )
    )
  );
}
