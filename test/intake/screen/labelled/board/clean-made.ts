import type {Chance} from "../column.ts";
import type {Words} from "./like.ts";

const two = (number: number): string => String(number).padStart(2, "0");

/** A day of service: within three years. */
const day = (chance: Chance) => ({
  y: chance.whole(2022, 2024),
  m: chance.whole(1, 12),
  d: chance.whole(1, 28)
});

export const cleanWords: Words = {
  day: (chance) => {
    const {y, m, d} = day(chance);
    return `${m}/${d}/${y}`;
  },
  iso: (chance) => {
    const {y, m, d} = day(chance);
    return `${y}-${two(m)}-${two(d)}`;
  },
  short: (chance) => {
    const {y, m, d} = day(chance);
    return `${two(m)}/${two(d)}/${y % 100}`;
  },
  compact: (chance) => {
    const {y, m, d} = day(chance);
    return `${y}${two(m)}${two(d)}`;
  },
  time: (chance) => `${two(chance.whole(0, 23))}:${two(chance.whole(0, 59))}`,
  clock: (chance) => `${chance.whole(1, 12)}:${two(chance.whole(0, 59))} ${chance.pick(["AM", "PM"])}`,
  n100: (chance) => String(chance.whole(0, 100)),
  n27: (chance) => String(chance.whole(0, 27)),
  n5: (chance) => String(chance.whole(1, 5)),
  n900: (chance) => String(chance.whole(1, 900)),
  age: (chance) => String(chance.whole(14, 88)),
  year: (chance) => String(chance.whole(2016, 2025)),
  byear: (chance) => String(chance.whole(1940, 2008)),
  fifty: (chance) => String(chance.whole(1, 50) * 50),
  hex: (chance) => chance.whole(0, 65_535).toString(16).padStart(4, "0"),
  b62: (chance) => chance.pick([..."abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ0123456789"]),
  epoch: (chance) => String(chance.whole(1_650_000_000, 1_735_000_000)),
  decimal: (chance) => (chance.next() * 100).toFixed(2),
  unit: (chance) => chance.next().toFixed(4),
  z: (chance) => ((chance.next() - 0.5) * 6).toFixed(3)
};

/** `headers; pattern`: columns that are counted, timed, numbered or scored; `{k}` is the record's number. */
export const cleanMade = `
Client ID, Participant, person_id; P######
Client #, ClientID, HMIS Client ID; {k}
Record ID, record_id, study_id; {k}
Personal ID, hashed_id, uid; {hex}{hex}{hex}{hex}{hex}{hex}{hex}{hex}
Enrollment ID, Response ID, household_uuid; {hex}{hex}-{hex}-4{hex}-{hex}-{hex}{hex}{hex}
Id, ContactId, Case__c; 0035e00000{b62}{b62}{b62}{b62}{b62}{b62}AA{b62}
ResponseId, _recordId; R_{b62}{b62}{b62}{b62}{b62}{b62}{b62}{b62}{b62}{b62}{b62}{b62}{b62}{b62}{b62}
Case Number, Ticket, Service Request #; SR-24-000#####
Ticket ID, Call ID, CallReportNum; 9#######
Visit ID, Encounter, Event ID; ##########
Family ID, Household ID, HH; H#####
Staff ID, Worker, Worker ID; W%##
Sample, Kit no., Batch; ^^-####
Invoice, Receipt #, PO; INV####
Service Date, Date of Service, Fecha de servicio, DOS; {day}
Entry Date, Enrolled, Start; {iso}
Exit Date, Discharge, Fecha de egreso; {day}
Intake, Intake Date, Field5; {short}
Date, dt, Column 1; {compact}
Timestamp, StartDate, RecordedDate; {iso} {time}:##
Created Date, LastModifiedDate, SystemModstamp; {iso}T{time}:##.000Z
Hora de entrada, Check-in, Time In; {clock}
Time, Hora, Call Start; {time}
Group date and time, Scheduled For, Session; {day} {clock}
epoch, created_ts, Field8; {epoch}
Next Appt, Follow-up due, Due; {iso}
Duration, Minutes, Duration (in seconds), Duración; {n900}
Length of Stay, Days Enrolled, LOS; {n900}
Wait Seconds, Talk Time, ASA, Hold; {n900}
Hours, Units, Service Hours; [0|1|2|3].[00|25|50|75]
Duration hh:mm:ss, Handle Time, AHT; 00:[0|1|2|3]#:[0|1|2|3|4|5]#
Attendance count, Head Count, Asistentes, # Attended; {n100}
Calls Offered, Calls Answered, Abandoned; {n900}
PHQ-9 Total, GAD7, phq9_total_score; {n27}
q1, RAS_12, item_5, Column 15; {n5}
Score, Total, Field18; {n100}
Percent, % Answered, Service Level; {decimal}%
Rate, Proportion, pct; {unit}
Z score, Change, Theta; {z}
Amount, Cost, Rent, Income; $#,###.##
Monthly Income, Stipend, Ingresos; {fifty}
Balance, Payment, Flex Funds; {decimal}
Age, Age at Entry, Edad, Field3; {age}
Year, FY, Año; {year}
Birth Year, YOB, Año de nacimiento; {byear}
Fiscal Year, Program Year; FY{year}
Year-Month, Period, month_key; {year}-[01|02|03|04|05|06|07|08|09|10|11|12]
Week, Week of; {year}-W[0|1|2|3|4]#
Sort, Line, Row, Seq; {k}
Latency, Temp, Miles; {decimal}
Population, Households, Denominator; ####%
Step Count, Mileage, Odometer; #####
Progress, Answers, Pages; {n100}
Version, Build, SDK; [1|2|3].{n27}.{n100}
Extension, Queue ID, DNIS; %###
Unit #, Locker, Bed No; %##
Program Code, Prog, Cost Center; ###-^^
Survey Code, Access Code, Raffle; ^^^###
Login Count, Visits, Sessions Attended; {n100}
Response String, Item string; [0|1|2|3][0|1|2|3][0|1|2|3][0|1|2|3][0|1|2|3][0|1|2|3][0|1|2|3][0|1|2|3][0|1|2|3]
Checkbox codes, Needs coded; [1|2|3],[4|5|6],[7|8|9]
Multi answers, Services Used, Servicios; [Food|Housing|Legal], [Peer support|Groups], [Transport|Other]
Question scores, Subscales; {n27}/{n27}/{n27}
Grid cell, Map page, Council District; [A|B|C|D]#
District, Zone, Ward; District #
Blood Pressure, BP; 1%#/[6|7|8|9]#
Height, Height (in); [5|6]'#"
Weight, Peso; 1##.#
A1c, Lab value; [4|5|6|7|8|9].#
Session label, Class; [Yoga|WRAP|Art|Music] - [Mon|Tue|Wed|Thu] {clock}
Group session, Occurrence; [Grief|Anger|Women's|Peer] Group #{n27}
Shift, Schedule; [Mon|Tue|Wed]-[Thu|Fri|Sat] {clock} - {clock}
Export file, Source, Batch file; [calls|intake|survey]_{compact}.csv
Flag bits, Bitmask; [0|1][0|1][0|1][0|1][0|1][0|1][0|1][0|1]
Barcode, Item, SKU; 0#########%#
Asset Tag, Laptop; WM-0####
ISBN, Call Number; 978##########
Rating, Stars; [1|2|3|4|5] out of 5
Ratio, Odds; 1:{n27}
Interval, Slot; [08|09|10|11|12|13|14]:[00|30]-[15|16|17]:[00|30]
x, y, Field22; {unit}
Distance to site, Travel; {decimal} mi
`;
