/**
 * What is ticked, said or left open instead of what was asked: no such value makes an identifier of a column, whatever
 * its header. "Guardian" may hold "Yes", "Refused" and "On file" alone, "Facilitator" ratings.
 */
const answers: ReadonlySet<string> = new Set(
  `yes|no|y|n|true|false|si|sí|checked|unchecked|selected|not selected|yes/no|maybe|not sure|unsure
  |unknown|unk|ukn|n/a|na|n.a.|none|nil|null|nan|blank|empty|missing|other|otro|otra|ninguno|ninguna|desconocido
  |refused|declined|declined to answer|prefer not to say|prefer not to answer|rather not say|don't know|dont know|dk
  |no answer|no response|not asked|not applicable|not available|not collected|data not collected|client refused
  |client doesn't know|client prefers not to answer|prefiero no decir|no sabe|no contestó|no contesto|no aplica
  |pending|on file|in file|see file|verified|not verified|provided|not provided|complete|completed|incomplete|partial
  |received|requested|expired|current|active|inactive|obtained|signed|not signed|given|not given|same|same as above|tbd
  |always|usually|often|sometimes|rarely|seldom|never|daily|weekly|monthly|siempre|nunca|a veces
  |excellent|outstanding|very good|good|average|above average|below average|fair|poor|very poor|great|bad|okay|ok
  |very satisfied|satisfied|somewhat satisfied|neutral|dissatisfied|very dissatisfied|somewhat dissatisfied
  |strongly agree|agree|somewhat agree|disagree|somewhat disagree|strongly disagree|helpful|very helpful|not helpful
  |neither|neither agree nor disagree|not at all|several days|more than half the days|nearly every day|a little|a lot
  |somewhat|moderately|extremely|very much|all of the time|most of the time|some of the time|none of the time
  |de acuerdo|en desacuerdo|totalmente de acuerdo|totalmente en desacuerdo|muy de acuerdo|ni de acuerdo ni en desacuerdo
  |excelente|muy bueno|bueno|buena|regular|malo|mala|high|medium|low`
    .split("|")
    .map((answer) => answer.trim())
);

const longest = Math.max(...[...answers].map(({length}) => length));

/** "1 - Strongly disagree", "5=Always", "(2) Rarely" */
const rank = /^\(?\d{1,2}\)? ?[-.:=)]? ?(?=\p{L})|\.$/gu;

/** Whether a value is an answer to choose, or says that there is none. */
export const isAnswer = (text: string): boolean =>
  text.length <= longest + 5 && answers.has(text.replace(rank, "").toLowerCase());
