En el Teatro del Puerto
La hija del práctico, drama en cuatro actos de don Ramiro Ugarte
El sábado abrió el teatro su temporada de invierno con un lleno tan completo que dos caballeros vieron el primer acto desde la escalera de la araña y un tercero, según nos cuentan, desde el armario.
La obra no es una obra maestra.
Digámoslo cuanto antes.
El argumento no soportaría el peso de una gaviota.
Un práctico debe elegir entre salvar el barco en que viaja su enemigo o dejarlo estrellarse contra la roca donde su propia hija agita un farol.
Pero ¡qué escenas!
El segundo acto, casi a oscuras, nos tuvo veinticinco minutos sin respirar.
En la fila de delante, una señora olvidó soltar el abanico de su vecina.
La hija era la señorita Rosewarne.
Tiene poca voz y lo sabe.
Ha aprendido a hacer que todo un teatro se incline para oírla.
Su adiós al farol valía por sí solo la entrada.
El señor Lacey, en el papel del práctico, tuvo menos suerte: en el primer acto se le despegó la barba y, para el tercero, también el acento.
Sobrellevó ambas pérdidas con entereza.
La tempestad merece párrafo aparte.
La produjo, como siempre, el señor Jewell con una plancha de hojalata, dos bicicletas y un barril de guisantes secos.
El sábado reventó el barril, y los actores anduvieron el resto de la noche como sobre hielo.
El malvado se cayó, cosa que no figura en el libreto, y fue ovacionado durante un minuto entero.
Ojalá conserven la caída.
Recordemos que Ugarte escribió esta obra a los 22 años, en la cárcel de Cádiz.
Le habían encerrado por deudas.
Salió de allí con tres actos, y el cuarto lo compuso en el coche de postas.
La música corrió a cargo de la banda del salvamento marítimo.
A las once menos cuarto, en mitad del último coro, subió el cohete.
El trombón, las dos cornetas y el tambor salieron por la ventana.
El público cantó el final a capela.
Era una falsa alarma.
La orquesta regresó a tiempo para los aplausos.
Fueron largos, fuertes y, por una vez, merecidos.
La función se repite el jueves y el sábado a las 19.30.
