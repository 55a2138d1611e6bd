/** Feasts, dishes and customs that come up where people eat and celebrate together and English lists do not have. */
export const feasts: ReadonlySet<string> = new Set(
  `nowruz kippur rosh hashanah sukkot simchat purim pesach passover shavuot shabbat diwali holi navratri onam pongal
  vesak losar tet songkran obon chuseok seollal kwanzaa juneteenth eid ramadan iftar suhoor ashura mawlid umrah hajj
  posadas navidad quinceanera halloween hanukkah friendsgiving galentines mardi oktoberfest timkat meskel enkutatash
  jollof injera fufu egusi chapati ugali sambusa samosa biryani naan masala paneer pho banh bibimbap kimchi bulgogi
  japchae ramen udon teriyaki lumpia adobo pancit sinigang pupusas arepas empanadas tamales pozole birria tostones
  mofongo pasteles sancocho baleadas ceviche churrasco feijoada pierogi borscht halal kosher baklava shawarma falafel
  tabouleh couscous tagine griot diri pikliz callaloo jerk roti poke musubi larb papaya pad thai
  smudge smudging powwow pow-wow taiko capoeira bachata cumbia merengue reggaeton zumba qigong tai chi nidra vinyasa`
    .split(/\s+/)
    .filter((word) => word !== "")
);
