/** Words around a name that say it is one. Lower case, without accents, English and Spanish. */

const set = (words: string): ReadonlySet<string> =>
  new Set(words.split(/[\s]+/).filter((word) => word !== ""));

export const titles = set("mr mrs ms mx dr dra prof rev sr sra srta senora senorita senor");

/** Titles behind which any word is a name. */
export const mrAndMrs = set("mr mrs dra sra srta");

/** Titles that are other words too: only a known name may follow. */
export const softTitles = set(
  `miss pastor father mother sister brother deacon elder imam rabbi officer judge nurse coach aunt auntie uncle grandma
  grandpa don dona tia tio hermano hermana abuela abuelo padre madre maestro maestra doctor doctora fr detective
  sergeant captain chief principal teacher counselor therapist`
);

export const relations = set(
  `sister brother mother mom mum mama father dad papa son daughter husband wife partner spouse friend girlfriend boyfriend
  fiance fiancee aunt uncle cousin niece nephew grandmother grandma grandfather grandpa granddaughter grandson roommate
  neighbor boss landlord landlady sponsor ex stepmother stepfather stepson stepdaughter baby twin
  hermana hermano madre padre hija hijo esposa esposo marido mujer amiga amigo tia tio prima primo abuela abuelo nieta
  nieto novia novio pareja vecina vecino companera companero sobrina sobrino cunada cunado suegra suegro nuera yerno`
);

/** Roles: "case manager Denise", "participante Luis". */
export const people = set(
  `client participant member guest caller resident patient pt counselor therapist manager worker navigator advocate
  facilitator specialist supervisor coordinator volunteer intern nurse teacher mentor coworker classmate housemate
  cliente participante paciente consejera consejero terapeuta trabajadora trabajador voluntaria voluntario facilitadora
  facilitador maestra maestro senor senora`
);

/** Words after which a name follows at once. */
export const tells = set(
  `told asked texted emailed phoned hugged thank thanked call text remind reminded congratulated encouraged escorted accompanied interviewed
  met saw called helped assisted invited introduced transported supported missed visite ayude conoci entreviste acompane`
);

/** Words between a verb and a name. */
export const asks = set(
  "with w to by from for about and con a de por para y e of like per without via called is its"
);

export const meets = set(
  `met meet meets meeting spoke speak speaks speaking talked talk talks talking chatted chat visited visit called call
  calls tc tct mtg appt fu sat walked went worked works working shared connected checked followed reached appointment session lunch coffee
  conversation intake outreach rode drove lives living stays staying moved argued spent came comes attended apologized
  reunio reunimos reuni reunion hablo hable hablamos converso converse conversamos llamo llame llamamos visito cita vino
  fue llego vive trabajo trabaja almorzo camino asistio acompano ayudo platico platicamos`
);

/** After these a name follows "to", or a Spanish "a". */
export const talks = set(
  `spoke speak speaks speaking talked talk talks talking listened listen apologized introduced hablo hable hablamos llamo
  llame llamamos visito visite ayudo ayude acompano acompane conocio conoci entrevisto vio`
);

export const introduces = set(
  `named llamada llamado nombre hi hello hola dear estimada estimado querida querido gracias thanks`
);
for (const phrase of [
  "name is",
  "name's is",
  "goes by",
  "se llama",
  "me llamo",
  "nombre es",
  "known as",
  "thank you",
  "thanks to",
  "gracias a",
  "this is",
  "hey its",
  "hi its",
  "contact is",
  "facilitated by",
  "led by",
  "reconnect with",
  "reconcile with",
  "mama de",
  "given to",
  "also known",
  "name was",
  "nickname is"
])
  (introduces as Set<string>).add(phrase);

const englishVerbs = `said says told asked called came comes went left arrived attended reported reports shared shares felt feels
  feel was is has had will would wants wanted needs needed likes liked loves loved joined returned cried smiled laughed
  talked spoke stated states agreed agrees declined missed stopped started began finished completed lost got gets gave took
  brought helped helps met visited moved stays stayed lives lived works worked seems seemed looked looks thinks thought
  believes hopes plans planned expressed requested received mentioned explained described disclosed struggles struggled did
  does didn doesn hasn isn didnt doesnt hasnt isnt wasnt wont cant hung picked hugged slept ate sat ran walked applied
  relapsed texted emailed won`;
const spanishVerbs = `dijo dice llego vino fue llamo pidio quiere necesita esta estaba tiene tuvo compartio siente sintio hablo cuenta
  conto asistio participo lloro comento explico vive trabaja regreso falto`;

/** What a person does, so that the capitalized first name before it is one. */
export const personVerbs = set(`${englishVerbs} ${spanishVerbs}`);

const spanishOnly = set(spanishVerbs);
export const isSpanishVerb = (word: string): boolean => spanishOnly.has(word);

/** Of these, those that hardly anything but a person does. */
export const spokenVerbs = set(
  `said says told asked shared felt feels cried smiled laughed stated disclosed explained described mentioned came attended
  joined dijo dice llego pidio compartio siente sintio lloro comento explico asistio`
);

/** What stands before a place: "in Tulsa". A name behind them must be known or stand in context. */
export const placePrepositions = set("in at near to from through en hacia desde the los las el la by via on");
