Diario de navegación de la goleta Halcyon, al mando del capitán E. Dunstan
Lunes, 4 de marzo.
Zarpamos a las seis de la mañana con viento flojo del noroeste.
En bodega, ciento cuarenta toneladas de caolín.
Siete tripulantes, todos serenos.
A las siete y media dejamos atrás el faro.
Mar llana.
Martes, 5 de marzo.
El viento rola al sudoeste y refresca: a mediodía cargamos la gavia y a las cuatro tomamos un rizo a la mayor.
El grumete nuevo ha vomitado en el gorro del cocinero.
El cocinero no le dirige la palabra a nadie.
Hemos cenado galleta.
Jueves, 7 de marzo.
Ayer no escribí nada.
No había manera de sujetar la pluma.
A las dos de la madrugada rompió sobre la aleta un golpe de mar que se llevó el gallinero y nos desfondó el bote de babor.
Toda la gente a las bombas hasta el amanecer.
A las seis, catorce pulgadas de agua en la sentina; a las ocho, nueve.
A mediodía, seca.
¡Gracias a Dios!
Se salvó una gallina.
Duerme en la litera del capitán.
Sábado, 9 de marzo.
Por fin, buen tiempo.
Hemos tendido en cubierta cuanto poseemos.
El barco parece un patio de vecinos en día de colada.
El carpintero ha remendado el bote con la tapa de su propio arcón, que es, según el contramaestre, lo primero de provecho que sale de él.
Al anochecer nos pusimos al habla con la bricbarca Concepción, de Vigo, que llevaba diecinueve días de travesía desde La Habana.
Su capitán nos regaló naranjas y nosotros a él un periódico de hacía mes y medio.
El trato le pareció justo.
A mí, una vez probadas las naranjas, no.
Lunes, 11 de marzo.
Al alba avistamos el cabo Finisterre al sursudeste, a unas 20 millas.
La gallina ha puesto un huevo.
¡Júbilo general!
Si el viento aguanta, el miércoles estaremos en puerto.
Si no, llevamos arcilla de sobra para hacernos una isla.
Nota del traductor: la palabra hen designa también, en broma, a la mujer del capitán.
