/** Companies, agencies and applications that this work deals with and whose names are no words, nor anybody's. */
export const companies: ReadonlySet<string> = new Set(
  `walmart walgreens cvs lyft uber venmo zelle paypal facebook instagram tiktok whatsapp youtube google iphone android netflix
  hulu spotify snapchat twitter reddit linkedin pinterest discord telegram gmail hotmail outlook yahoo safari chromebook
  craigslist airbnb vrbo zillow trulia starbucks dunkin mcdonalds wendys arbys chipotle popeyes applebees ihop dominos
  costco kroger safeway publix aldi wegmans meijer albertsons walgreen rite-aid sams petco petsmart ikea kohls macys
  jcpenney tjmaxx goodwill autozone jiffy uhaul u-haul fedex ups usps dhl doordash grubhub instacart ebay etsy
  comcast xfinity verizon tmobile t-mobile sprint att at-t spectrum centurylink metropcs safelink assurance tracfone
  eversource pge coned duquesne entergy dominion firstenergy ameren xcel nstar unitil nipsco centerpoint
  medicaid medicare masshealth tenncare badgercare soonercare medi-cal obamacare tricare bcbs kaiser aetna cigna humana
  anthem centene molina amerigroup wellcare fidelis healthfirst carelon beacon optum magellan logisticare modivcare
  citibank chime wellsfargo bofa capitalone experian equifax transunion turbotax moneygram westernunion geico allstate
  progressive statefarm amtrak greyhound megabus paratransit septa metrobus metrolink
  relias qualtrics redcap surveymonkey salesforce apricot icarol doxy webex zoom skype facetime mychart epic
  smartrecovery alanon al-anon alateen nar-anon nami dbsa naacp ymca ywca americorps jobcorps headstart
  nintendo xbox playstation roblox minecraft fortnite pokemon lego marvel disney pixar encanto wordle scrabble yahtzee`
    .split(/\s+/)
    .filter((word) => word !== "")
);
