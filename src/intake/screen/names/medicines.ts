/** Names that medicines are sold under, of the mind and of the rest; what English lists have is left out. */
export const medicines: ReadonlySet<string> = new Set(
  `abilify aristada rexulti vraylar caplyta latuda geodon zyprexa seroquel risperdal perseris uzedy invega haldol
  thorazine prolixin trilafon navane loxitane saphris fanapt clozaril versacloz fazaclo cobenfy nuplazid ingrezza
  austedo cogentin artane lithobid eskalith depakote depakene lamictal tegretol trileptal topamax neurontin lyrica
  zoloft prozac paxil celexa lexapro luvox effexor pristiq cymbalta fetzima wellbutrin remeron trintellix viibryd auvelity
  spravato emsam nardil parnate elavil pamelor tofranil anafranil sinequan desyrel oleptro xanax ativan klonopin valium
  librium buspar vistaril atarax ambien lunesta sonata belsomra dayvigo quviviq rozerem restoril halcion silenor
  adderall ritalin concerta vyvanse focalin strattera intuniv kapvay qelbree provigil nuvigil suboxone subutex zubsolv
  sublocade brixadi vivitrol revia antabuse campral lucemyra narcan naloxone chantix nicorette methadone buprenorphine
  percocet vicodin oxycontin norco tramadol ultram dilaudid fentanyl xylazine ozempic wegovy mounjaro zepbound trulicity
  victoza januvia jardiance farxiga metformin glucophage lantus humalog novolog insulin lipitor crestor zocor eliquis
  xarelto coumadin plavix lisinopril losartan amlodipine metoprolol atenolol hydrochlorothiazide lasix synthroid
  levothyroxine prednisone albuterol ventolin advair symbicort flovent singulair zyrtec claritin allegra benadryl tylenol
  advil motrin aleve ibuprofen nexium prilosec protonix pepcid zofran miralax colace biktarvy descovy truvada genvoya
  epclusa mavyret harvoni humira enbrel stelara botox depo nexplanon mirena
  olanzapine quetiapine aripiprazole risperidone paliperidone ziprasidone lurasidone cariprazine brexpiprazole clozapine
  haloperidol fluphenazine perphenazine chlorpromazine lamotrigine valproate carbamazepine oxcarbazepine topiramate
  gabapentin pregabalin sertraline fluoxetine paroxetine citalopram escitalopram venlafaxine desvenlafaxine duloxetine
  bupropion mirtazapine vortioxetine vilazodone trazodone amitriptyline nortriptyline doxepin hydroxyzine buspirone
  lorazepam clonazepam alprazolam diazepam temazepam zolpidem eszopiclone propranolol prazosin clonidine guanfacine
  methylphenidate lisdexamfetamine atomoxetine naltrexone acamprosate disulfiram varenicline benztropine deutetrabenazine`
    .split(/\s+/)
    .filter((word) => word !== "")
);
