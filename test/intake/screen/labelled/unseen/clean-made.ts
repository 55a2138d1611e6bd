import type {Chance} from "../column.ts";

export interface MadeForm {
  written: string;
  headers: readonly string[];
  make: (chance: Chance, at: number) => string;
}

const two = (n: number): string => String(n).padStart(2, "0");
const day = (c: Chance): string => `${c.whole(2022, 2025)}-${two(c.whole(1, 12))}-${two(c.whole(1, 28))}`;
const slashed = (c: Chance): string => `${c.whole(1, 12)}/${c.whole(1, 28)}/${c.whole(2022, 2025)}`;
const clock = (c: Chance): string => `${two(c.whole(8, 20))}:${two(c.whole(0, 59))}`;
const hex = (c: Chance, n: number): string =>
  Array.from({length: n}, () => c.pick([..."0123456789abcdef"])).join("");
const mixed = (c: Chance, n: number): string =>
  Array.from({length: n}, () => c.pick([..."ABCDEFGHJKMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789"])).join(
    ""
  );
const normal = (c: Chance): number => c.next() + c.next() + c.next() + c.next() - 2;

const form = (written: string, headers: string, make: MadeForm["make"]): MadeForm => ({
  written,
  headers: headers.split(", "),
  make
});

/** Ids, numbers, times and codes as systems write them, none of which a person is known by outside of the system. */
export const cleanMade: readonly MadeForm[] = [
  form("running numbers", "id, record_id, no", (_, at) => String(at + 1)),
  form("running numbers of nine digits", "client_id, uid, participante", (_, at) =>
    String(400_123_000 + at * 3)
  ),
  form(
    "nine digits of one block",
    "person, case_no, hmis_key",
    (c) => `7${two(c.whole(10, 14))}${c.digits(6)}`
  ),
  form(
    "nine digits with the year",
    "episode, enrollment, caso",
    (c) => `${c.whole(2021, 2025)}${c.digits(5)}`
  ),
  form("nine random digits", "personal_key, ref, x_id", (c) => `${c.whole(1, 9)}${c.digits(8)}`),
  form("running numbers of ten digits", "client, contact_id, folio", (_, at) => String(1_000_045_100 + at)),
  form("ten random digits", "survey_key, txn, llave", (c) => `${c.whole(1, 9)}${c.digits(9)}`),
  form(
    "ten digits with the day",
    "ticket, call_ref, folio_llamada",
    (c) => `2024${two(c.whole(1, 12))}${two(c.whole(1, 28))}${c.digits(2)}`
  ),
  form("five running digits", "id, member, caso_num", (_, at) => String(10_001 + at)),
  form("five random digits", "key, ref_no, clave", (c) => `${c.whole(1, 9)}${c.digits(4)}`),
  form("six digits", "local_id, case, expdte", (c) => c.digits(6)),
  form("seven digits", "respondent, sys_id, entrada", (c) => `${c.whole(1, 9)}${c.digits(6)}`),
  form("eight digits", "row_key, tx, registro", (c) => c.digits(8)),
  form("twelve digits", "response, ResponseID num, id_respuesta", (c) => `1${c.digits(11)}`),
  form("fifteen digits", "salesforce_no, big_id, seq", (c) => `${c.whole(1, 9)}${c.digits(14)}`),
  form("sixteen digits", "long_key, hash_int, serie_id", (c) => `${c.whole(1, 9)}${c.digits(15)}`),
  form("prefix and number", "Client ID, person_key, cliente_id", (c) => `WM-${c.digits(5)}`),
  form(
    "site, year and number",
    "enroll_key, pid, num_ingreso",
    (c) => `${c.pick(["DEN", "BLD", "PUE"])}-${c.whole(21, 25)}-${c.digits(4)}`
  ),
  form("letters and digits", "guest, token, folio", (c) => mixed(c, 8)),
  form("Salesforce ids", "Contact Id, 18 digit id, sf", (c) => `003${mixed(c, 15)}`),
  form("Qualtrics ids", "ResponseId, recipient_key, r", (c) => `R_${mixed(c, 15)}`),
  form(
    "uuids",
    "uuid, session_key, guid",
    (c) => `${hex(c, 8)}-${hex(c, 4)}-4${hex(c, 3)}-a${hex(c, 3)}-${hex(c, 12)}`
  ),
  form(
    "uuids in braces",
    "row_guid, _uuid, key2",
    (c) => `{${hex(c, 8).toUpperCase()}-${hex(c, 4).toUpperCase()}-4ABC-8DEF-${hex(c, 12).toUpperCase()}}`
  ),
  form("hashes", "hash, checksum, pseudonym", (c) => hex(c, 64)),
  form("short hashes", "digest, cache, llave_hash", (c) => hex(c, 12)),
  form(
    "session keys",
    "session, group_session, sesion",
    (c) => `${c.pick(["YOGA", "HOPE", "WRAP"])}_${day(c)}_${clock(c).replace(":", "")}`
  ),
  form(
    "letters, digits, letters",
    "locker, asset, casillero",
    (c) => `${c.letters(1)}${c.digits(2)}${c.letters(1)}`
  ),
  form("dates of service", "date, svc_dt, fecha", day),
  form("dates with slashes", "Date, Start Date, fecha_inicio", slashed),
  form(
    "dates over ten years",
    "enrolled, first_seen, alta",
    (c) => `${c.whole(2013, 2025)}-${two(c.whole(1, 12))}-${two(c.whole(1, 28))}`
  ),
  form(
    "firsts of months",
    "month_start, period, mes",
    (c) => `${c.whole(2005, 2025)}-${two(c.whole(1, 12))}-01`
  ),
  form("timestamps", "created, started_at, hora", (c) => `${day(c)} ${clock(c)}:${two(c.whole(0, 59))}`),
  form("timestamps with zone", "recorded, ts, marca", (c) => `${day(c)}T${clock(c)}:00.000Z`),
  form(
    "Google timestamps",
    "Timestamp, Marca temporal, submitted",
    (c) => `${slashed(c)} ${c.whole(8, 20)}:${two(c.whole(0, 59))}:${two(c.whole(0, 59))}`
  ),
  form("epoch seconds", "epoch, ts, start_time", (c) => `17${c.digits(8)}`),
  form("epoch milliseconds", "ts_ms, created_ms, inicio", (c) => `17${c.digits(11)}`),
  form("spreadsheet days", "day_no, d, fecha_num", (c) => String(c.whole(44_600, 45_900))),
  form("clock times", "time, start, hora", clock),
  form(
    "clock times with am",
    "start_time, arrive, llegada",
    (c) => `${c.whole(1, 12)}:${two(c.whole(0, 59))} ${c.pick(["AM", "PM"])}`
  ),
  form(
    "durations",
    "duration, talk, duracion",
    (c) => `${two(c.whole(0, 2))}:${two(c.whole(0, 59))}:${two(c.whole(0, 59))}`
  ),
  form("durations in words", "length, how long, tiempo", (c) => `${c.whole(1, 3)} hr ${c.whole(1, 59)} min`),
  form("wait seconds", "wait_seconds, queue, espera", (c) => String(c.whole(0, 1900))),
  form("milliseconds", "elapsed, ms, latencia", (c) => String(c.whole(90_000, 9_900_000))),
  form("page timers", "timer_last, Duration (in seconds), q3_timing", (c) => (c.next() * 900).toFixed(3)),
  form("money", "amount, stipend, monto", (c) => `$${c.whole(1, 9)},${c.digits(3)}.${c.digits(2)}`),
  form("money without marks", "income, monthly_rent, ingreso", (c) => `${c.whole(300, 4200)}.00`),
  form("money in whole dollars", "annual_income, budget, presupuesto", (c) =>
    String(c.whole(120, 990) * 100)
  ),
  form("scores", "score, total, puntaje", (c) => String(c.whole(12, 48))),
  form("scores of one hundred", "percentile, t_score, tanto", (c) => String(c.whole(1, 100))),
  form("z-scores", "z, theta, residual", (c) => normal(c).toFixed(4)),
  form("scores with six decimals", "factor, weight, estimado", (c) => (c.next() * 40).toFixed(6)),
  form("large decimals", "index_value, normed, medida", (c) => (c.next() * 60 + 25).toFixed(4)),
  form("negative decimals", "change, balance, diferencia", (c) => (-c.next() * 120).toFixed(4)),
  form("percentages", "pct, attendance_rate, porcentaje", (c) => `${(c.next() * 100).toFixed(1)}%`),
  form(
    "decimal pairs",
    "range, ci, intervalo",
    (c) => `${(c.next() * 0.4).toFixed(2)} - ${(c.next() + 0.5).toFixed(2)}`
  ),
  form(
    "intervals with three decimals",
    "conf_int, bounds, ic95",
    (c) => `(${(c.next() * 2).toFixed(3)}, ${(c.next() * 2 + 2).toFixed(3)})`
  ),
  form(
    "means and deviations",
    "m_sd, mean (sd), media",
    (c) => `${(c.next() * 40).toFixed(2)} (${(c.next() * 9).toFixed(2)})`
  ),
  form("fractions", "attended_of, ratio, sesiones", (c) => `${c.whole(1, 8)}/${c.whole(8, 12)}`),
  form("ranges", "hours_range, visits, rango", (c) => `${c.whole(1, 5)}-${c.whole(6, 12)}`),
  form(
    "version strings",
    "version, app_build, ver",
    (c) => `${c.whole(1, 15)}.${c.whole(0, 9)}.${c.whole(0, 20)}`
  ),
  form(
    "four-part versions",
    "client_version, build, firmware",
    (c) => `v${c.whole(1, 12)}.${c.whole(0, 9)}.${c.whole(0, 9)}.${c.whole(0, 99)}`
  ),
  form("ages", "age, edad, age_at_intake", (c) => String(c.whole(18, 84))),
  form("years of birth", "birth_year, yob, anio_nac", (c) => String(c.whole(1945, 2005))),
  form("years", "fiscal_year, yr, anio", (c) => `FY${c.whole(15, 26)}`),
  form(
    "years in school years",
    "school_year, cycle, ciclo",
    (c) => `${c.whole(2010, 2024)}-${c.whole(11, 25)}`
  ),
  form("head counts", "headcount, n_attended, asistentes", (c) => String(c.whole(0, 38))),
  form("item strings", "answers, pattern, respuestas", (c) =>
    Array.from({length: 9}, () => c.whole(1, 5)).join("")
  ),
  form(
    "answers parted by commas",
    "choices, q4_all, opciones",
    (c) => `${c.whole(1, 3)},${c.whole(4, 6)},${c.whole(7, 9)}`
  ),
  form("ICD codes", "icd10, dx_code, cie10", (c) => `F${c.whole(10, 60)}.${c.whole(0, 9)}`),
  form("procedure codes", "hcpcs, billing_code, codigo", (c) => `${c.pick(["H", "T", "G"])}${c.digits(4)}`),
  form("modifiers", "modifier, mod, tarifa", (c) => `${c.letters(1)}${c.whole(1, 9)}`),
  form(
    "cost centers",
    "cost_center, gl, centro_costo",
    (c) => `${c.whole(10, 99)}-${c.digits(4)}-${c.digits(2)}`
  ),
  form("grant numbers", "award, grant_no, convenio", (c) => `H79SM${c.digits(6)}`),
  form("extensions inside the office", "ext, agent_ext, extension", (c) => c.digits(4)),
  form("agent numbers", "agent, operator_no, agente", (c) => `A${c.digits(3)}`),
  form("queue names", "queue, skill, cola", (c) => `Q_${c.pick(["EN", "ES"])}_${c.whole(1, 9)}`),
  form("file names", "source_file, import, archivo", (c) => `export_${day(c)}.csv`),
  form("temperatures", "temp_f, fever_check, temperatura", (c) => (96 + c.next() * 4).toFixed(1)),
  form("weights", "weight_lb, bmi, peso", (c) => (c.next() * 150 + 90).toFixed(1)),
  form("blood pressure", "bp, vitals, presion", (c) => `${c.whole(95, 160)}/${c.whole(55, 99)}`),
  form("barcodes of stock", "upc, sku, codigo_barras", (c) => `0${c.digits(11)}`),
  form("vouchers", "voucher, bus_pass_no, vale", (c) => `${c.letters(2)}${c.digits(6)}`),
  form(
    "course codes",
    "course, class_code, curso",
    (c) => `${c.pick(["WRAP", "PSS", "ART"])} ${c.whole(100, 499)}`
  ),
  form(
    "room and floor",
    "room_no, floor, cuarto",
    (c) => `${c.whole(1, 4)}${two(c.whole(1, 30))}${c.pick(["", "A", "B"])}`
  ),
  form("weeks", "iso_week, week_of, semana", (c) => `${c.whole(2022, 2025)}-W${two(c.whole(1, 52))}`),
  form("quarters", "quarter, report_q, trimestre", (c) => `${c.whole(2010, 2025)} Q${c.whole(1, 4)}`),
  form(
    "JSON of settings",
    "meta, flags, opciones_json",
    (c) => `{"v":${c.whole(1, 9)},"lang":"${c.pick(["en", "es"])}"}`
  )
];
