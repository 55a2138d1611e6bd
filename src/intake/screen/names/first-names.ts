/**
 * Common first names in the United States that are not also everyday words (no Hope, Grace, Mark or June), for telling
 * columns of people from columns of groups and events.
 */
export const firstNames: ReadonlySet<string> = new Set(
  `aaron abigail adam adrian alan albert alejandro alex alexander alexandra alexis alice alicia allison amanda amber
  amy ana andrea andrew angela ann anna anne anthony antonio arthur ashley austin barbara benjamin bernard bethany
  betty beverly bob bobby brandon brenda brian brittany bruce bryan caitlin carl carlos carmen carol caroline carolyn
  catherine charles charlotte cheryl chloe chris christian christina christine christopher cindy claire colleen
  connor corey courtney craig crystal curtis cynthia daniel danielle darius darlene darrell david deborah debra denise
  dennis derek diana diane diego dmitri donald donna doris dorothy douglas dylan edgar eduardo edward elaine eleanor
  elena elizabeth ellen emily emma eric erica erika ernesto esther ethan eugene evelyn fatima felix fernando frances
  francisco frank fred gabriel gary george gerald gloria gordon gregory hannah harold harry heather hector helen henry
  howard hugo ian irene isaac isabel isabella jack jackie jacob jacqueline jake jamal james jamie jane janet janice
  jared jason javier jean jeffrey jenna jennifer jeremy jerome jerry jesse jessica jill jim joan joanne joel john
  johnny jon jonathan jordan jorge jose joseph joshua joyce juan juanita judith julia julian julie justin karen
  katherine kathleen kathryn katie kayla keisha keith kelly kenneth kevin kimberly kristen kyle lamar larry latoya
  laura lauren lawrence leah leon leonard leslie linda lisa logan lois lori louis louise lucas lucy luis luke lydia
  lynn madison malik manuel marcus margaret maria marie marilyn mario marion marjorie martha martin mary matthew
  megan melanie melissa michael michelle miguel mildred mohammed monica nancy naomi natalie nathan nicholas nicole
  noah norma olga olivia oscar pamela patricia patrick paul paula pedro peter philip phyllis priya rachel rafael ralph
  ramon raymond rebecca renee ricardo richard rick roberta robert roberto robin rodney roger ronald rosa rosemary roy
  russell ruth ryan samantha samuel sandra santiago sara sarah scott sean sergio shannon sharon shawn sheila shirley
  sofia sophia stacy stanley stephanie stephen steve steven susan suzanne tamara tammy tanya tara teresa terry theodore
  theresa thomas tiffany tim timothy tina todd tom tony tracy travis tyler tyrone valerie vanessa veronica victor
  victoria vincent virginia vivian walter wanda wayne wei wendy wesley william xavier yolanda yvonne zachary zoe`
    .split(/\s+/)
    .filter((name) => name !== "")
);
