/** Words around a name that say it is one. Lower case, without accents, English and Spanish. */

const set = (words: string): ReadonlySet<string> =>
  new Set(words.split(/[\s]+/).filter((word) => word !== ""));

export const titles = set("mr mrs ms mx dr dra prof rev sr sra srta senora senorita senor dona");

/** Titles behind which any word is a name. */
export const mrAndMrs = set("mr mrs dra sra srta dona");

/** Titles that are other words too: only a known name may follow. */
export const softTitles = set(
  `miss pastor father mother sister brother deacon elder imam rabbi officer judge nurse coach aunt auntie uncle grandma
  grandpa don tia tio hermano hermana abuela abuelo padre madre maestro maestra doctor doctora fr detective
  sergeant captain chief principal teacher counselor therapist big lil bro sis sgt lt capt cpl ofc det dep`
);

export const relations = set(
  `sister brother mother mom mum mama father dad papa son daughter husband wife partner spouse friend girlfriend boyfriend
  fiance fiancee aunt auntie aunty uncle kid kids granny grandkids cousin niece nephew grandmother grandma grandfather grandpa granddaughter grandson roommate
  neighbor boss landlord landlady sponsor ex bf gf bff hubby sis bro stepdad stepmom godmother godfather caregiver stepmother stepfather stepson stepdaughter baby twin
  hermana hermano madre padre hija hijo esposa esposo marido mujer amiga amigo tia tio prima primo abuela abuelo nieta
  nieto novia novio pareja vecina vecino companera companero sobrina sobrino cunada cunado suegra suegro nuera yerno`
);

/** Roles: "case manager Denise", "participante Luis". */
export const people = set(
  `client participant member guest caller resident patient pt counselor therapist manager worker navigator advocate
  facilitator specialist supervisor coordinator volunteer intern defender attorney lawyer aide receptionist nurse teacher mentor coworker classmate housemate
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
  "with w to by from for about and con a de por para y e of like per without via called is its ask see contact miss misses love loves"
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
  `named llamada llamado nombre thx ty hi hello hola dear estimada estimado querida querido gracias thanks`
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
  conto asistio participo lloro comento explico vive trabaja regreso falto quiso queria pregunto pregunta trajo
  necesitaba salio dejo cancelo ayudo acompano consiguio perdio firmo viene estuvo`;

/** What a person does, so that the capitalized first name before it is one. */
export const personVerbs = set(`${englishVerbs} ${spanishVerbs}`);

const spanishOnly = set(spanishVerbs);
export const isSpanishVerb = (word: string): boolean => spanishOnly.has(word);

/** Of these, those that hardly anything but a person does. */
export const spokenVerbs = set(
  `said says told asked shared felt feels cried smiled laughed stated disclosed explained described mentioned came attended
  joined dijo dice llego pidio compartio siente sintio lloro comento explico asistio`
);

/** What nobody but a person did, so that Grace and Will are people before it. */
export const deeds = set(
  `said says told asked asks called calls texted emailed came arrived attended left cried laughed smiled shared stated disclosed
  reported relapsed graduated yelled screamed fought stole hit punched slept apologized joined declined agreed wants
  refused returned missed plays speaks sings teaches leads prays paints cooks lives
  show showed walked drove moved cooked fixed danced drummed sat ran talked spoke helped cancelled canceled quiso dijo llego vino pidio lloro llamo compartio asistio`
);

/** How people are, and not things: "Angel was upset". */
export const states = set(
  `upset angry sad sick drunk high sober rude asleep sleeping crying absent pregnant arrested evicted hospitalized
  homeless tearful suicidal scared worried nervous yelling talking enojada enojado triste enferma enfermo`
);

/** Between somebody and what they did: "Juanito no vino". */
export const adverbs = set(
  "no not never always also just still really already finally even ya nunca siempre tambien se"
);

/** Before them stands nobody's name: "a Rockies game". */
export const articles = set(
  "a an the this that these my our your some any every another un una el los las mi"
);

/** What stands before a place: "in Tulsa". A name behind them must be known or stand in context. */
export const placePrepositions = set(
  `in at near to from through en hacia desde the los las el la by via on down up along off around past across outside
  behind into toward towards`
);

/** What is watched, sung or played is a work or a game: "watched Forrest Gump". */
export const performs = set(
  "watch watched watching sang sing singing play played playing read reading listened listening"
);

/** What somebody made who is known for it: "a Robert Frost poem". */
export const works = set(
  "poem poems song songs album movie movies film films book books quote concert mural lyrics music story"
);

/** What somebody has who leads it: "Marlene's group". */
export const led = set(
  `group groups class classes session sessions circle workshop table office room desk story appt appts appointment
  appointments birthday lease voucher case file meds hearing surgery discharge paperwork referral ride wheelchair`
);

/** Where people are and things are not: "in jail". */
export const whereabouts = set("jail prison hospital er icu court detox rehab custody treatment");

/** What a note on medicines says; a strange word in it is one. */
export const prescribes = set(
  `mg dose doses dosage refill refills refilled prescribed prescription rx med meds medication medications injection pill
  pills takes taking toma tomando receta medicina medicamento tapered titrated`
);

/** Behind them "to" and "from" lead to a place: "a trip to Cheyenne". */
export const travels = set(
  `trip trips travel traveled traveling move moved moving go goes going went drive drove flight flew bus commute relocated
  relocating hike`
);

/** What somebody sends or gives: "a text from Miguel", not "food from Panera". */
export const sent = set(
  `text txt call message msg vm voicemail email letter note card referral visit hug ride news update word help support
  gift feedback request heard hear mensaje llamada recado carta`
);
