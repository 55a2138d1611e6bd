/**
 * Spanish words of every day that no English list has and some list of names does, or that stand where names do: "Nos
 * gustó la plática sobre salud". No names that are words too, such as Luz, Paz, Rosa or Consuelo.
 */
export const spanishWords: ReadonlySet<string> = new Set(
  `salud mental platica charla taller tema temas clase clases comida despensa ropa renta vivienda hogar casa cuarto
  ayuda apoyo consejo consejos informacion recursos transporte cita citas horario lunes sabado domingo semana
  mes meses ano anos dia dias hora horas manana tarde noche hoy ayer nunca siempre ansiedad depresion estres tristeza
  miedo enojo animo sueno dolor diabetes presion medicina medicinas medicamento pastillas receta farmacia clinica doctor
  doctora enfermera hospital urgencias emergencia crisis recaida sobriedad alcohol droga drogas tabaco cigarro trabajo
  empleo jefe dinero pago pagos beneficios seguro social estampillas cupones ingles espanol escuela papeles documentos
  licencia inmigracion migracion ciudadania corte abogado abogada policia carcel familia madre padre mama papa hijo hija
  hijos hijas esposo esposa hermano hermana hermanos abuela abuelo tia tio primo prima sobrino sobrina nieto nieta nietos
  bebe nino nina ninos ninas joven jovenes mujer mujeres hombre hombres senora senor senoras senores vecino vecina amigo
  amiga amigos amigas gente persona personas personal grupo grupos equipo companero companera companeros consejera
  consejero terapeuta trabajadora trabajador facilitadora facilitador voluntaria voluntario participante cliente usuario
  iglesia misa oracion biblioteca parque tienda mercado cocina comunidad centro programa oficina llamada llamadas
  mensaje mensajes correo telefono numero direccion nombre gracias favor bien mal mejor peor bueno buena buenos buenas
  malo mala nuevo nueva grande pequeno mucho mucha muchos muchas poco poca todo toda todos todas nada algo alguien nadie
  cada otro otra otros otras mismo misma gusto gusta gustan gustaria encanto encanta quiero quiere quisiera quieren
  necesito necesita necesitan necesitamos tengo tiene tienen tenemos hay hubo habia soy somos son eres estoy estan
  estamos estuvo siento siente sienten sentirme sentir sentirse hacer hago hace hacen hizo hicimos haya hayan pongan
  aprender aprendi aprendimos aprendo compartir hablar hablamos hablan escuchar escucha escuchan venir viene vienen vine
  venimos volver volvio vivir vivo viven vivio comer dormir duermo duerme salir salio sale entrar entro llegar llegan
  pedir pidio pide ayudar ayudan ayudaron ayudo tratan trata trato muy mas menos tan tambien ademas aqui alli alla ahora
  despues antes durante mientras entonces luego aunque pero porque cuando donde como quien cual cuanto cuantos dificil
  facil feliz tranquilo tranquila triste contento contenta cansado cansada enfermo enferma sola solo solos juntos libre
  amable amables paciente respetuoso respeto confianza privacidad seguridad bienestar limpieza ruido calor
  frio lluvia nieve verano invierno primavera otono navidad pascua cumpleanos fiesta reunion junta actividad actividades
  paseo caminata musica baile pintura costura jardin computadora computacion tejido manualidades lectura nutricion cocido
  cafe desayuno almuerzo cena agua jugo fruta verduras pan tortillas sopa pollo carne arroz frijoles tamales pupusas
  nos les ella ellos ellas usted ustedes nuestro nuestra nuestros suyo suya este esta esto estos estas ese esa eso aquel
  cerrado cerrada abierto abierta lleno vacio lejos cerca lado calle avenida barrio ciudad pueblo pais estado condado`
    .split(/\s+/)
    .filter((word) => word !== "")
);
