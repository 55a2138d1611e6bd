/** Words that make a place, a group or a thing of the name before them: Maria's House, Franklin Library, Beck Inventory. */
export const things: ReadonlySet<string> = new Set(
  `house home center centre hall park library school church clinic hospital street st avenue ave road rd boulevard blvd
  lane drive county university college academy institute room suite building bldg floor wing campus foundation fund
  trust grant project program programme service services group groups circle circles club cafe coffee kitchen garden
  gardens shelter lodge manor villa village court place square plaza tower towers apartments apts residence inn hotel
  chapel temple mosque synagogue parish cathedral ministry ministries mission fellowship memorial museum gallery theater
  theatre studio gym field stadium beach lake river creek canyon valley hills hill heights ridge point bay island springs
  falls city town township borough district region area north south east west site office offices agency department dept
  association society council committee board alliance network coalition collaborative partnership partners llc inc co
  corp company bank store market foods pharmacy salon bakery line hotline warmline call calls crisis day days night
  week month award scholarship act bill law inventory scale index questionnaire survey test assessment form method model
  theory curriculum class classes course workshop workshops training session sessions series retreat camp event fair
  festival walk run race dinner lunch breakfast brunch potluck social mixer party dance choir band team teams league
  support recovery wellness peer health healing therapy yoga zumba tai chi reiki art arts craft crafts music book books
  reading writing journal bible prayer meditation mindfulness corner connection connections bridge bridges gateway
  pathway pathways harbor haven hub spot spots porch table annex base cares kids family families youth teen
  teens seniors veterans women men boys girls ranch farm farms barn mill mine station terminal airport port pier dock
  casa centro escuela iglesia parque biblioteca clinica calle avenida plaza grupo programa taller hogar
  lutheran methodist baptist presbyterian episcopal adventist pentecostal mennonite unitarian orthodox
  meal meals read rhyme rhymes storytime story time hour tales chat chatter hops play`
    .split(/\s+/)
    .filter((word) => word !== "")
);

/** Capitalized words after which or as which no person is meant: "called Medicaid", "met with Staff". */
export const notPeople: ReadonlySet<string> = new Set(
  `i a an the this that these those it he she they we you my his her their our your me him them us and or but so if
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio
  julio agosto septiembre octubre noviembre diciembre today tomorrow yesterday
  client clients participant participants member members guest guests caller callers peer peers staff provider providers
  doctor dr therapist counselor case manager worker team family parent parents mother father sister brother friend
  friends partner spouse child children son daughter landlord employer boss neighbor roommate sponsor lawyer attorney
  probation parole officer police sheriff judge court nurse psychiatrist pcp md np rn lpc lcsw
  medicaid medicare ssi ssdi ssa snap tanf wic dmv hud va dhs dcf cps aps er ed icu hmo cbt dbt wrap ips act acl aca
  social security housing food legal crisis warm line support services service benefits insurance transportation
  resource resources employment job education school medical dental mental health behavioral recovery substance use
  alcohol drug treatment detox inpatient outpatient emergency hospital clinic center shelter house home program group
  community county state city federal local national department office agency
  zoom teams skype google facebook facetime whatsapp uber lyft walmart target amazon indeed salvation army goodwill
  red cross united way catholic charities habitat ymca ywca naacp aa na nami dbsa alanon celebrate smart refuge
  english spanish french arabic vietnamese chinese russian somali american african asian latino latina hispanic native
  indian white black christian muslim jewish buddhist catholic
  christmas thanksgiving easter halloween ramadan hanukkah new year good morning afternoon evening night
  yes no none unknown other not never always initial follow intake discharge referral outreach phone video email text
  person group individual one two three first second third last next all some any both each every
  covid hiv hcv ptsd adhd mdd gad bpd ocd narcan naloxone suboxone methadone vivitrol
  el la los las un una su mi tu nos ellos ella usted grupo programa equipo personal familia trabajo casa centro
  clinica hospital seguro escuela corte policia medico doctor doctora enfermera terapeuta consejero consejera
  everyone everybody someone somebody nobody anyone people folks others men women kids youth landlord landlady she they
  god dios lord allah cristo jesucristo
  both who what when where why how here there then now after before during because while since until
  vitamin hepatitis hep plan type section part level room phase tier option unit building step steps grade class form
  alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana
  iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
  nevada hampshire jersey mexico york carolina dakota ohio oklahoma oregon pennsylvania rhode tennessee texas utah
  vermont virginia washington wisconsin wyoming puerto rico canada guatemala honduras cuba
  applied asked attended became began brought called came cancelled completed declined did discussed left met missed moved
  needs needed no-show received referred reported requested returned said says shared showed signed spoke started
  stopped stated talked took walked wants wanted went worked feeling felt going
  also again more most much many only other over under very just really still yet
  happy sad good bad better great nice thankful grateful thanks thank please
  inside outside online virtual remote other`
    .split(/\s+/)
    .filter((word) => word !== "")
);

