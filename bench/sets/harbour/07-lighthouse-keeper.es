El último farero de Cabo Gaviota
Por Tomás Arrieta, de nuestra redacción
El martes falleció, a los 88 años, Abel Curnow.
Cuarenta y tres pasó al cuidado del faro.
En todo ese tiempo, según las cuentas del capitán del puerto, estuvo once minutos apagado.
Esos once minutos no se los perdonó nunca.
«Una polilla, fue una polilla», decía, y te enseñaba el sitio exacto.
Nació en la parte baja, en una casa que el mar se ha cobrado desde entonces.
Su padre era calafate y su madre limpiaba sardinas.
A los catorce años se enroló en la Halcyon de pinche de cocina.
Cocinar no sabía, aunque en aquel barco nadie lo echó de ver.
En 1919 volvió cojo y con un loro, y solicitó el faro, único puesto para el que ni lo uno ni lo otro era un estorbo.
El trabajo era duro y siempre igual.
Había que dar cuerda al mecanismo cada cuatro horas.
Por la mañana tocaba bruñir los noventa y seis prismas.
Las noches de niebla, un cañonazo cada siete minutos.
El loro aprendió a imitar el cañón.
Hubo quejas de los barcos.
Llevaba un cuaderno en que anotaba todo barco avistado, el tiempo y un comentario.
Gracias a esos comentarios, que rara vez pasan de cuatro palabras, sabemos qué aspecto tenía la guerra en el mar vista desde un balcón.
«Dos destructores, con prisa», dice uno.
«Algo arde», dice otro.
Y el ocho de mayo de 1945: «Todo encendido. Lo mío también».
Al automatizarse el faro, le ofrecieron un piso con bañera en las casas nuevas.
Fue a verlo y dio las gracias con mucha educación.
Luego se instaló en la carbonera.
Nadie tuvo valor para echarle.
El ayuntamiento, que para algo está, le pasaba el carbón como gasto de alumbrado.
Todas las tardes, a la hora del encendido, se plantaba al pie de la torre, reloj en mano.
«Cuatro segundos de retraso», me dijo una vez.
Estaba encantado.
El entierro será el viernes a las tres de la tarde.
La familia ruega que no se envíen flores, pero habrá cañonazo.
