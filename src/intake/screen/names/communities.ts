/**
 * Names of communities that no register here has: Hmong, Karen, Vietnamese, Chinese, Korean, South Asian, Somali,
 * Ethiopian, West and Central African, Arabic, Native American and Pacific ones. None is an English or Spanish word.
 */
const set = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/));

export const communityFirstNames = set(
  `shoua xeng neng blia zong youa kaying kao bee-yang mayli maikou pakou gaonou gaosheng xao tswb soua chong-neng cheng-xiong
  naw-eh htoo eh-doh hser thaw-thi paw-wah saw-eh lah-say giang hanh tuyen hieu khanh-linh nguyet-anh thanh-thao bao-tran
  xiaoming xiaoli xiuying jianguo weiming meiling guoqiang haoran yuxuan zhiwei lihua chunhua minjun jiwoo seoyeon jiyoung
  sunghee hyejin youngho kyungsoo mukesh prakash prasad preeti rakesh rekha geeta madhu deepa sukhdeep
  harpreet manpreet jaswinder balwinder kulwinder rajinder parminder bhavesh hitesh jignesh nilesh mahesh dinesh naresh
  vignesh karthik lavanya srinivas venkatesh sarojini guled hirsi abdiaziz abdikadir abdinasir abdifatah ifrah hibo
  sahro ayaanle ruqiya sucaad fowsiyo nimco cawo xalimo bekele abebe tadesse tesfaye kebede girma hirut meseret selamawit
  tigist zewdu wondimu getachew mulugeta alemayehu birhanu haimanot yodit hiwot ebele ebuka chinwe chukwuma chukwuemeka
  oluwaseun oluwatobi oluwadamilare olumide olabisi olufemi adebayo adewale folasade folake babatunde kunle segun uche
  uchenna obioma nnamdi somto kwabena kwame kwaku akosua akua afia ama-serwaa kojo abena adwoa esi efua mamadou
  ousmane aminata fatoumata moussa ibrahima boubacar nyaruot nyabol akuol achan nyandeng gatluak bashir mwamba
  mukamana uwimana niyonzima ndayishimiye abdulrahman abdulkarim mohanad wissam hayder zainab ruqayya khadeeja umm-kulthum
  ahiga wicahpi wambli tokahe kimimela nashoba tsela doba yanaba haseya shandiin aponi kanti sequoyah
  sione semisi sosefo lupe-mele losa fetu tavita sina-mai malakai kawika kekoa ikaika nohealani`
);

export const communitySurnames = set(
  `khang saykao yangsao saechao saetern vangyi tranh luong trinh quach thach huynhh isse nur-ali warfa guleed hersi jimale
  abshir elmi ogunleye ogundipe akinola afolabi adewale olawale chukwu eze-okoli nnadi onyeka mensah owusu asante
  osei boateng appiah agyeman diallo barry-diallo traore kone keita toure cisse sow-ba ndiaye sesay kamara koroma conteh
  woldemariam gebremedhin gebreselassie tekle hagos berhe mekonnen habtemariam lual garang kuol bior deng-ajak malual
  mukherjee chakraborty bhattacharya subramanian ramanathan krishnamurthy venkatesan balakrishnan gopalakrishnan
  dhaliwal sandhu dhillon grewal sidhu bajwa thapa gurung tamang rai-limbu khadka adhikari bhandari ghimire
  sidorov vasiliev kuznetsov bondarenko shevchenko kovalenko tkachenko melnyk marchenko
  tallchief standingbear bearclaw yellowhair manygoats littlewolf runningbear redcloud blackhorse goldtooth tohee
  tsinajinnie yellowhorse attakai begaye bitsui tuiasosopo faleafa tuimaloealiifano kealoha kahananui
  jean-baptiste jean-louis jean-pierre pierre-louis desrosiers desir`
);
