/** Large towns and regions that are on lists of names, or on none, and are gone to and come from. */
export const cities: ReadonlySet<string> = new Set(
  `denver boulder albuquerque tulsa oakland atlanta chicago boston seattle portland tucson minneapolis milwaukee detroit
  cincinnati nashville memphis baltimore philadelphia pittsburgh sacramento fresno omaha wichita honolulu anchorage
  brooklyn manhattan bronx queens hartford providence albany buffalo newark trenton richmond raleigh durham greensboro
  america americas africa europe asia caribbean colorado
  oaxaca puebla michoacan jalisco veracruz chiapas zacatecas guanajuato sinaloa sonora chihuahua nayarit tabasco yucatan
  morelos tijuana guadalajara monterrey acapulco cancun bayamon caguas mayaguez arecibo humacao
  vieques tegucigalpa managua quetzaltenango huehuetenango bogota medellin barranquilla guayaquil quito
  caracas maracaibo habana havana gonaives jacmel praia luanda kinshasa goma bukavu kigali nairobi mombasa kampala mogadishu
  hargeisa kismayo addis asmara khartoum juba accra kumasi lagos abuja ibadan dakar freetown monrovia abidjan conakry
  kabul kandahar herat mazar baghdad mosul basra aleppo damascus homs beirut gaza amman tehran karachi lahore peshawar
  delhi mumbai kolkata chennai hyderabad punjab gujarat kerala dhaka sylhet chittagong kathmandu pokhara yangon mandalay
  hanoi saigon danang vientiane bangkok phnom penh battambang manila cebu davao jakarta beijing shanghai guangzhou
  fuzhou taipei seoul busan tokyo osaka moscow kyiv kiev kharkiv odesa odessa lviv mariupol donetsk minsk warsaw krakow
  bucharest belgrade sarajevo zagreb tirana pristina athens istanbul ankara lisbon madrid barcelona sevilla`
    .split(/\s+/)
    .filter((word) => word !== "")
);