/** Family names that are other words or places too: alone they say nothing. */
export const doubtfulSurnames: ReadonlySet<string> = new Set(
  `baker ballard barnes beltran bianchi blanco boyd brown burns butler caballero camacho carpenter carter chen clark cooper
  cordova coronado cortes cox davidson douglas durango fischer fisher flores foster franco fuentes gardner graham greene
  griffin guerrero hamilton harrison holland holmes houston howard hudson jackson jefferson johnston kennedy lawrence
  leon luna marsh martin medina mendoza mercado miranda montes morales moran newton palacios parker paris perry pineda
  powell preston reed rios robles romero rosario salinas santana santiago santos serrano shah silva spencer stevens sullivan
  taylor thomas trujillo tucker turner valencia vega vera villa wagner walker wallace warren washington watson weaver
  webb webster weiss whitney winters woods wright young newman norman oneal`
    .split(/\s+/)
    .filter((word) => word !== "")
);

/** What stands before a name of a place: San Jose, Lake Charles, Fort Wayne. */
export const placeBefore: ReadonlySet<string> = new Set(
  "san santa santo st saint ste fort ft port mount mt lake camp los las el la north south east west new isla casa villa rancho centro plaza calle avenida iglesia escuela clinica parque hotel hurricane huracan".split(
    " "
  )
);

/** People whom streets, schools and holidays are named after. */
export const honored = new RegExp(
  [
    "\\b(?:martin luther king|rosa parks|cesar chavez|malcolm x|harriet tubman|frederick douglass",
    "|sojourner truth|john f\\.? kennedy|george washington|thomas jefferson|abraham lincoln",
    "|franklin roosevelt|eleanor roosevelt|benjamin franklin|dolores huerta|barack obama|maya angelou",
    "|langston hughes|booker t\\.? washington|george washington carver|andrew jackson|james madison",
    "|john adams|ronald reagan|juan diego|virgin mary|mary magdalene|john paul|francis xavier|john lewis",
    "|helen keller|ruth bader|vincent de paul",
    // Brands that are called like people.
    "|dr\\.? (?:pepper|scholl|martens|bronner|oz|seuss)|mr\\.? (?:clean|coffee|goodwill|rogers)",
    "|mrs\\.? (?:fields|meyer|butterworth|dash)|uncle ben|aunt jemima|betty crocker|little (?:debbie|caesar)",
    "|(?:jimmy|papa|long) john|sara lee|granny smith|smith (?:&|and) wesson|mary kay|bob evans|tim hortons|calvin klein|tommy hilfiger|jack daniel|wells fargo|charles schwab|jackson hewitt",
    "|hello kitty|winnie the pooh|harry potter|obama\\b|trump\\b|biden\\b|taylor swift|bob (?:marley|ross) (?=song|music|paint)",
    // Houses, foundations and programs that are.
    "|susan g\\.? komen|robert wood johnson|ryan white (?=part|program|fund|grant)|austen riggs|cooley dickinson",
    "|sheppard pratt|annie e\\.? casey|w\\.? ?k\\.? kellogg|jane addams|mary free bed",
    "|johns hopkins|betty ford|(?:thank you|thanks|praise|love) jesus|jesus (?:christ|saves|loves)",
    "|(?:mcdonald|friendly|trader joe|raising cane|papa gino|hershey|kellogg|boscov|wendy|denny|applebee|arby|chili|macy|kohl|lowe|culver|dillard|domino|hardee|popeye|freddy|zaxby|levi|sam)['’]s)"
  ].join(""),
  "gi"
);

/** First names that are places or everyday words too: they accuse only beside the rest of a name or in its context. */
export const doubtfulAlone: ReadonlySet<string> = new Set(
  `amber austin crystal frank heather jack jean jordan logan madison martin tyler virginia charlotte jackie jamie
  carol marion lynn stacy sean dean terry robin gene kelly shannon leon troy carmen rosa paul james peter luke john
  thomas matthew mary joseph philip stanley wesley helena elsa alma clara stella nova isaiah elijah samuel ezra jonah
  micah naomi ruth esther daniel job kings noah phoenix savannah chad israel paris selma vera bella norman nelson
  preston spencer clayton jackson lloyd wade rod ted ken glenn estelle mercedes pilar milagros luz socorro jesus
  marina monica ana dolores helen florence eva dana nina max will cody abdul alexandria cedric gilbert mitchell wallace
  stewart lance ray olive marc imani angelina sierra regina vernon casey perry`
    .split(/\s+/)
    .filter((word) => word !== "")
);
