/** Words of every day, places and months that lists of first names have too. */
export const everyday: ReadonlySet<string> = new Set(
  `page had may link august june april will any see even way early north major town case west son art say law free man
  king land field park court win far red read hall jan mar royal rock car bar saw base star mark web minor else bank row
  care hill fair washington job bill hope miles van cross temple roman bay mayor faith prince forest worth port der
  carolina des urban boy honor asia israel del fields wood chance rose happy ban brand gun georgia mile florida price
  grant haven von rich storm guy carry ring sydney fan duke jackson yard mill ward bell bird gray trip lane dean gay bear
  gene sky drew max walker ali charity ford welsh ray shell lay bond cash lincoln hunter grace earl wright hunt atlanta
  angel mac noble baron rabbi ram fee graham parker abbey shadow wolf cooper fran cleveland deck chase den wells bone
  gates rocky dot richmond sergeant min wake lion cole dallas grove jay warner sandy philippine dawn arch lock joy pace
  palm chen pen shaw kit trace pat pet melody harmony glory dame keen denver lucky holmes brooks porter palmer tuesday
  sue cliff ash marsh stern tab tan glad allan glen ally chip barn burke deny rod chan hardy chuck dale ira pier boot
  honey olive beck mercy easter heath bee booth homer dell coral bride freeman abbot lin ave carr candy fern fin moss
  salmon salvador venus penny ruby buck vale tally sterling wheeler sunshine ham spike che bent patience skip holly
  valentine mickey violet buddy ivory eden alley cord harp hale gale raven aurora warden lance fancy willow brett flint
  rey bud mick wit rand ida mel dare axe mil bail lib sunny woody ivy robin rusty sage royal pearl summer autumn winter
  serenity destiny journey heaven star crystal amber jade ginger pepper rosemary basil clover daisy iris lily rain river
  ocean stone justice liberty victory success blessing praise promise trinity genesis gospel christian merry noel
  true trust wing spring echo dolly teddy barbie santa dixie jersey india china chile kenya jordan madison austin
  virginia logan houston phoenix london paris geneva vienna verona milan cairo troy lynn gentle angels class club
  house home center group team line call club welcome new old big long short day week month year peer prime point
  sonny junior senior lady queen princess doctor nurse pastor father mother sister brother baby maiden abc tam doc`
    .split(/\s+/)
    .filter((word) => word !== "")
);
