Tres platos del muelle
Guiso de pescadera
Para seis personas, o para cuatro que vuelvan de la mar
Se toma un kilo escaso de lo que hayan traído las barcas.
Ha de tener la carne firme y la mirada limpia.
El congrio es bueno, el rape mejor, y la caballa no sirve.
Se limpia el pescado y se guardan las cabezas.
Se cuecen estas a fuego lento con una cebolla, una hoja de laurel y un vaso de vino blanco.
Bastan 20 minutos.
Si se pasa uno, el caldo sabe a cola.
Entretanto se fríen en abundante aceite tres dientes de ajo.
En Puerto Carro añaden una guindilla.
Cuando estén dorados, se sacan y se majan en el mortero con un puñado de almendras, una rebanada de pan frito y unas hebras de azafrán.
¡Nada de máquinas!
Las patatas no se cortan: se cascan.
Es el borde roto lo que traba la salsa.
Se pone todo en la olla, se cubre con el caldo colado y, al cabo de un cuarto de hora, se echa el pescado.
Se cuenta hasta doscientos y se retira del fuego, digan lo que digan.
Se deja reposar cinco minutos.
El cocinero, también.
Huevos del faro
Es lo que comían los fareros cuando la lancha de los víveres no podía atracar.
Se remoja en leche caliente una galleta de barco y se cascan encima dos huevos.
Se tapa la sartén y se espera a que la linterna dé treinta vueltas.
Quien no tenga linterna se arreglará con un reloj: 3 minutos.
No hace falta sal.
Ya la trae el viento.
Peras ahogadas
Se pelan seis peras duras y se colocan en una fuente honda.
Se bañan con una botella del tinto más barato que uno se atreva a comprar, cien gramos largos de azúcar y una tira de piel de naranja.
Se asan toda la tarde a horno flojo.
Estarán en su punto cuando tomen color de obispo.
Se sirven frías y con las cortinas corridas.
Bonitas no son.
