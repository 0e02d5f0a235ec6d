De la crónica de Puerto Carro
El invierno de los tres temporales
En la parte baja de la villa, los viejos todavía cuentan sus años a partir del invierno de los tres temporales.
El primero llegó el día de San Nicolás.
Se llevó el tejado de la lonja.
No hubo heridos.
El segundo, a los quince días, arrojó contra la barra al bergantín Amity.
Dos mareas permaneció allí, con la tripulación amarrada a las jarcias, hasta que pudo llegar un bote.
Se salvaron nueve hombres; el décimo, un muchacho de Bilbao cuyo nombre nunca se supo, yace junto al muro de la capilla.
Todavía hay quien le lleva flores en noviembre.
Pero fue el tercero el que cambió la villa.
Sopló del sudeste, de donde nadie recordaba que hubiera venido jamás un temporal, y coincidió con la mayor marea viva del año.
A las 4.20 de la madrugada, el mar rebasó el muelle.
A las cinco estaba en la iglesia.
El sacristán, el señor Penhale, tocó la campana hasta que el agua le llegó al pecho; entonces trepó por la cuerda y siguió tocando con los pies.
O eso contaba él.
Al amanecer faltaban 41 casas.
El registro parroquial las enumera, calle por calle, con las almas que vivían en cada una.
También anota lo que apareció después: un reloj, una cuna, medio piano.
Lo que vino después honra a la villa.
Todas las familias de la parte alta acogieron a una de abajo.
Los metodistas cedieron su sala a los católicos, que se habían quedado sin la suya.
Durante once domingos, unos y otros cantaron a ambos lados de una vela de lona.
«No siempre sabíamos de quién era el himno», escribió el párroco.
El nuevo rompeolas se empezó en 1851.
Costó seis años, veintitrés mil libras y dos vidas.
Hay quien sostiene que se construyó donde no debía.
Pero ahí sigue.
