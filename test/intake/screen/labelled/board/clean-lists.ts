/** `headers; values`: columns of short lists, as the exports of these organizations and of cities hold them. */
export const cleanLists = `
Program, program_name, Enrolled In; Peer Bridger|Warm Line|Recovery Café|Supported Housing|Jail In-Reach|Youth Drop-In|Older Adult Outreach|Respite
Site, Site Name, Location; East Side Clubhouse|Downtown Center|North Campus|Main Street Office|Riverfront|Mobile Van|Annex B|Westgate
Session Topic, topic; Anger & Forgiveness|Budgeting 101|Boundaries|Coping with Holidays|Self-Compassion|Sleep|Voices & Visions|Nutrition on a Dime
Group Name, group; WRAP|Hearing Voices|Dual Recovery|Women of Strength|Men's Breakfast|Grupo de Apoyo|Rainbow Circle|Writing for Wellness|Seeking Safety
Event Name, event_title; Harvest Fest|Open Mic Night|Recovery Walk|Pumpkin Carving|Volunteer Lunch|Spring Cleaning|Art Show|Holiday Party|MLK Breakfast
Worker Role, Role, Position Title; Peer Specialist|Recovery Coach|Case Manager|Program Director|Intern|Warm Line Operator|Front Desk|Van Driver
Staff Type, Provider Type; Peer|Clinician|Volunteer|Contractor|Nurse|Supervisor
Status, Case Status, Estado; Active|Closed|Pending|On hold|Waitlist|Discharged
Consent, Consented?, ¿Aceptó?; Yes|No|Declined|Sí
I feel hopeful about my future, q1_hope, Pregunta 4; Strongly agree|Agree|Neutral|Disagree|Strongly disagree
How satisfied were you?, sat_overall; Very satisfied|Somewhat satisfied|Neither|Somewhat dissatisfied|Very dissatisfied
In the last 30 days how often did you feel nervous?, k6_1; All of the time|Most of the time|Some of the time|A little of the time|None of the time
Age Band, Age Group, Grupo de edad; Under 18|18-24|25-34|35-44|45-54|55-64|65+|Unknown
Race, race_eth, Raza; White|Black or African American|Asian|American Indian or Alaska Native|Native Hawaiian|Hispanic/Latino|Two or more|Declined
Ethnicity Detail, Tribe/Heritage; Hmong|Somali|Mexican|Puerto Rican|Ojibwe|Lakota|Vietnamese|Ethiopian|Cuban|Cherokee
Primary Language, Idioma, Preferred Language; English|Spanish|Hmong|Somali|Vietnamese|ASL|Amharic|Russian|Mandarin|Karen|Tagalog
Pronouns, Pronombres; she/her|he/him|they/them|ze/zir|ella|él|ask me
Gender Identity, Género; Woman|Man|Nonbinary|Transgender woman|Two-Spirit|Questioning|Mujer|Hombre
Sexual Orientation, orientation; Straight|Gay|Lesbian|Bisexual|Queer|Asexual|Prefer not to say
Referral Source, How did you hear about us?; Self|Hospital|Court|Friend or family|211|988|Website|Flyer|Probation|School
Referred To, Agency Referred; Food bank|Legal Aid|Salvation Army|Catholic Charities|Housing Authority|DVR|Goodwill|Community Health Center
Diagnosis, Dx Desc; Major depressive disorder|Schizophrenia|Bipolar I|PTSD|Generalized anxiety|Alcohol use disorder|Borderline personality
ICD-10, dx_code, Primary Dx; F32.1|F33.2|F20.9|F31.81|F43.10|F10.20|F60.3|Z59.00
Insurance Type, Payer, Seguro médico; Medicaid|Medicare|Private|VA|Tricare|None|Medi-Cal|CHP+|Dual eligible
Health Plan, MCO; Molina|Kaiser Permanente|Blue Cross|Anthem|United Healthcare|Coordinated Care|Humana|Aetna
Region, Service Area, Zona; North|South|East|West|Metro|Frontier|Region 3|Statewide
State, St, Estado de residencia; CO|WA|NM|TX|CA|OR|MN|Colorado
Exit Reason, Discharge Reason; Goals met|Moved|Lost contact|Deceased|Incarcerated|Transferred|Declined services|Non-compliance
Exit Destination, Destination; Rental by client, no subsidy|Emergency shelter|Staying with friends|Jail or prison|Hospital|Place not meant for habitation
Housing Status, Vivienda; Literally homeless|At risk|Stably housed|Doubled up|Transitional|Group home
Employment Status, Empleo; Full time|Part time|Unemployed, looking|Disabled|Retired|Student|Day labor
Education, Highest Grade, Escolaridad; Less than HS|HS/GED|Some college|Associate|Bachelor's|Graduate degree|Primaria|Secundaria
Marital Status, Estado civil; Single|Married|Divorced|Widowed|Separated|Domestic partner|Soltero|Casada
Relationship, Relationship to client, Parentesco; Mother|Father|Spouse|Sister|Friend|Case manager|Guardian|Self|Madre
Veteran, Military Branch; Army|Navy|Air Force|Marines|Coast Guard|National Guard|Not a veteran
Disability, Disability Type; Physical|Developmental|Chronic health|HIV/AIDS|Mental health|Substance use|None
Needs, Needs identified; Housing|Food|Transportation|Clothing|ID documents|Dental|Legal|Child care|Phone
Call Type, Tipo de llamada; Support|Crisis|Information|Hang up|Wrong number|Repeat caller|Prank|Third party
Call Outcome, Disposition; De-escalated|Transferred to 988|Warm transfer|Mobile crisis sent|Caller hung up|911 dispatched
Queue, Skill Group; Main English|Spanish Line|After Hours|Overflow|Youth Text|Veterans
Mode, Contact Method, Modalidad; In person|Phone|Video|Text|E-mail|Home visit|Telehealth
Attendance, Show Status; Attended|No show|Late cancel|Excused|Rescheduled|Left early
Room, Meeting Room; Aspen|Cottonwood|Blue Room|Conference A|Gym|Kitchen|Sequoia|Zoom
Day, Weekday, Día; Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|lunes|martes
Month, Mes; January|February|March|April|May|June|July|August|September|October
Quarter, Fiscal Quarter, Trimestre; Q1|Q2|Q3|Q4|FY24 Q1|FY24 Q2|Q3 FY2025
Period, Reporting Period; Jul-Sep 2023|Oct-Dec 2023|Jan-Mar 2024|Apr-Jun 2024|Annual|Mid-year
Weather, Conditions; Sunny|Snow|Rain|Windy|Overcast|Hail|Below zero
Version, Form Version, app_version; 1.0|1.2.3|2.0.14|v3|10.15.7|4.1.0-beta
Row Label, Category; Grand total|Subtotal|Unduplicated|New|Carried over|All programs
Complete?, intake_complete, form_status; Complete|Incomplete|Unverified
race___1, services(choice=Peer support), Needs - Food; Checked|Unchecked
Grant, Funding Source, Fund; SAMHSA CCBHC|State GR|County 1%|Block Grant|United Way|Private donors|SOR III
Service Code, CPT, Billing Code; H0038|H2015|H0038:HQ|T1016|90832|H2014|S9482|H0046
Service, Activity Type; Peer support, individual|Peer support, group|Transportation|Outreach|Advocacy|Skills training
Stage of Change, Readiness; Precontemplation|Contemplation|Preparation|Action|Maintenance
Goal Status, Goal Area; Not started|In progress|Achieved|Modified|Dropped|Education|Social|Health
Risk Level, C-SSRS Result; Low|Moderate|High|Imminent|None|Not assessed
Substance, Drug of Choice; Alcohol|Methamphetamine|Fentanyl|Cannabis|Cocaine|Heroin|Nicotine|None
Medication, Rx; Sertraline|Lithium|Abilify|Seroquel|Vivitrol|Suboxone|Haldol|Lamictal|Clozaril
Living Situation, prior_living; Shelter|Own apartment|With family|Car|Tent|Hotel or motel|Jail|Sober home
Income Source, Income Type; SSI|SSDI|TANF|Wages|Pension|None|Unemployment|Child support
Evaluator Comment Code, Reason Code; A1|B2|C3|D4|X9|Z0
Tag, Label, Flag; urgent|follow-up|vip-bed|duplicate|test|do-not-count
Platform, Device Type, Browser; iPhone|Android|Desktop|Chrome|Safari|Edge|Kiosk
Recorded Language, UserLanguage; EN|ES|ES-MX|HMN|SO|VI|FR
DistributionChannel, Finished, ResponseType; anonymous|email|qr|preview|TRUE|FALSE|IP Address|Imported
Volunteer Task, Shift Type; Kitchen|Driving|Phones|Greeting|Gardening|Sorting|Overnight
Training, Course Title; CPR/First Aid|QPR|Mental Health First Aid|Motivational Interviewing|Peer Core 80|Ethics|ASIST|Naloxone
Credential, Certification Level; CPRS|CPSS|RPS|None|In process|Provisional|LCSW|QMHA
Partner Agency, Organization; Mercy Housing|St. Vincent de Paul|Jefferson Center|Aurora Mental Health|Harmony House|Legal Aid of Adams|Hope Street|Grace Lutheran Church
School, Branch, Library; Lincoln High|Washington Park Branch|Roosevelt Middle|Cesar Chavez Library|Central|Ruby Hill|Schlessman Branch
Department, Agency, Responsible Agency; Public Works|Parks & Recreation|Police|Animal Control|311 Center|Streets and Sanitation|Water
Request Type, Problem, Case Title; Graffiti removal|Pothole|Abandoned vehicle|Missed trash|Street light out|Illegal dumping|Noise complaint|Dead animal
Event, Program Title, Activity; Toddler Storytime|Chess Club|Lego Builders|ESL Conversation|Teen Anime|Tax Help|Bluegrass Jam|Read to a Dog
Audience, Ages; Adults|Teens|Tweens|Preschool|All ages|Seniors|0-5|6-12
Case Source, Channel; 311 app|Phone call|Web form|Walk-in|Twitter|Field staff|Email
Season, Cohort, Term; Fall 2023|Spring 2024|Summer 2024|Winter|Cohort 7|Cohort 8
Respondent, Completed By; Client|Parent|Staff|Proxy|Caregiver|Clinician
Color, Team, House; Red|Blue|Green|Amber|Violet|Rose|Olive|Hazel|Jasmine
Field7, Column 3, value; Low|Medium|High|n/a|other|see note|0|1
Field12, Answer, q12; Bus|Car|Walk|Bike|Light rail|Ride from friend|Did not travel
Column 8, Other, text1; Dental|Vision|None|Hearing|Foot care|Flu shot|COVID-19 booster
Meal, Menu; Chili|Turkey sandwich|Enchiladas|Caesar salad|Sloppy Joe|Spaghetti|Vegan option|Eggs Benedict
Book, Title, Movie; The Color Purple|Finding Nemo|Girl Interrupted|Silver Linings Playbook|Inside Out|A Beautiful Mind|Soul
Holiday, Closed For; Labor Day|Juneteenth|Christmas|Martin Luther King Jr. Day|Thanksgiving|Cesar Chavez Day|Presidents Day|Eid
Route, Bus Line; 15 Colfax|16 W Colfax|A Line|MallRide|FF1|30 Federal|E Line
Unit, Bed, Bed Type; Bed 1|Bed 2|Couch|Room 204|Cot A|ADA room
Score Band, Severity; Minimal|Mild|Moderate|Moderately severe|Severe
Timing, Assessment Point, Timepoint; Baseline|3 month|6 month|12 month|Discharge|Follow-up
redcap_event_name, redcap_repeat_instrument; baseline_arm_1|followup_3m_arm_1|exit_arm_1|contact_log|group_attendance
Record Type, RecordTypeName, Type; Participant|Household|Contact Log|Service Delivery|Intake|Exit Survey
Opt-in, SMS consent, Ok to leave message?, May we email you?; Yes|No|Only daytime|Ask first
Best time to call, Preferred contact time; Morning|Afternoon|Evening|Any|After 5
Name of program you attended, Which group did you like best?; Art Hour|Yoga|WRAP|Drop-In|Men's Group|Grief|None
Has email?, Phone Type, Has phone; Yes|No|Cell|Landline|Obama phone|Shared
Address Type, Address Quality, zip_data_quality; Full|Partial|Client does not know|Home|Mailing|Shelter|Data not collected
Birth sex, Country of birth, Born in US?; Female|Male|Mexico|Somalia|Laos|Yes|Intersex|Vietnam
DOB Data Quality, SSN Data Quality, Name Data Quality; 1|2|8|9|99
Account Type, License Type, License Status; Checking|Savings|None|Active|Expired|CDL
Plan Type, Plan Name, Plan; Bronze|Silver|Gold|HMO|PPO|Advantage
Vehicle Type, Transport mode, Vehicle; Van|Sedan|Bus|Wheelchair van|Bike
Photo release, Photo consent, Image use ok; Signed|Not signed|Yes|No
Site Type, Web Source, Link clicked; Facebook|Instagram|Google|Flyer|Yes|No
Identification, Has ID?, ID Type; State ID|Passport|None|Tribal ID|Birth certificate|Matricula consular
`;
