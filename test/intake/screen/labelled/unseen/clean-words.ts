/** Columns of words that say nothing about who somebody is: `kind; headers; values`. */
export const cleanWords = `
programs; Program, prog_nm, servicio; Peer Bridge | Warm Line | Drop-In Center | Recovery Cafe | Whole Health Action | Forensic Peer Support | Respite House | Family Navigators | Young Adult Voices | Hearing Voices Network | Double Trouble | Veterans Connect
programs with words that are names; program_name, Group, class; Hope House | Grace Place | Journey Home | Joy Luck Club | Faith and Recovery | Rosewood | Phoenix Rising | The Living Room | Harmony House | Mercy Kitchen | Charity Thrift | Sunny Side
meals; dish, lunch_menu, comida; Shepherd's Pie | Chicken Tikka Masala | Pad Thai | Caesar Salad | Beef Stroganoff | Eggs Benedict | Tres Leches | Pozole Rojo | General Tso's Chicken | Sloppy Joes | Margherita Pizza | Cobb Salad | Arroz con Pollo
snacks; snack, item; Trail Mix | Granola Bar | String Cheese | Oreo Cookies | Graham Crackers | Dole Fruit Cup | Juice Box | Little Debbie Cakes | Lay's Chips | Nature Valley Bar
activities; activity, event_type, actividad; Yoga with the river | Knitting Circle | Chair Yoga | Bingo Night | Karaoke | Nature Walk | Movie Afternoon | Beading | Drum Circle | Community Garden | Tai Chi in the Park | Poetry Slam | Bowling
activities in two words; Event, ws_title, theme; Mindful Monday | Wellness Wednesday | Taco Tuesday | Game Night | Open Mic | Art Expression | Men's Shed | Women's Circle | Pottery Basics | Fishing Trip | Soul Food Sunday
rooms; room, Location, salon; Sunflower Room | Room 204 | Maple Room | Upstairs Lounge | Conference B | Kitchen | Lincoln Room | The Den | Art Studio | Quiet Room | Madison Room | Back Porch
site names; Site, agency_site, office; Eastside Clubhouse | Jefferson Center | Franklin Street Hub | Northgate | St. Mary's Annex | Cesar Chavez Center | Rosa Parks Community Room | Lakeview | Santa Fe Office | Harriet Tubman Hall | Boulder Main
sites as cities; site_city, program site, office location; Denver | Aurora | Lakewood | Pueblo | Greeley | Longmont | Boulder | Loveland | Broomfield | Arvada | Thornton
cities of events; venue, where_held, loc; San Antonio | Houston | Austin | El Paso | Dallas | Corpus Christi | Laredo | Lubbock | Plano | Garland | Irving
roles of staff; staff_role, position, Title; Peer Support Specialist | Program Manager | Executive Director | Recovery Coach | Night Aide | Family Partner | Warm Line Operator | Intern | Outreach Lead | Bookkeeper
topics; topic, session_topic, tema; Coping Skills | Anger Management | Sleep | Boundaries | Medication Side Effects | Housing | Grief | Voices and Visions | Spirituality | Employment | Self-Advocacy | Forgiveness
workshop titles; workshop, Training, title; Pathways to Recovery | Wellness Recovery Action Plan | Mental Health First Aid | Finding Your Voice | Intentional Peer Support 101 | Telling Your Story | Ethics and Boundaries | Money Matters | Know Your Rights | Cooking on a Budget | eCPR | Emotional CPR for Youth
months; month, mes, mo; January | February | March | April | May | June | July | August | September | October | November | December
months with year; period, report_month, mes_reporte; Jan 2024 | Feb 2024 | Mar 2024 | Apr 2024 | May 2024 | Jun 2024 | Jul 2024 | Aug 2024
Spanish months; mes, Month, periodo; enero | febrero | marzo | abril | mayo | junio | julio | agosto | septiembre | octubre | noviembre | diciembre
weekdays; day_of_week, weekday, dia; Monday | Tuesday | Wednesday | Thursday | Friday | Saturday | Sunday
agreement; q1, hope_3, item 12; Strongly agree | Agree | Neither agree nor disagree | Disagree | Strongly disagree
agreement in Spanish; p4, q1_es, pregunta 3; Totalmente de acuerdo | De acuerdo | Ni de acuerdo ni en desacuerdo | En desacuerdo | Totalmente en desacuerdo
frequency; q14, how_often, phq9_2; Not at all | Several days | More than half the days | Nearly every day
frequency in Spanish; q14, frecuencia, gad_3; Nunca | Casi nunca | A veces | A menudo | Siempre | Varios días | Más de la mitad de los días
satisfaction; overall, sat_1, satisfaccion; Very satisfied | Satisfied | Neutral | Dissatisfied | Very dissatisfied | N/A
satisfaction in Spanish; satisf, p9, general; Muy satisfecho | Satisfecho | Poco satisfecho | Nada satisfecho | No aplica | Prefiero no contestar
languages; language, lang_pref, idioma; English | Spanish | Vietnamese | Amharic | Somali | Russian | Mandarin | American Sign Language | Tagalog | Haitian Creole | Hmong | Navajo
languages in Spanish; idioma, lengua, Language spoken; Español | Inglés | Portugués | Francés | Náhuatl | Mixteco | Quechua | Otro
ethnicities; ethnicity, Race/Ethnicity, raza; Hispanic or Latino | Not Hispanic or Latino | Black or African American | American Indian or Alaska Native | Asian | White | Native Hawaiian | Two or more races | Middle Eastern
tribes; tribal_affiliation, tribe, nation; Oglala Lakota | Navajo Nation | Cherokee | Southern Ute | Choctaw | Northern Cheyenne | Hopi | Osage
genders; gender, gender_identity, genero; Woman | Man | Nonbinary | Transgender Man | Two-Spirit | Genderfluid | Questioning | Prefer not to say
pronouns; pronouns, pron, pronombres; she/her | he/him | they/them | ze/hir | ella | él | elle | any
orientations; orientation, sexual_orient, sogi2; Straight | Gay | Lesbian | Bisexual | Queer | Pansexual | Asexual | Decline to answer
religions; religion, faith, fe; Catholic | Baptist | Muslim | Jewish | Buddhist | Jehovah's Witness | Latter-day Saints | Seventh Day Adventist | None
referral sources; referral_source, ref_src, como se entero; Walk-in | St. Anthony Hospital | Denver Health | Family or friend | Probation | 211 | Google search | Flyer | Church | Kaiser Permanente | Self | Johns Hopkins
insurance types; insurance_type, payer, seguro_tipo; Medicaid | Medicare | Blue Cross Blue Shield | Uninsured | Tricare | Kaiser | Aetna | Molina | Humana Gold | Private | VA
housing; housing_status, living_sit, vivienda; Own home | Renting | Staying with friends | Emergency shelter | Sober living | Couch surfing | Unsheltered | Group home | Transitional
employment; employment, work_status, empleo; Full time | Part time | Unemployed, looking | Disabled | Retired | Student | Volunteer | Day labor
education; highest_grade, education, escolaridad; Less than high school | GED | High school diploma | Some college | Associate degree | Bachelor's | Master's | Trade school
call types; call_type, disposition, tipo_llamada; Warm line | Crisis | Information | Hang up | Wrong number | Repeat caller | Prank | Third party | Voicemail | Follow-up
call topics; presenting_issue, issue1, motivo; Loneliness | Anxiety | Family conflict | Suicidal thoughts | Substance use | Housing | Relationship | Work stress | Medication | Grief and loss
outcomes; outcome, resultado, call_outcome; Felt heard | De-escalated | Linked to services | Transferred to 988 | Disconnected | No change
exit reasons; exit_reason, discharge_rsn, motivo_salida; Completed program | Moved away | Lost contact | Incarcerated | Deceased | Transferred | Graduated | Hospitalized
statuses; attendance, status, asistencia; Attended | No Show | Late Cancel | Excused | Scheduled | Left Early | Canceled by staff
diagnoses; dx, diagnosis_group, diagnostico; Major depressive disorder | Bipolar I | Schizoaffective | PTSD | Borderline personality | Generalized anxiety | Asperger's | Tourette's | Parkinson's | Alcohol use disorder
medications; med, medication, medicamento; Abilify | Lexapro | Zoloft | Seroquel | Lithium | Depakote | Risperdal | Latuda | Wellbutrin | Invega Sustenna | Haldol | Effexor
instruments; instrument, tool, escala; Herth Hope Index | Rosenberg Self-Esteem | Beck Depression Inventory | Rogers Empowerment Scale | Young Mania Rating | PHQ-9 | Hamilton Anxiety | Connor-Davidson Resilience | Ryff Scales
items of a questionnaire; item_text, question, pregunta; I have a positive outlook toward life | I feel all alone | I can see a light in a tunnel | I have faith that comforts me | I have short and long range goals
goals in a few words; goal, goal_area, meta; Get GED | Find an apartment | Quit smoking | Reconnect with family | Learn to drive | Save money | Make two friends | Exercise more
goals in Spanish; meta, objetivo, goal_es; Aprender inglés | Conseguir trabajo | Dejar de fumar | Vivir sola | Ver a mis hijos | Terminar la escuela
needs; need, necesidad, barriers; Transportation | Child care | Food | Clothing | Legal aid | Dental care | Identification | Phone or internet | Utility help
transport; transport, how_arrived, ride; Bus | Walked | Uber | Lyft | Own car | Bicycle | Access-a-Ride | Van | Dropped off
funders; funder, grant, fuente; SAMHSA | Robert Wood Johnson Foundation | Caring for Colorado | United Way | Rose Community Foundation | Daniels Fund | County ARPA | Anschutz Foundation
partner agencies; partner, referred_to, agency; Mental Health Partners | Salvation Army | Catholic Charities | Bridge House | Jewish Family Service | St. Vincent de Paul | Goodwill | Habitat for Humanity | Volunteers of America
schools; school, campus, escuela; Lincoln High | Martin Luther King Jr. Early College | East High School | Rosa Parks Elementary | Red Rocks Community College | John F. Kennedy High School | Emily Griffith Technical College
hospitals; hospital, ed_visit_at, last_inpatient; St. Joseph | Mount Sinai | Good Samaritan | Cedars | Denver Health | Porter Adventist | Rose Medical Center | Lutheran | Children's
books; book_club, book, libro; Beloved | The Alchemist | Jane Eyre | Girl, Interrupted | An Unquiet Mind | Huckleberry Finn | Harry Potter | Don Quixote | Oliver Twist | Anna Karenina
films; movie, film_title, pelicula; Black Panther | Coco | Forrest Gump | A Beautiful Mind | Finding Nemo | Erin Brockovich | Inside Out | Selena | Frida | Moana
songs; song, karaoke_pick, cancion; Lean on Me | Jolene | Billie Jean | Hey Jude | Sweet Caroline | Bridge Over Troubled Water | Roxanne | Respect | Eleanor Rigby
music; genre, music, musica; Jazz | Gospel | Mariachi | Hip Hop | Bluegrass | Classical | Cumbia | Country | R&B
animals; animal, therapy_animal, mascota; Dog | Cat | Guinea Pig | Horse | Parakeet | Golden Retriever | German Shepherd | Russell Terrier | Rabbit
plants; plant, garden_bed, planta; Basil | Rosemary | Sage | Black-eyed Susan | Sweet William | Lavender | Jalapeno | Cherry Tomato | Marigold | Bee Balm
colors; color, tshirt, band_color; Teal | Navy | Scarlet | Forest Green | Rose | Violet | Amber | Ivory | Olive | Charcoal
holidays; holiday, closed_for, feriado; Martin Luther King Jr. Day | Presidents' Day | Cesar Chavez Day | Juneteenth | Labor Day | Columbus Day | Veterans Day | Christmas Eve | Dia de los Muertos
states; state, st_born, estado; Colorado | Georgia | Virginia | Carolina del Norte | Washington | New Mexico | Texas | Montana
state codes; st, State, edo; CO | GA | VA | NM | TX | MT | WA | AL
countries; country, country_of_origin, pais; Mexico | Guatemala | Jordan | Chad | Georgia | Cuba | Kenya | Somalia | Viet Nam | Honduras
zip3; zip3, ZIP_3, geo; 803 | 802 | 800 | 805 | 816 | 811 | 000
regions; region, catchment, zona; Front Range | Western Slope | San Luis Valley | Eastern Plains | Metro | Four Corners
age bands; age_group, age_band, edad_rango; 18-24 | 25-34 | 35-44 | 45-54 | 55-64 | 65+ | Under 18
yes and no; consent, has_phone, tiene_seguro; Yes | No | Unknown | Declined
yes and no in Spanish; consentimiento, acepta, firma_rec; Sí | No | No sabe | Prefiere no decir
checkbox; race___1, need_choice_2, opcion; Checked | Unchecked
modes; mode, contact_mode, modalidad; In person | Telehealth | Phone | Text | Video | Home visit | Mail
fields of a form; form_name, redcap_event_name, instrumento; intake_arm_1 | baseline_survey | 3_month_followup | demographics | contact_log | discharge
devices used; device_type, browser, dispositivo; iPhone | Android | Chrome | Safari | Firefox | Edge | iPad | Samsung Galaxy
carriers; carrier, telco, plan_type; Verizon | Cricket | Boost Mobile | T-Mobile | Lifeline | Metro
strengths; strength, fortaleza, values_card; Honesty | Humor | Patience | Kindness | Faith | Courage | Creativity | Hope | Joy
feelings; mood, feeling_word, emocion; Calm | Blue | Hopeful | Angry | Happy | Sunny | Gray | Proud | Lonely
feelings in Spanish; emocion, animo, mood_es; Tranquila | Triste | Feliz | Enojado | Esperanza | Cansada | Sola | Orgulloso
relations; relationship, who_came, parentesco; Mother | Father | Spouse | Sibling | Adult child | Friend | Foster parent | Aunt | Sponsor
crafts; craft, supplies, taller_arte; Beaded Earrings | Macrame Hanger | Mod Podge Frames | Bob Ross Painting | Jackson Pollock Splatter | Friendship Bracelet | Clay Mugs
games; game, juego, tabletop; Uno | Chess | Apples to Apples | Jenga | Loteria | Dominoes | Texas Hold'em | Old Maid | Simon Says | Yahtzee
streets as stops; bus_stop, pickup_point, route_stop; Union Station | Colfax and Broadway | Peoria | Southmoor | Decatur-Federal | Auraria West | Louisiana-Pearl
products; donated, item_desc, articulo; Blanket | Tooth brush | Levi's jeans | Dr. Scholl's insoles | Dawn soap | Campbell's soup | Ben & Jerry's | Mr. Clean | Mrs. Meyer's
vendors; vendor, payee_type, proveedor; King Soopers | Home Depot | Trader Joe's | Wendy's | Papa John's | Jimmy John's | Macy's | Dollar General | Sam's Club
job titles; job_goal, occupation, ocupacion; Line Cook | Security Guard | Dog Walker | CNA | Barista | Truck Driver | Hair Stylist | Welder | Warehouse Associate
event names; event, evento, campaign; Walk for Wellness | Recovery Month Rally | Annual Gala | Peer Day at the Capitol | Loteria Night | Turkey Trot | NAMI Walk | Gala de Primavera
severity; severity, triage, nivel; Low | Moderate | High | Imminent | None
levels of care; loc, level, asam; Outpatient | Intensive Outpatient | Residential | Detox | Respite | Assertive Community Treatment
legal; legal_status, court, situacion_legal; Probation | Parole | Mental health court | Drug court | None | Pending charges | Guardianship
veteran; veteran, branch, era; Army | Navy | Marines | Air Force | Coast Guard | Never served | Vietnam Era | Post-9/11
substances; drug_of_choice, substance, sustancia; Alcohol | Methamphetamine | Fentanyl | Mary Jane | Heroin | Xanax | Molly | Nicotine | None
survey answers of a few words; what_helped, q22_other, lo_mejor; the people | being heard | free coffee | art group | staff are kind | not feeling alone | my peer specialist
survey answers in Spanish; q22_otro, que_le_gusto, mejorar; la comida | el apoyo | todo bien | más horarios | sentirme escuchada | nada | los talleres
weather; weather, clima, sky; Sunny | Cloudy | Snow | Windy | Stormy | Clear Skies | Rain
random labels; label, tag, cohort; amber falcon | quiet meadow | brisk cedar | silver otter | merry lantern | wandering pine | crimson tide | gentle harbor
cohorts named; cohort, team, equipo; Team Phoenix | Eagles | Class of 2023 | Blue Jays | Cohort Maya | Spring Blossoms | Cardinals | Lions
versions of a form; form_ver, version, ver; Form A | Form B v2 | Spanish Long | English Short | Large Print
training providers; trainer_org, curriculum, provider_org; Copeland Center | Via Hope | Depression and Bipolar Support Alliance | Mental Health America | Appalachian Consulting Group | Intentional Peer Support | Yale PRCH
tv and celebrities discussed; discussion_of, inspiration, quote_by; Oprah | Maya Angelou | Nelson Mandela | Mister Rogers | Brene Brown | Viktor Frankl | Rumi | Cesar Chavez
cuisines; cuisine, catering, restaurante; Thai | Mexican | Ethiopian | Panda Express | Chipotle | Olive Garden | El Tapatio | Noodles & Company
words in capitals; PROGRAM, SVC_DESC, STATUS; PEER SUPPORT | CASE MANAGEMENT | CRISIS LINE | GROUP SKILLS | OUTREACH | JAIL IN-REACH | WARM HANDOFF
codes in words; svc, code_desc, servicio_cod; H0038 Peer Support | H2016 Community Support | T1016 Case Management | S9453 Smoking Cessation | 90834 Psychotherapy
quality of a datum; dob_quality, name_data_quality, ssn_dq; Full DOB reported | Approximate or partial | Client does not know | Client prefers not to answer | Data not collected
blank words; other_specify, otro, extra; n/a | none | - | NA | unknown | see above
`;
