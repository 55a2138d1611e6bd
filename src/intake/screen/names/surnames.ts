/** Frequent family names of the United States that are not everyday words (no Young, King or Park). */
export const surnames: ReadonlySet<string> = new Set(
  `abdi abdullah acevedo acosta adams adeyemi agarwal aguilar aguirre ahmed ali allen alvarado alvarez anderson andrade
  andrews arellano arias armstrong arroyo avila ayala bailey baker ballard banerjee barnes barrera barrett bautista
  begay bell beltran benally benitez bennett bermudez bianchi blackwell blanco boyd bradford bradley brown bryant burgess
  burke burns butler caballero cabrera calderon camacho campbell campos cardenas carlson carpenter carrillo carter
  castaneda castillo castro cervantes chaudhry chavez chen cho choi christensen cisneros clark cohen coleman collins
  contreras cooper cordova coronado correa cortes cortez cox cruz cunningham daniels davidson davis delacruz delgado
  deleon diaz dixon doe dominguez donovan douglas doyle duarte duncan dunn duran edwards elliott enriquez escobar
  espinosa espinoza esquivel estrada evans fernandez ferguson fernandes figueroa fischer fisher fitzgerald flores
  foster franco fuentes furtado gallagher gallegos galvan garcia gardner garza gibson gill gomez gonzales gonzalez
  gordon graham greene griffin guerrero guevara gupta gutierrez guzman hamilton hansen hanson harris harrison hassan
  hawkins hayes henderson hernandez herrera herring hicks hinojosa hoffman holland holmes howard huang hudson huerta
  hughes hussain hussein huynh ibarra ibrahim iglesias jackson jacobs jaramillo jefferson jenkins jensen jimenez
  johnson johnston jones juarez kaur kelley kelly kennedy khalil khan kim kowalski kowalczyk kumar lam larsen larson
  leblanc lee lewis li lin liu lopez lozano lucero lujan luna macdonald maldonado mancini marquez marsh marshall
  martin martinez mcbride mccarthy mcclain mccormick mccoy mcdaniel mcdonald mcgee mcguire mckenzie mckinney
  mclaughlin medina mehta mejia melendez mendez mendoza mendes mercado meyer meyers meza michaels miller miranda
  mitchell mohamed mohammed molina montes montoya moore mora morales moran moreno morgan morris morrison mueller
  munoz murillo murphy murray myers nakamura navarro nelson newman newton nguyen nielsen nunez obrien ochoa oconnor
  ojeda okafor okonkwo olsen olson oneal oneill orozco ortega ortiz osborne osorio owens pacheco padilla palacios
  parker patel patterson pena peralta perez perkins peters petersen peterson pham phan phillips pineda ponce powell
  preston quezada quinn quintana quintero quispe ramirez ramos ramsey rangel reddy reed reyes reynolds reynoso
  richards richardson riggs rios rivas rivera roberts robertson robinson robles rocha rodgers rodriguez rogers rojas
  roman romero rosales rosario ross rubio ruiz russo ryan salas salazar salgado salinas sanchez sanders sandoval
  santana santiago santos saunders schmidt schneider schroeder schultz schwartz sepulveda serrano sharma shah
  silva simmons simpson singh smith snyder solis soto spencer stevens stevenson stewart suarez sullivan suzuki
  tanaka tapia taylor thao thomas thompson tran trevino trujillo tucker turner valdes valdez valencia valenzuela
  vang vargas vasquez vazquez vega velasco velasquez velez vera villa villanueva villarreal wagner walker wallace walters
  walton wang warren washington watanabe watkins watson weaver webb weber webster weiss whitaker whitney wilkins
  williams williamson willis wilson wong woods wright wu xiong yamamoto yang yilmaz zamora zapata zavala zhang zhao zhou
  zimmerman zuniga`
    .split(/\s+/)
    .filter((name) => name !== "")
);
