/**
 * Common first names of communities that lists of American names pass over: Spanish, African American, African, Arabic,
 * Asian, Native and Slavic ones, and those of younger people. None is also an everyday English or Spanish word.
 */
export const moreFirstNames: ReadonlySet<string> = new Set(
  `aaliyah abdul abdullah abdirahman adaeze adriana agnieszka agustin ahmad ahmed aicha aiden aisha akira alejandra
  alessandra alfonso alfredo ali alina aliyah alondra alonso alvaro amara amari amina amir amit amrita anahi anaya
  andres angelica angelina anil anjali antoine antwan araceli ariana ariel armando arturo ashanti aurelio
  ayana ayesha azucena babajide baraka beatriz belen benita benito bernardo bogdan brayden brianna
  brittney camila camille carla carlota carmelo carmelita catalina cecilia celeste cesar chidi chinedu chloe ciara
  clarissa claudia consuelo cristian cristina cristobal daisuke dalia damian damien dante daphne darnell dashawn
  deandre deepak deja delfina delia delmar demarcus demetrius deshawn desiree devante devonte dewayne dimitri
  dmitry dominique domingo dwayne ebony edith efrain eliana elias elijah eliseo elodie eloisa elsa elvia elvira
  emilia emiliano emilio emmanuel enrique ermelinda ernestina esmeralda esteban estela estella estrella
  eugenia eva evelin ezekiel ezra fabian fabiola farah fatou faustino federico felicia felipe fermin filiberto florencia
  francisca gael gabriela gabriella genaro genevieve georgina gerardo gilberto giovanni giselle gladys
  giuseppe gonzalo graciela gregorio griselda guadalupe guillermo gustavo habib haruto hassan hayden heriberto hernan hilda
  hiroshi horacio hortencia humberto hyun ignacio ibrahim imani imelda imran ines ingrid iris irma isaiah isaias ismael
  israa itzel ivan ivette ivonne izabella jada jaden jaime jaleel jalen janae janelle jaqueline jasmin jasmine
  jayden jaylen jazmin jelani jennifer jermaine jesenia jesus jimena joaquin joaquina jocelyn joey joelle
  jonah josefa josefina josiah josue josh juana julia juliana julieta julio julissa kadeem kaitlyn kamala kareem karina
  karla katarzyna katelyn kaya keiko kendra kendrick kenji kenyatta khadija khalid kiara kiran kofi krystal
  kwame kylie lakeisha lakisha lakshmi lamont laquan lashawn laszlo latasha latisha latonya layla leila leilani lena
  leonardo leonel leonor leticia liam liliana linh lisandro lizbeth loretta lorena lorenzo lourdes luana lucia luciana
  luciano lucille ludmila lupe lupita luz mahmoud maite malia malachi malika manuela marcel marcela marcelo marcos
  margarita mariah mariam mariana mariano maribel maricela marisa marisela marisol maritza marlon marquis marquita
  marta mateo matias mauricio maximiliano maya mayra mehmet mei meera mercedes mia micah micaela miguelito milagros
  ming minh miriam mohamed mohammad moises monique montrell muhammad mustafa mya nadia naomi nasir natalia natasha nayeli
  neha nevaeh ngozi nicolas nikhil nina nkechi nneka noemi noelle nora norberto nour octavio odalys ofelia oksana
  oluwaseun olumide omar orlando osvaldo paola pablo pascual patrice paulina pavel petra pilar porfirio
  qiana quentin rafaela raheem rahul raj rajesh ramiro ramona raquel rashad rashida raul ravi reginald reina
  reynaldo rhonda rigoberto rodolfo rodrigo rogelio rolando romeo roosevelt rosalia rosalinda rosario roxana
  ruben rufina sadia saeed salma salvatore samir samira sanjay sanjuana saul savannah selena serafin sergei
  shanice shaniqua shanika shante sharice shawna shelby sherry shirin shreya siddharth silvia simone soledad
  sonia stefan sunita susana svetlana takeshi tamika tamia tanisha tasha tatiana tevin thanh thao thiago thuy tomas
  tomasz tonya trang treyvon tuan tunde tyreek tyrell tyrese tyshawn uchenna ulises umar valentina valeria
  vanesa vicente vijay vikram vladimir wanjiru wilfredo xiomara ximena xochitl yahir yasmin yasmine yesenia yolanda
  yosef youssef yousef yuki yuri yusuf zainab zaria zoila zulema zuri
  alma allison annette audrey bella benny bernice beth betsy billy blanca bobbie bonnie bradley brendan
  brent brianne cameron candace carla carmela cassandra cathy cedric chad charlene charlie chelsea clara clarence
  clayton clifford clint clyde cody cora cornelius dana danny darren daryl dave debbie della dexter dolores
  dominic donnie duane earlene eddie edna edwin ella ellie elmer elsie ernest estelle eunice faye felicity floyd frances
  francine freddie frederick garrett geoffrey geraldine gerard gertrude gilbert gina glenda glenn greg guillermina
  gwen gwendolyn hailey harriet harvey hazel helena herbert herman ida inez isabelle janine jeanette
  jeannie jeff jenny jerry jillian jimmy jodi joelene joey johnnie jolene josie josephine juliet justine kara kari
  katrina kayleigh keegan kellie ken kenny kerry kirsten kristi kristin kristina kurt lenora leroy
  lester lillian lindsay lindsey lloyd loren lorraine lorrie luella lula mabel maggie malcolm mandy marc
  marcia margo margie maureen maurice maxine melinda melvin mike mindy minnie mitchell molly mona monika
  myra myrna myrtle nadine nate nelson nettie nick nikki nina nolan noreen norman oliver otis owen pauline
  peggy perry phoebe polly preston priscilla rachael ramsey randy regina rene rhoda robbie rod-allan
  roland ron rosalie rosanna rosie roxanne rudy ruthie sabrina sadie sally sam saundra selma seth shane shari
  shelly sherri sid simon sonya spencer stella stewart stuart sylvia tabitha tamra ted teri thelma thomasina tommy
  toni tracey tricia trudy una valarie velma vera verna vernon vickie vicky viola wade wallace wilma winifred yvette
  zachariah zelda andre ben leo meg pam pamela rob terrence terrance tess zeke abby addison becky bridget colin evan
  jasper kate katie kathy kim liz lucia luca lucas mackenzie makayla molly nick nicole phil rachel rebekah riley sasha sienna trevor`
    .split(/\s+/)
    .filter((name) => name !== "")
);
